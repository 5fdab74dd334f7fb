using ChatBot.Answers.Words;

namespace ChatBot.Answers.Commands;

/// <content>Spans of time among the words of a command.</content>
internal sealed partial class ArgumentBinder
{
    // "2025", "in April 2025", "since May", "from 2025-04 to 2025-06", "until June 2025" as the last words.
    private BindingProblem? TakePeriods(List<string> tokens)
    {
        if (spec.Period is not var (first, last))
        {
            return null;
        }

        var end = TakeLastPeriod(tokens);
        if (end.Period is not { } period)
        {
            return end.Refusal is null ? null : new BindingProblem(AnswerStatus.Invalid, end.Refusal);
        }

        switch (TakeLast(tokens, "to", "until", "till", "through", "and", "-", "–"))
        {
            case "and" or "to" or "-" or "–" or "through" or "until" or "till":
                var start = TakeLastPeriod(tokens);
                TakeLast(tokens, "from", "since", "between");
                return start.Refusal is not null ? new BindingProblem(AnswerStatus.Invalid, start.Refusal)
                    : (start.Period is { } begin ? Store(first, begin) : null) ?? Store(last, period);
            default:
                var open = TakeLast(tokens, "since", "from", "after") is not null || end.RunsToToday;
                TakeLast(tokens, "in", "on", "during", "of");
                return open ? Store(first, period) : Store(first, period) ?? Store(last, period);
        }
    }

    private PeriodReading TakeLastPeriod(List<string> tokens)
    {
        for (var count = Math.Min(LongestDate, tokens.Count); count > 0; count--)
        {
            var reading = PeriodPhrase.Read(Joined(tokens, tokens.Count - count, count), today, phrases);
            if (reading.Period is not null || reading.Refusal is not null)
            {
                tokens.RemoveRange(tokens.Count - count, count);
                return reading;
            }
        }

        return default;
    }

    private static string? TakeLast(List<string> tokens, params ReadOnlySpan<string> words)
    {
        if (tokens is not [.., var last])
        {
            return null;
        }

        foreach (var word in words)
        {
            if (word.Equals(last, StringComparison.OrdinalIgnoreCase))
            {
                tokens.RemoveAt(tokens.Count - 1);
                return word;
            }
        }

        return null;
    }

    private BindingProblem? BindPeriod(string name, string phrase)
    {
        var reading = PeriodPhrase.Read(phrase, today, phrases);
        return reading.Period is { } period ? Store(name, period)
            : new BindingProblem(AnswerStatus.Invalid, reading.Refusal ?? phrases.Say($"“{Wording.Echo(phrase)}” is no day, month or year; write it as 2025, 2025-04, April 2025 or 2025-04-02."));
    }
}
