using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What no base of facts can know: said in one sentence, with the nearest thing that this one holds.</summary>
internal static class Unanswerable
{
    private const int FewWords = 4;

    public static Reading? TariffLine(Question question) => question.Is(Concept.TariffLine) ? NoTariffLine(question) : null;

    public static Reading NoTariffLine(Question question) =>
        Reading.Refused(question.Phrases.Say("The base holds no duty of a single tariff line; the official schedule is at hts.usitc.gov, and a customs broker can classify the goods."),
            question.Partner is { } party ? [$"/tariff party:{party.Id}"] : []);

    public static Reading? Fabrication(Question question) => question.Is(Concept.Fabricate) ? NothingMadeUp(question) : null;

    public static Reading NothingMadeUp(Question question) =>
        Reading.Refused(question.Phrases.Say("The base gives only words on record and makes none up."), Latest(question));

    public static Reading? Private(Question question) => question.Is(Concept.Private) ? NotHeld(question) : null;

    // "How much has customs paid back" asks for what is on record; "where is my refund" does not.
    public static Reading NotHeld(Question question) => question.Topics.Any(topic => topic.Id == "refunds") && !IsOfCompanies(question) && !question.Words.Any(word => word is "my" or "our" or "we" or "i" or "us" or "mine")
        ? Reading.Of("/topic refunds")
        : Reading.Refused(question.Phrases.Say("The base does not hold that: it records tariffs, truces, talks, deals and what was said in public."),
            question.Topics is [{ Id: "refunds" }, ..] ? ["/topic topic:refunds"] : []);

    public static Reading? Advice(Question question) => question.Is(Concept.Advice) || question.Is(Concept.Opinion) ? NoAdvice(question) : null;

    public static Reading NoAdvice(Question question) =>
        Reading.Refused(question.Phrases.Say("The base gives no advice and no judgement."), About(question));

    // "When will it end" asks for a date on record; "did he say it will" asks for words on record.
    public static Reading? Forecast(Question question)
    {
        var will = question.Words.IndexOf("will");
        var recorded = (question.Is(Concept.Truce) && question.Ahead is not null) || question.Has("when") || question.Has("deadlines") || question.Has("scheduled") || (will > 0 && (question.Words.IndexOf("did") is >= 0 and var did && did < will));
        return question.Is(Concept.Future) && !recorded ? NoForecast(question) : null;
    }

    public static Reading NoForecast(Question question) => Reading.Refused(question.Phrases.Say("The base makes no forecast."), About(question));

    public static Reading? OffTopic(Question question) => question.Is(Concept.OffTopic) ? NotHeld(question) : null;

    /// <summary>"Source?" where nothing was asked before.</summary>
    public static Reading? SourcesOfNothing(Question question) =>
        question.Words.Length <= FewWords && question.Is(Concept.Source) && question.Parties.IsEmpty && question.People.IsEmpty && question.Topics.IsEmpty && question.Talks.IsEmpty && question.Terms.IsEmpty && question.Products.IsEmpty && !question.Is(Concept.Truce)
            ? Reading.Refused(question.Phrases.Say("There is no answer before this one whose sources could be given; ask something first, for example “tariff on China”."))
            : null;

    /// <summary>Quantities of trade, who makes the most, which companies got something back, and what was served.</summary>
    public static Reading? Statistics(Question question) => IsStatistics(question) || IsOfTheMarket(question) || IsOfCompanies(question) || IsOfTheTable(question) ? NotHeld(question) : null;

    // "What was on the menu when Xi came"
    private static bool IsOfTheTable(Question question) =>
        question.Words.Any(word => word is "menu" or "dish" or "dishes" or "hotel" or "outfit" or "wore" or "dessert") && (question.Talks.Length > 0 || question.People.Length > 0 || question.Is(Concept.Talks));

    // "List every company that got a refund"
    private static bool IsOfCompanies(Question question) =>
        question.Topics.Any(topic => topic.Id == "refunds") && question.Words.Any(word => word is "company" or "companies" or "firms" or "importers" or "names") && question.Words.Any(word => word is "list" or "every" or "which" or "all" or "names" or "who");

    // "How many cars did Korea ship": quantities of trade are not on record, what was promised is.
    private static bool IsStatistics(Question question) =>
        (question.Words.Any(word => word is "units" or "volume" or "volumes" or "tonnage" or "acres" or "hectares" or "tonnes" or "tons") || question.Text.Contains("how many", StringComparison.OrdinalIgnoreCase) || question.Text.Contains("number of", StringComparison.OrdinalIgnoreCase))
        && question.Words.Any(word => word is "ship" or "shipped" or "export" or "exported" or "import" or "imported" or "sell" or "sold" or "produce" or "produced" or "build" or "built" or "grow" or "grows" or "grew" or "work" or "works" or "employ" or "employs" or "plant" or "planted" or "harvest" or "harvested") && !question.Is(Concept.Pledge) && !question.Is(Concept.Deal) && !question.Is(Concept.Signed);

    // "Which company is the biggest maker"
    private static bool IsOfTheMarket(Question question) =>
        question.Words.Any(word => word is "biggest" or "largest" or "leading" or "top") && question.Words.Any(word => word is "company" or "companies" or "maker" or "makers" or "producer" or "producers" or "firm" or "firms" or "exporter" or "supplier");

    public static Reading? TooNew(Question question) => question.Is(Concept.TooNew) ? NotYet(question) : null;

    public static Reading NotYet(Question question, string nearest = "/talks latest") =>
        Reading.Refused(question.Phrases.Say($"The base does not follow the day: its newest source is of {question.Base.NewestSourceDay}."), nearest);

    private static ImmutableArray<string> Latest(Question question) => question.People is [var person, ..] ? [$"/quote speaker:{person.Id}"] : [];

    private static ImmutableArray<string> About(Question question) =>
        question.Is(Concept.Truce) ? ["/truce status"]
        : question.People is [var person, ..] ? [$"/quote speaker:{person.Id}"]
        : question.Topics is [{ Id: not Names.AllTariffs } topic, ..] ? [$"/topic topic:{topic.Id}"]
        : question.Partner is { } party && question.Is(Concept.Tariff) ? [$"/tariff party:{party.Id}"]
        : [];
}
