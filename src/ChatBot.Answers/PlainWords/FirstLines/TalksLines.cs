using ChatBot.Answers.PlainWords.Intents;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>Of a round of talks what was asked: who sat on one side, where, what came of it; and when two people met.</summary>
internal static class TalksLines
{
    private const int Named = 6;

    /// <summary>"Who was on the Chinese side": the people of the side that is named, or of both.</summary>
    public static string? Present(FirstLine line)
    {
        if (!line.Asks(Aspect.Present) || line.Answer.Command != "talks" || line.Question.Words.Any(word => word is "lead" or "led" or "headed" or "leading"))
        {
            return null;
        }

        var sides = line.Answer.Facts.Where(fact => line.Base.Parties.Any(party => fact.Label == line.Words.Say($"For {line.Words.Party(line.Base, party.Id)}")
            && (line.Question.Parties is not [var only] || only.Id == party.Id))).Select(fact => $"{fact.Label}: {fact.Value}").ToList();
        return sides.Count == 0 ? null : $"{string.Join(". ", sides)}.";
    }

    public static string? Where(FirstLine line) => line.Asks(Aspect.Where) && line.Answer.Command == "talks" ? Row(line, "Place") : null;

    /// <summary>"What came out of Geneva", "what was Madrid about": the outcome, after the topics where those are asked for.</summary>
    public static string? Outcome(FirstLine line)
    {
        if (line.Answer.Command != "talks" || !(line.Asks(Aspect.Outcome) || line.Asks(Aspect.Subject)))
        {
            return null;
        }

        var topics = line.Asks(Aspect.Subject) ? Row(line, "Topics") : null;
        var outcome = Row(line, "Outcome");
        return topics is null ? outcome : outcome is null ? topics : $"{topics} {outcome}";
    }

    /// <summary>"Did Trump and Xi meet in person": their meetings, newest first; calls are counted apart.</summary>
    public static string? Together(FirstLine line)
    {
        if (line.Answer.Command != "talks" || line.Question.People.Length < 2 || line.Answer.Facts.Length < 2 || line.Argument("talk") is not null)
        {
            return null;
        }

        var words = line.Words;
        var both = line.Base.Talks.Where(talk => talk.IsKnownBy(line.AsOf) && talk.From.First <= line.AsOf && line.Question.People.All(person => talk.HadPresent(person.Id))).ToList();
        var inTime = both.Where(talk => Meetings.FitsMonth(talk, line.Question) && Meetings.FitsYear(talk, line.Question)).ToList();
        var met = inTime.FindAll(talk => talk.TalkKind != TalkKind.Call);
        var calls = inTime.Count - met.Count;
        if (both.Count == 0)
        {
            return null;
        }

        line.IsWhole = true;
        foreach (var talk in inTime.Take(Named * 2))
        {
            line.Add(new AnswerFact { Label = talk.Name, Value = Day(line, talk) + (talk.TalkKind == TalkKind.Call ? words.Say(", a call") : ""), Kind = AnswerFactKind.Date, From = talk.From.First, To = talk.To.Last }, talk.Sources);
        }

        var names = words.List([.. line.Question.People.Select(person => person.Name)]);
        var told = met.Count == 0 ? words.Say($"No meeting of {names} in person is recorded by {line.AsOf}.")
            : words.Say($"{names} met {words.Times(met.Count)} in person, as recorded by {line.AsOf}: {string.Join(", ", met.Take(Named).Select(talk => $"{talk.City ?? talk.Name} ({Day(line, talk)})"))}.");
        return calls == 0 ? told : $"{told} {words.Say($"Calls, counted apart: {calls}.")}";
    }

    private static string Day(FirstLine line, Talk talk) => talk.From.IsDay && talk.To.IsDay ? line.Words.Range(talk.From.Last, talk.To.Last) : line.Words.Day(talk.From);

    // A line of the answer, told as a sentence.
    private static string? Row(FirstLine line, string label) =>
        line.Answer.Facts.FirstOrDefault(fact => fact.Label == line.Words.Say(label)) is { } row ? $"{row.Label}: {row.Value.TrimEnd('.')}." : null;
}
