using System.Collections.Immutable;
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

        if (question.Is(Concept.All) && question.Is(Concept.Talks) && (question.Talks.IsEmpty || question.Has("since")))
        {
            return Reading.Of("/talks list");
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
            : question.Is(Concept.Next) ? Reading.Of("/talks next")
            : Round(question) is { } round ? Reading.Of($"/talks {round}")
            : question.People.Length > 1 ? Together(question)
            : Summit(question) is { } summit ? Reading.Of($"/talks {summit}")
            : question.Topics.Length > 0 ? null
            : question.Partner is { } party && Latest(question, party.Id) is { } newest ? Reading.Of($"/talks {newest.Id}")
            : Reading.Of("/talks latest");
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
        return Reading.Of($"/talks {(meant is [var only] ? only.Id : place)}");
    }

    // "Third round": those with China are the counted ones.
    private static int? Round(Question question)
    {
        var at = question.Words.IndexOf("round");
        return at > 0 && Array.IndexOf(Ordinals, question.Words[at - 1]) is >= 0 and var nth && question.Base.Talks.Any(talk => talk.Round == nth + 1 && talk.Parties.Contains(QuestionReader.DefaultPartner)) ? nth + 1 : null;
    }

    // "When did Trump and Xi last meet" asks for one meeting, "where did they meet" for all.
    private static Reading Together(Question question)
    {
        if (!question.Has("last") && !question.Has("latest") && !question.Has("recent"))
        {
            return Reading.Of("/talks list");
        }

        var met = question.Base.Talks.FirstOrDefault(talk => talk.TalkKind != TalkKind.Call && HasBegun(talk, question)
            && question.People.All(person => talk.HadPresent(person.Id)));
        return Reading.Of(met is null ? "/talks list" : $"/talks {met.Id}");
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

    // The base keeps talks newest first; a call is no round.
    private static Talk? Latest(Question question, string party) => question.Base.Talks.FirstOrDefault(talk =>
        talk.Parties.Contains(party) && talk.TalkKind != TalkKind.Call && HasBegun(talk, question));

    private static bool HasBegun(Talk talk, Question question) => talk.From.First <= question.Today && talk.IsKnownBy(question.Today);

    private static bool FitsMonth(Talk talk, Question question) => QuestionDays.Month(question.Words) is not { } month || talk.From.First.Month == month;
}
