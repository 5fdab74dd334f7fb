using ChatBot.Answers.Features;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Truces;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>Whether a truce holds, and how often it was prolonged.</summary>
internal static class TruceLines
{
    // "When is it over" asks for the day, not whether it is.
    private static readonly string[] Questions = ["when", "why", "what", "how", "who", "which", "where", "wann", "warum", "cuando", "quand", "zaman"];

    /// <summary>"Truce still on?": yes or no before the days.</summary>
    public static string? Holds(FirstLine line)
    {
        var over = line.Asks(Aspect.Over);
        if (line.Answer.Command != "truce" || line.Argument("what") == "history" || !(over || line.Asks(Aspect.Still)) || line.Question.Words.Any(word => Questions.Contains(word)))
        {
            return null;
        }

        return (line.Answer.Facts.FirstOrDefault(fact => fact.Kind == AnswerFactKind.Status)?.Status, over) switch
        {
            (StatusWords.InForce, false) => line.Words.Say("Yes."),
            (StatusWords.InForce, true) => line.Words.Say("No."),
            (StatusWords.Announced, false) => line.Words.Say("Yes, by announcement."),
            (StatusWords.Announced, true) => line.Words.Say("No, by announcement it runs on."),
            (StatusWords.Lapsed, false) => line.Words.Say("Not as far as is recorded."),
            (StatusWords.Lapsed, true) => line.Words.Say("As far as is recorded, yes."),
            _ => null,
        };
    }

    /// <summary>"How many times was it extended": the count, with the days.</summary>
    public static string? HowOften(FirstLine line)
    {
        if (line.Answer.Command != "truce" || !(line.Asks(Aspect.HowOften) || (line.Question.Has("times") && line.Asks(Aspect.Amount))))
        {
            return null;
        }

        if (Newest(line) is not { } newest || TruceState.On(newest, line.AsOf) is not { } state)
        {
            return null;
        }

        var words = line.Words;
        var prolonged = new List<string>();
        var end = state.First.Until!.Value.Last;
        foreach (var term in newest.Terms)
        {
            if (term.Main && term.Status == TermStatus.InForce && term.Known <= line.AsOf && term.Until?.Last > end)
            {
                end = term.Until.Value.Last;
                prolonged.Add(words.Say($"on {term.Agreed} until {term.Until.Value}"));
                line.Add(new AnswerFact { Label = words.Day(term.Agreed), Value = $"{term.What}{words.Say($" Until {term.Until.Value}.")}", Kind = AnswerFactKind.Date, From = term.Agreed.Last, To = end }, term.Sources);
            }
        }

        var counted = prolonged.Count == 0 ? words.Say("Never prolonged by an instrument.") : words.Say($"Prolonged {words.Times(prolonged.Count)} by an instrument: {string.Join(", ", prolonged)}.");
        return state.StatedEnd is { } stated ? $"{counted} {words.Say($"A prolongation to {stated} was announced on {state.Stated!.Agreed}; no instrument is recorded.")}" : counted;
    }

    /// <summary>"What did each side promise", "what does it cover": the last terms that an instrument put in force.</summary>
    public static string? Promised(FirstLine line)
    {
        if (line.Answer.Command != "truce" || !(line.Question.Is(Concept.Pledge) || line.Question.Words.Any(word => word is "cover" or "covers" or "covered" or "terms" or "suspended" or "parked" or "includes" or "bargain"))
            || Newest(line) is not { } newest || newest.Terms.LastOrDefault(term => term.Main && term.Status == TermStatus.InForce && term.Known <= line.AsOf) is not { } last)
        {
            return null;
        }

        // What each side undertook on one day is a term of its own.
        var told = new List<string>();
        foreach (var term in newest.Terms)
        {
            if (term.Agreed == last.Agreed && term.Status == TermStatus.InForce && term.Known <= line.AsOf)
            {
                line.Add(new AnswerFact { Label = line.Words.Day(term.Agreed), Value = $"{term.What}{RateWords.Instrument(term.Instrument)}", Kind = AnswerFactKind.Text, From = term.Agreed.Last, To = term.Until?.Last }, term.Sources);
                told.AddRange(term.Main ? [$"{term.What.TrimEnd('.')}{RateWords.Instrument(term.Instrument)}."] : []);
            }
        }

        return $"{line.Words.Day(last.Agreed)}: {string.Join(' ', told)}";
    }

    private static Truce? Newest(FirstLine line)
    {
        var known = TruceCommand.With(line.Base, line.Argument("pair") ?? TruceCommand.DefaultPartner, line.AsOf);
        return TruceCommand.Newest(known, oneSided: false) ?? TruceCommand.Newest(known, oneSided: true);
    }
}
