using ChatBot.Answers.Words;

namespace ChatBot.Answers.Commands;

/// <content>Days among the words of a command.</content>
internal sealed partial class ArgumentBinder
{
    private const int LongestDate = 3;
    private const int YearsAhead = 5;

    // "as of" and "on" may introduce a day anywhere; a command that declares a day also takes one as its last words.
    private BindingProblem? TakeDates(List<string> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var marker = tokens[i].ToLowerInvariant();
            var length = marker is AsOf or "asof" ? 1
                : marker == "as" && i + 1 < tokens.Count && tokens[i + 1].Equals("of", StringComparison.OrdinalIgnoreCase) ? 2
                : 0;
            if (length > 0)
            {
                return TakeMarkedDate(tokens, i, length);
            }
        }

        if (spec.Find(AsOf) is null)
        {
            return null;
        }

        for (var count = Math.Min(LongestDate, tokens.Count); count > 0; count--)
        {
            var phrase = Joined(tokens, tokens.Count - count, count);
            var reading = DatePhrase.Read(phrase, today, phrases);
            // A month in a sentence is a span for the sentence's own reader, not a day that went wrong.
            if (reading.Refusal is not null && !(TakesSentence() && (PeriodPhrase.Read(phrase, today).Period is not null || DatePhrase.Read(phrase, today.AddYears(YearsAhead)).Day is not null)))
            {
                return new BindingProblem(AnswerStatus.Invalid, reading.Refusal);
            }

            if (reading.Day is not null && TakesSentence())
            {
                return null;
            }

            if (reading.Day is { } day)
            {
                tokens.RemoveRange(tokens.Count - count, count);
                if (tokens is [.., var before] && before.Equals("on", StringComparison.OrdinalIgnoreCase))
                {
                    tokens.RemoveAt(tokens.Count - 1);
                }

                return Store(AsOf, day);
            }
        }

        return null;
    }

    private bool TakesSentence() => spec.Parameters is [{ Kind: ParameterKind.Words, Required: true }, ..];

    private BindingProblem? TakeMarkedDate(List<string> tokens, int marker, int markerLength)
    {
        var rest = tokens.Count - marker - markerLength;
        for (var count = Math.Min(LongestDate, rest); count > 0; count--)
        {
            var phrase = Joined(tokens, marker + markerLength, count);
            if (DatePhrase.Read(phrase, today, phrases) is { Day: { } day })
            {
                tokens.RemoveRange(marker, markerLength + count);
                return Store(AsOf, day);
            }
        }

        // "As of this afternoon" is for the sentence's own reader.
        return TakesSentence() ? null : BindDate(AsOf, string.Join(' ', tokens.Skip(marker + markerLength)));
    }
}
