using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What no base of facts can know: said in one sentence, with the nearest thing that this one holds.</summary>
internal static class Unanswerable
{
    public static Reading? TariffLine(Question question) => question.Is(Concept.TariffLine) ? NoTariffLine(question) : null;

    public static Reading NoTariffLine(Question question) =>
        Reading.Refused(question.Phrases.Say("The base holds no duty of a single tariff line; the official schedule is at hts.usitc.gov, and a customs broker can classify the goods."),
            question.Partner is { } party ? [$"/tariff party:{party.Id}"] : []);

    public static Reading? Fabrication(Question question) => question.Is(Concept.Fabricate) ? NothingMadeUp(question) : null;

    public static Reading NothingMadeUp(Question question) =>
        Reading.Refused(question.Phrases.Say("The base gives only words on record and makes none up."), Latest(question));

    public static Reading? Private(Question question) => question.Is(Concept.Private) ? NotHeld(question) : null;

    public static Reading NotHeld(Question question) =>
        Reading.Refused(question.Phrases.Say("The base does not hold that: it records tariffs, truces, talks, deals and what was said in public."),
            question.Topics is [{ Id: "refunds" }, ..] ? ["/topic topic:refunds"] : []);

    public static Reading? Advice(Question question) => question.Is(Concept.Advice) || question.Is(Concept.Opinion) ? NoAdvice(question) : null;

    public static Reading NoAdvice(Question question) =>
        Reading.Refused(question.Phrases.Say("The base gives no advice and no judgement."), About(question));

    // "When will it end" asks for a date on record; "did he say it will" asks for words on record.
    public static Reading? Forecast(Question question)
    {
        var will = question.Words.IndexOf("will");
        var recorded = question.Has("when") || question.Has("deadlines") || question.Has("scheduled") || (will > 0 && (question.Words.IndexOf("did") is >= 0 and var did && did < will));
        return question.Is(Concept.Future) && !recorded ? NoForecast(question) : null;
    }

    public static Reading NoForecast(Question question) => Reading.Refused(question.Phrases.Say("The base makes no forecast."), About(question));

    public static Reading? OffTopic(Question question) => question.Is(Concept.OffTopic) ? NotHeld(question) : null;

    public static Reading? TooNew(Question question) => question.Is(Concept.TooNew) ? NotYet(question) : null;

    public static Reading NotYet(Question question) =>
        Reading.Refused(question.Phrases.Say($"The base does not follow the day: its newest source is of {question.Base.NewestSourceDay}."), "/talks latest");

    private static ImmutableArray<string> Latest(Question question) => question.People is [var person, ..] ? [$"/quote speaker:{person.Id}"] : [];

    private static ImmutableArray<string> About(Question question) =>
        question.Is(Concept.Truce) ? ["/truce status"]
        : question.People is [var person, ..] ? [$"/quote speaker:{person.Id}"]
        : question.Topics is [{ Id: not Names.AllTariffs } topic, ..] ? [$"/topic topic:{topic.Id}"]
        : question.Partner is { } party && question.Is(Concept.Tariff) ? [$"/tariff party:{party.Id}"]
        : [];
}
