using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Timelines;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>What a court decided, and which tariffs a ruling left in force.</summary>
internal static partial class RulingLines
{
    private const int Named = 6;

    // The duty on parcels came with the end of an exemption, and is no tariff of its own.
    private const string Parcels = "small-parcels";

    private static readonly string[] Verdicts = [" rules ", " holds ", " finds ", " orders ", " strikes ", " upholds ", " blocks "];
    private static readonly ImmutableArray<(string Title, string[] Words)> Courts =
    [
        ("Supreme Court", ["supreme", "scotus", "justices", "suprema", "supremo", "yuksek", "oberste", "oberster"]),
        ("Federal Circuit", ["circuit", "appeals", "cafc"]),
        ("Trade court", ["trade", "cit", "international"]),
    ];

    /// <summary>"What did the Supreme Court decide": its newest ruling on the subject, in the words of the base.</summary>
    public static string? Decided(FirstLine line)
    {
        if (!line.Question.Is(Concept.Court) || !line.Asks(Aspect.Ruling) || line.Answer.Command is not ("topic" or "timeline"))
        {
            return null;
        }

        var court = Courts.FirstOrDefault(court => line.Question.Words.Any(word => court.Words.Contains(word)) || (court.Title == "Supreme Court" && line.Question.Text.Contains("最高法院", StringComparison.Ordinal))).Title;
        var topics = line.Question.Topics.Select(topic => topic.Id).Where(topic => topic is not (Intents.Names.AllTariffs or "court-cases")).ToList();
        TradeEvent? newest = null;
        foreach (var ruling in line.Base.Events)
        {
            if (ruling.HasHappened(line.AsOf) && ruling.Deprecated is null && ruling.Topics.Contains("court-cases") && Verdicts.Any(verdict => ruling.Title.Contains(verdict, StringComparison.Ordinal))
                && (court is null || ruling.Title.StartsWith(court, StringComparison.Ordinal)) && (topics.Count == 0 || topics.Exists(topic => ruling.Topics.Contains(topic))) && !(newest?.Date > ruling.Date))
            {
                newest = ruling;
            }
        }

        if (newest is null)
        {
            return null;
        }

        var more = EventText.More(line.Words, newest, line.AsOf);
        line.Add(new AnswerFact { Label = line.Words.Day(newest.Date), Value = more is null ? $"{newest.Title}." : $"{newest.Title}. {more}", Kind = AnswerFactKind.Date, From = newest.Date.Last }, newest.Sources);
        return $"{newest.Title} ({line.Words.Day(newest.Date)}). {more}".TrimEnd();
    }

    /// <summary>"Which tariffs are still alive after the ruling": the laws with a tariff in force, and those without.</summary>
    public static string? Surviving(FirstLine line)
    {
        if (!line.Question.Is(Concept.Court) || !line.Asks(Aspect.Surviving) || line.Answer.Command != "topic" || line.Question.Partner is not null)
        {
            return null;
        }

        var words = line.Words;
        var standing = new List<string>();
        var gone = new List<string>();
        foreach (var law in line.Base.Measures.Where(measure => measure.Imposer == QuestionReader.Home && measure.IsPercentTariff && !measure.Topics.Contains(Parcels) && Law().IsMatch(measure.Basis))
            .GroupBy(measure => Law().Match(measure.Basis).Value, StringComparer.Ordinal).OrderBy(law => law.Key, StringComparer.Ordinal))
        {
            var begun = law.Select(measure => (Measure: measure, Step: TariffLayers.LastOfAnyPart(measure, line.AsOf, line.AsOf))).Where(pair => pair.Step is not null).ToList();
            var charged = begun.FindAll(pair => !TariffLayers.IsOver(pair.Step!, line.AsOf));
            if (begun.Count == 0)
            {
                continue;
            }

            var last = begun.MaxBy(pair => pair.Step!.Effective!.Value.Last).Step!;
            (charged.Count > 0 ? standing : gone).Add(law.Key);
            var names = words.List([.. charged.Select(pair => pair.Measure.Name).Take(Named)]) + (charged.Count > Named ? words.Say($" and {charged.Count - Named} more") : "");
            line.Add(new AnswerFact
            {
                Label = law.Key,
                Value = charged.Count > 0 ? words.Say($"in force: {names}") : words.Say($"ended on {(last.Until is { } until && until.Last <= line.AsOf ? until : last.Effective!.Value)}") + RateWords.Instrument(last.Instrument),
                Kind = AnswerFactKind.Status,
                Status = charged.Count > 0 ? StatusWords.InForce : StatusWords.Ended,
                Imposer = QuestionReader.Home,
            }, last.Sources);
        }

        return words.Say($"In force on {line.AsOf}: tariffs under {words.List(standing)}. No longer: those under {words.List(gone)}.");
    }

    [GeneratedRegex(@"IEEPA|Section \d{3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Law();
}
