using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>The layers that a question names: "the fentanyl one", "the reciprocal tariff", "section 122".</summary>
internal static class NamedMeasures
{
    /// <summary>For each subject or law that is named, the layer on most goods of a party that belongs to it, its own before that of all; none where several do.</summary>
    public static ImmutableArray<Measure> In(FirstLine line, string imposer, string target)
    {
        var layers = line.Base.LayersOn(imposer, target);
        return
        [
            .. line.Question.Topics.Select(topic => topic.Id).Concat(line.Question.Terms.Select(TopicOf).OfType<string>()).Distinct(StringComparer.Ordinal)
                .Where(topic => topic != Intents.Names.AllTariffs)
                .Select(topic => layers.Where(layer => layer.Topics.Contains(topic) && layer.Steps[0].Known <= line.AsOf).ToList())
                .Select(named => named is [var only] ? only : named.FindAll(layer => layer.Targets.Contains(target)) is [var own] ? own : null)
                .OfType<Measure>().Distinct(),
        ];
    }

    private static string? TopicOf(Term term) => term.Id switch
    {
        "term-fentanyl-tariff" => "fentanyl",
        "term-reciprocal-tariff" => "reciprocal-tariffs",
        "term-section-122" => "section-122",
        _ => null,
    };
}
