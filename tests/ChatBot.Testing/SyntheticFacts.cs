using System.Globalization;
using System.Text;
using ChatBot.Facts.Loading;

namespace ChatBot.Testing;

/// <summary>A right base of any size in the shape of the real one, for measurements: the same number gives the same files.</summary>
public static class SyntheticFacts
{
    private const int Parties = 60;
    private const int Topics = 80;
    private const int People = 300;
    private const int PerFile = 250;
    private static readonly DateOnly First = new(2018, 1, 1);

    /// <param name="count">How many facts, at least 2,000.</param>
    public static IReadOnlyList<FactFile> Files(int count)
    {
        var files = new List<FactFile>();
        Add(files, "parties", Parties, i => i switch
        {
            0 => "id: us\n    name: United States\n    short: US\n    article: true",
            1 => "id: china\n    name: China\n    aliases: [PRC]",
            _ => Invariant($"id: party-{i}\n    name: Party Number {i}"),
        });
        Add(files, "topics", Topics, i => Invariant($"id: topic-{i}\n    name: Topic number {i}"));
        Add(files, "people", People, i => Invariant($"id: person-{i}\n    name: Person Number {i}\n    side: us\n    offices:\n      - title: Minister {i}\n        from: 2018-01-01\n    sources: [source-{i}]"));
        var rest = count - Parties - Topics - People;
        var sources = rest / 2;
        Add(files, "sources", sources, i => Invariant($"id: source-{i}\n    publisher: Paper {i % 97}\n    title: What happened on day {i} of the talks\n    url: https://paper.example/{i}\n    published: {Day(i, sources)}\n    tier: press"));
        var (quotes, figures) = (rest / 5, rest / 10);
        Add(files, "quotes", quotes, i => Invariant($"id: quote-{i}\n    speaker: person-{i % People}\n    date: {Day(i, quotes)}\n    where: At the table\n    text: We have agreed on point {i} and shall meet again before the end of the month, for much is left to do.\n    topics: [topic-{i % Topics}]\n    sources: [source-{i}, source-{i + 1}]"));
        Add(files, "figures", figures, i => Invariant($"id: figure-{i}\n    value: {i % 150}\n    unit: percent of trade\n    what: share of goods number {i}\n    kind: claim\n    by: person-{i % People}\n    date: {Day(i, figures)}\n    sources: [source-{i}, source-{i + 2}]"));
        const int Measures = 200;
        Add(files, "measures", Measures, i => Invariant($"id: measure-{i}\n    name: Tariff number {i}\n    kind: tariff\n    imposer: us\n    targets: [{(i < 5 ? "china" : $"party-{2 + (i % (Parties - 2))}")}]\n    basis: Act {i}\n    scope: Most goods\n    stacks: true\n    steps:\n      - announced: 2025-01-01\n        effective: 2025-02-01\n        status: in-force\n        rate: {1 + (i % 5)}\n        sources: [source-{i}]"));
        var events = rest - sources - quotes - figures - Measures;
        Add(files, "events", events, i => Invariant($"id: event-{i}\n    date: {Day(i, events)}\n    title: Event number {i} takes place as planned\n    detail: The ministers spoke of goods number {i}.\n    parties: [us, {(i % 10 == 0 ? "china" : $"party-{2 + (i % (Parties - 2))}")}]\n    topics: [topic-{i % Topics}]\n    sources: [source-{i}]"));
        return files;
    }

    private static void Add(List<FactFile> files, string kind, int count, Func<int, string> fact)
    {
        for (var start = 0; start < count; start += PerFile)
        {
            var text = new StringBuilder($"{kind}:\n");
            for (var i = start; i < Math.Min(start + PerFile, count); i++)
            {
                text.Append("  - ").Append(fact(i)).Append("\n\n");
            }

            files.Add(new FactFile(Invariant($"{kind}/{start / PerFile:0000}.yaml"), text.ToString()));
        }
    }

    private static string Day(int i, int of) => First.AddDays((int)(3200L * i / of)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
