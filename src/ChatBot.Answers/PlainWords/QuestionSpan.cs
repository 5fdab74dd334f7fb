using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <summary>The time that a question is about: <c>between March and May 2025</c>, <c>since Geneva</c>, <c>in the last two weeks</c>, <c>in October 2025</c>.</summary>
internal static class QuestionSpan
{
    private const int LongestDate = 3;

    /// <summary>As options of <c>/timeline</c>, each with a space before it; empty where the question names no time.</summary>
    public static string Of(Question question)
    {
        var words = Dated(question);
        if (Back(words, question.Today) is { } since)
        {
            return $" from:{Wording.Iso(since)}";
        }

        var named = Periods(words, question.Today);
        if (named.Count == 0 && RunsOn(question) && NamesRuling(words) && NamedDays.Ruling(question.Base, question.Today) is { } ruling)
        {
            return $" from:{Wording.Iso(ruling)}";
        }

        if (named.Count == 0 && question.Talks is [var first] && Has(words, "between") && Later(question, first) is { } until)
        {
            return $" from:{Wording.Iso(first.From.First)} to:{Wording.Iso(until.To.Last)}";
        }

        if (named.Count == 0 && question.Talks is [var talk, ..])
        {
            named = [.. question.Talks.Select(round => (FactDate.Day(round.From.First), false))];
            return named is [var only] && !RunsOn(question) && !Has(words, "after") ? $" from:{only.Period.ToIso()} to:{Wording.Iso(talk.To.Last)}" : Written(named, runsOn: true);
        }

        if (named is [var one] && question.Talks is [var end, ..] && Has(words, "between"))
        {
            return Written([.. new[] { one.Period, FactDate.Day(end.From.First) }.OrderBy(period => period.First).Select(period => (period, false))], runsOn: false);
        }

        return named.Count > 0 ? Written(named, RunsOn(question))
            : question.Day is { } day ? Written([(FactDate.Day(day), false)], RunsOn(question))
            : "";
    }

    /// <summary>Whether the time runs from the ruling on tariffs, which is then no subject of its own.</summary>
    public static bool IsSinceRuling(Question question) => RunsOn(question) && NamesRuling(Dated(question));

    // "Between Madrid and Kuala Lumpur": of the rounds at a place the first after the other.
    private static Talk? Later(Question question, Talk first) => question.Place is not { } place ? null
        : Lexicon.Of(question.Base).Talks.Exact(Fold.Key(place)).OfType<Talk>().Where(talk => talk.From.First > first.To.Last && talk.From.First <= question.Today).MinBy(talk => talk.From.First);

    /// <summary>The same without an end: only where it is said since when.</summary>
    public static string Since(Question question) => RunsOn(question) && Of(question) is { Length: > 0 } span ? span.Split(" to:")[0] : "";

    /// <summary>The days of the calendar that are named, each once, none after today.</summary>
    public static ImmutableArray<DateOnly> Days(Question question)
    {
        var words = Dated(question);
        return [.. Periods(words, question.Today).Where(named => named.Period.IsDay && named.Period.Last <= question.Today).Select(named => named.Period.Last).Distinct()];
    }

    private static string Written(List<(FactDate Period, bool RunsToToday)> named, bool runsOn) => named switch
    {
        [var (first, _), var (last, _), ..] when last.Last >= first.First => $" from:{first.ToIso()} to:{last.ToIso()}",
        [var (only, runsToToday), ..] => runsOn || runsToToday ? $" from:{only.ToIso()}" : $" from:{only.ToIso()} to:{only.ToIso()}",
        _ => "",
    };

    private static readonly ImmutableArray<string> OpenEnded = ["to the present", "to date", "until now", "till now", "up to now", "bis heute", "hasta hoy", "jusqu'à aujourd'hui"];

    private static bool RunsOn(Question question) =>
        question.Words.Any(word => word is "since" or "after" or "seit" or "desde" or "depuis" or "beri" or "onwards" or "onward")
        || (question.Has("from") && question.Words[^1] is "on") || OpenEnded.Any(end => question.Text.Contains(end, StringComparison.OrdinalIgnoreCase)) || question.Text.Contains("以来", StringComparison.Ordinal) || question.Text.Contains("以后", StringComparison.Ordinal);

    // Folding took the hyphens out of 2025-04-02 and 2025-04.
    private static ImmutableArray<string> Dated(Question question) => SpanWords.Spelled(
    [
        .. QuestionDays.Years(question.Words, question.Today).Select(word => word is ['2', '0', ..] && word.All(char.IsAsciiDigit)
            ? word.Length switch { 8 => $"{word[..4]}-{word[4..6]}-{word[6..]}", 6 => $"{word[..4]}-{word[4..]}", _ => word }
            : CalendarWords.InEnglish(word)),
    ]);

    private static bool NamesRuling(ImmutableArray<string> words) =>
        words.Any(word => word is "ruling" or "ruled" or "decision" or "entscheidung" or "urteil" or "sentencia" or "fallo" or "arret" or "karar" or "karari" or "kararindan") && words.Any(word => QuestionVocabulary.Of(word) == Concept.Court);

    // "In the last two weeks", "over the past month", "this week"
    private static DateOnly? Back(ImmutableArray<string> words, DateOnly today)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] is "last" or "past" or "previous")
            {
                var phrase = words[i + 1] is "week" or "month" or "fortnight" ? $"1 {words[i + 1]}s ago" : i + 2 < words.Length && words[i + 1] != "few" ? $"{words[i + 1]} {words[i + 2]} ago" : "";
                if (words[i + 1] != "month" || words[i] != "last")
                {
                    if (DatePhrase.Read(phrase.Replace("1 fortnights", "2 weeks", StringComparison.Ordinal), today).Day is { } day)
                    {
                        return day;
                    }
                }
            }

            if (words[i] == "this" && words[i + 1] == "week")
            {
                return today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            }
        }

        return null;
    }

    // The longest date at each place; a month without a year takes that of the date after it.
    private static List<(FactDate Period, bool RunsToToday)> Periods(ImmutableArray<string> words, DateOnly today)
    {
        var periods = new List<(FactDate, bool)>();
        for (var i = 0; i < words.Length;)
        {
            var taken = 1;
            for (var count = Math.Min(LongestDate, words.Length - i); count > 0; count--)
            {
                if (Period(words, i, count, today) is { Period: { } period } found)
                {
                    periods.Add((period, found.RunsToToday));
                    taken = count;
                    break;
                }
            }

            i += taken;
        }

        return periods;
    }

    private static PeriodReading? Period(ImmutableArray<string> words, int at, int count, DateOnly today)
    {
        var phrase = string.Join(' ', words.Skip(at).Take(count));
        if (count == 2 && phrase == "liberation day")
        {
            return PeriodPhrase.Read("2 April 2025", today);
        }

        if (count > 1)
        {
            return words[at] is "of" or "the" || (Weekdays.Contains(words[at + 1]) && words[at] != "last") || Weekdays.Contains(words[at]) ? null : PeriodPhrase.Read(phrase, today);
        }

        if (IsYear(phrase) || phrase.Length > 4 && char.IsAsciiDigit(phrase[0]) || phrase == "yesterday")
        {
            return PeriodPhrase.Read(phrase, today);
        }

        if (!Months.Contains(phrase) || (phrase == "may" && !(at > 0 && words[at - 1] is "in" or "on" or "of" or "since" or "from" or "until" or "to" or "and")))
        {
            return null;
        }

        var year = words.Skip(at + 1).FirstOrDefault(IsYear) ?? (LooksAhead(words) ? YearAhead(phrase, today) : null);
        return PeriodPhrase.Read(year is null ? phrase : $"{phrase} {year}", today);
    }

    private static bool LooksAhead(ImmutableArray<string> words) =>
        words.Any(word => word is "upcoming" or "deadline" or "deadlines" or "ahead" or "coming" or "due" or "scheduled" or "next");

    private static string YearAhead(string month, DateOnly today) =>
        (DateOnly.ParseExact(month, ["MMMM", "MMM"], CultureInfo.InvariantCulture).Month >= today.Month ? today.Year : today.Year + 1).ToString(CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<string> Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames).Where(name => name.Length > 0).Select(name => name.ToLowerInvariant())];

    // "Friday the 13th of February" is one day.
    private static readonly ImmutableArray<string> Weekdays = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(name => name.ToLowerInvariant())];

    private static bool IsYear(string word) => word.Length == 4 && word[0] == '2' && word.All(char.IsAsciiDigit);

    private static bool Has(ImmutableArray<string> words, string word) => words.Contains(word, StringComparer.Ordinal);
}
