using System.Collections.Immutable;
using System.Globalization;

namespace ChatBot.Answers.PlainWords;

/// <summary>Spans that people name in one breath, written out as two dates: <c>10 to 14 October</c>, <c>Q3 2026</c>, <c>summer 2026</c>.</summary>
internal static class SpanWords
{
    private const string Middle = "15";

    /// <param name="words">Folded, with months by their English names.</param>
    public static ImmutableArray<string> Spelled(IReadOnlyList<string> words)
    {
        var spelled = ImmutableArray.CreateBuilder<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (Ordinal(words[i]) is { } first && i + 3 < words.Count && words[i + 1] is "to" or "and" or "until" or "bis" or "through" && Ordinal(words[i + 2]) is not null && MonthAt(words, i + 3) is { } month)
            {
                spelled.AddRange(first, words[month]);
                if (month + 1 < words.Count && IsYear(words[month + 1]))
                {
                    spelled.Add(words[month + 1]);
                }

                continue;
            }

            if (i + 1 < words.Count && IsYear(words[i + 1]) && Months(words[i]) is var (begins, ends))
            {
                spelled.AddRange(begins, words[i + 1], "to", ends, words[i + 1]);
                i++;
                continue;
            }

            // "Mid August till end of September"
            if (i + 1 < words.Count && IsMonth(words[i + 1]) && words[i] is "mid" or "middle" or "end" or "late" or "early" or "beginning" or "start")
            {
                if (words[i] is "mid" or "middle")
                {
                    spelled.Add(Middle);
                }

                continue;
            }

            spelled.Add(words[i]);
        }

        return spelled.ToImmutable();
    }

    // The first and the last month; of winter only the month that lies in its year.
    private static (string Begins, string Ends)? Months(string word) => word switch
    {
        "q1" => ("january", "march"),
        "q2" => ("april", "june"),
        "q3" => ("july", "september"),
        "q4" => ("october", "december"),
        "spring" => ("march", "may"),
        "summer" or "sommer" or "ete" or "verano" => ("june", "august"),
        "autumn" or "fall" or "herbst" or "otono" => ("september", "november"),
        "winter" => ("december", "december"),
        _ => null,
    };

    // "The 30th of October", "30 October"
    private static int? MonthAt(IReadOnlyList<string> words, int at)
    {
        at += words[at] == "of" ? 1 : 0;
        return at < words.Count && IsMonth(words[at]) ? at : null;
    }

    private static bool IsMonth(string word) => CalendarWords.IsOfTheCalendar(word) && !CalendarWords.IsAWeekday(word);

    private static string? Ordinal(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 31 ? digits : null;
    }

    private static bool IsYear(string word) => word is ['2', '0', _, _];
}
