using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Rounds of talks, by place, number, or as a list.</summary>
internal static class Meetings
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static Reading? Read(Question question)
    {
        if (question.Is(Concept.Tariff))
        {
            return null;
        }

        if (question.People.Length > 1 && question.Day is not null && OnDay(question) is { } met)
        {
            return Reading.Of($"/talks {met.Id}") with { HasItsOwnDays = true };
        }

        if (question.Is(Concept.All) && question.Is(Concept.Talks) && (question.Talks.IsEmpty || question.Has("since")))
        {
            return All(question);
        }

        if (question.Talks is [var talk, ..])
        {
            return Reading.Of($"/talks {talk.Id}");
        }

        if (question.Place is { } place)
        {
            return AtPlace(question, place);
        }

        return !question.Is(Concept.Talks) ? null
            : question.Is(Concept.Next) ? ToCome(question)
            : question.Topics.Length > 0 && Counted(question) is null && question.People.Length < 2 && Summit(question) is null ? null
            : Round(question);
    }

    /// <summary>Every round, with the party and since the day that are named.</summary>
    public static Reading All(Question question) => Reading.Of($"/talks list{With(question)}{Span(question)}") with { HasItsOwnDays = true };

    private static string Span(Question question) =>
        QuestionSpan.Since(question) is { Length: > 0 } since ? since : question.Talks.IsEmpty && question.People.IsEmpty && YearNamed(question) is not null ? QuestionSpan.Of(question) : "";

    /// <summary>The round to come, with the party that is named.</summary>
    public static Reading ToCome(Question question) => Reading.Of($"/talks next{With(question)}");

    private static string With(Question question) => (question.Partner?.Id ?? Agreements.OfPeople(question)) is { } party ? $" party:{party}" : "";

    /// <summary>The round that is named by place, number, people or party; else the latest.</summary>
    public static Reading Round(Question question)
    {
        if (question.Talks is [var talk, ..])
        {
            return Reading.Of($"/talks {talk.Id}");
        }

        if (question.Place is { } place)
        {
            return AtPlace(question, place);
        }

        return IsToCome(question) ? ToCome(question)
            : Counted(question) is { } round ? Reading.Of($"/talks {round}")
            : Summit(question) is { } summit ? Reading.Of($"/talks {summit}")
            : Fitting(question) switch
            {
                [var only] => Reading.Of($"/talks {only.Id}") with { HasItsOwnDays = true },
                _ when question.People.Length > 1 => Together(question),
                [.., var first] when question.Has("first") || question.Has("earliest") => Reading.Of($"/talks {first.Id}"),
                [var newest, ..] => Reading.Of($"/talks {newest.Id}") with { HasItsOwnDays = true },
                _ when Names.Closest(question) is { } topic && !Names.IsGeneral(topic) => Reading.Of($"/topic {topic.Id}"),
                _ when question.Partner is not null && Signed(question) is { } signing => Reading.Of($"/talks {signing.Id}") with { HasItsOwnDays = true },
                _ when QuestionSpan.Of(question) is { Length: > 0 } span => Reading.Of($"/talks list{With(question)}{span}") with { HasItsOwnDays = true },
                _ when With(question).Length > 0 => All(question),
                _ => Reading.Of("/talks latest"),
            };
    }

    /// <summary>The only talks on the day that is named, of the people and parties that are; null where none or several were.</summary>
    public static Talk? OnDay(Question question) =>
        question.Day is { } day && question.Base.Talks.Where(talk => talk.From.IsDay && talk.From.First <= day && day <= talk.To.Last && question.People.All(person => talk.HadPresent(person.Id)) && question.Parties.All(party => talk.Parties.Contains(party.Id))).ToList() is [var only] ? only : null;

    // "Who put their names to the Indonesia pact": the only meeting with the party in that time, though it was but to sign.
    private static Talk? Signed(Question question) =>
        question.Base.Talks.Where(talk => HasBegun(talk, question) && FitsMonth(talk, question) && FitsYear(talk, question) && question.Parties.All(party => talk.Parties.Contains(party.Id))).Take(2).ToList() is [var only] ? only : null;

    // The base keeps talks newest first. Calls count where one is asked for.
    private static List<Talk> Fitting(Question question)
    {
        if (OnDay(question) is { } onThatDay)
        {
            return [onThatDay];
        }

        if (question.People.IsEmpty && question.Partner is null)
        {
            return [];
        }

        var isCall = question.Words.Any(word => word is "call" or "calls" or "phone" or "phoned" or "called" or "rang" or "telephone" or "video" or "llamada" or "anruf" or "telefonat" or "appel" or "telefon" or "telefonu")
            || question.Text.Contains("coup de fil", StringComparison.OrdinalIgnoreCase) || question.Text.Contains("通话", StringComparison.Ordinal) || question.Text.Contains("电话", StringComparison.Ordinal);
        var fitting = question.Base.Talks.Where(talk => HasBegun(talk, question) && FitsMonth(talk, question) && FitsYear(talk, question)
            && (talk.TalkKind == TalkKind.Call) == isCall && (isCall || talk.TalkKind != TalkKind.Signing)
            && (question.People.Length > 1 || question.Parties.All(party => talk.Parties.Contains(party.Id)))).ToList();
        var all = fitting.FindAll(talk => question.People.All(person => talk.HadPresent(person.Id)));

        // "Lula and the White House", "an assistant of the USTR, Lynch": one of them was there.
        return all.Count > 0 ? all
            : question.People.Length > 1 && fitting.FindAll(talk => question.Parties.All(party => talk.Parties.Contains(party.Id)) && question.People.Count(person => talk.HadPresent(person.Id)) == 1) is { Count: 1 } some ? some
            : [];
    }

    /// <summary>Of the talks that share a name the one that the people, parties and month of the question fit; where several do, the asker chooses.</summary>
    public static Reading AtPlace(Question question, string place)
    {
        ImmutableArray<Talk> meant =
        [
            .. Lexicon.Of(question.Base).Talks.Exact(Fold.Key(place)).OfType<Talk>().Where(talk =>
                HasBegun(talk, question) && FitsMonth(talk, question)
                && question.People.All(person => talk.HadPresent(person.Id))
                && question.Parties.All(party => talk.Parties.Contains(party.Id))),
        ];
        if (meant is [var only])
        {
            return Reading.Of($"/talks {only.Id}");
        }

        // Of several the counted round is what people mean; the others are offered.
        return meant.Where(talk => talk.Round is not null).ToList() is [var round]
            ? Reading.Of($"/talks {round.Id}") with { Others = [.. meant.Where(talk => talk.Id != round.Id).Select(talk => $"/talks {talk.Id}")] }
            : Reading.Of($"/talks {place}");
    }

    // "The ninth round", where eight were held.
    private static bool IsToCome(Question question)
    {
        var at = question.Words.IndexOf("round");
        return at > 0 && Array.IndexOf(Ordinals, question.Words[at - 1]) is >= 0 and var nth && !question.Base.Talks.Any(talk => talk.Round > nth && talk.Parties.Contains(QuestionReader.DefaultPartner));
    }

    // "Third round": those with China are the counted ones.
    private static int? Counted(Question question)
    {
        var at = question.Words.IndexOf("round");
        return at > 0 && Array.IndexOf(Ordinals, question.Words[at - 1]) is >= 0 and var nth && question.Base.Talks.Any(talk => talk.Round == nth + 1 && talk.Parties.Contains(QuestionReader.DefaultPartner)) ? nth + 1 : null;
    }

    // "When did Trump and Xi last meet" asks for one meeting, "where did they meet" for all.
    private static Reading Together(Question question)
    {
        if ((!question.Has("last") && !question.Has("latest") && !question.Has("recent")) || question.Has("year") || question.Has("yr"))
        {
            return All(question);
        }

        var met = question.Base.Talks.FirstOrDefault(talk => talk.TalkKind != TalkKind.Call && HasBegun(talk, question)
            && question.People.All(person => talk.HadPresent(person.Id)));
        return met is null ? All(question) : Reading.Of($"/talks {met.Id}");
    }

    // "The Beijing summit", although Beijing alone is China: a city right before a word for a meeting.
    private static string? Summit(Question question)
    {
        for (var i = 1; i < question.Words.Length; i++)
        {
            if (QuestionVocabulary.Of(question.Words[i]) != Concept.Talks)
            {
                continue;
            }

            var city = question.Words[i - 1];
            var held = question.Base.Talks.Where(talk => talk.City is { } name && Fold.Key(name) == city && HasBegun(talk, question) && FitsMonth(talk, question)
                && (question.Words[i] != "summit" || talk.TalkKind == TalkKind.Summit)).ToList();
            if (held is [var only])
            {
                return only.Id;
            }

            if (held.Count > 1)
            {
                return city;
            }
        }

        return null;
    }

    private static bool HasBegun(Talk talk, Question question) => talk.From.First <= question.Today && talk.IsKnownBy(question.Today);

    public static bool FitsYear(Talk talk, Question question) => YearNamed(question) is not { } year || talk.From.First.Year.ToString(CultureInfo.InvariantCulture) == year;

    private static string? YearNamed(Question question) => QuestionDays.Years(question.Words, question.Today).FirstOrDefault(word => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal));

    public static bool FitsMonth(Talk talk, Question question) => QuestionDays.Month(question.Words) is not { } month || talk.From.First.Month == month;
}
