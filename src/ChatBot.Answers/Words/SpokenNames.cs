using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatBot.Answers.Words;

/// <summary>
/// Further words by which people call what the base knows: provinces, ports and peoples of a party, goods in several languages, and subjects, people, deals, rounds and measures by what people call them.
/// They stand in <c>Words/Spoken</c>, a line for each id: <c>canada: ontario, alberta, canadians</c>; they count only as they are written, never mistyped.
/// </summary>
internal sealed class SpokenNames
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> byId;

    private SpokenNames(FrozenDictionary<string, ImmutableArray<string>> byId) => this.byId = byId;

    public static SpokenNames Parties { get; } = Read("parties");

    public static SpokenNames Topics { get; } = Read("topics");

    public static SpokenNames Talks { get; } = Read("talks");

    public static SpokenNames People { get; } = Read("people");

    public static SpokenNames Deals { get; } = Read("deals");

    public static SpokenNames Measures { get; } = Read("measures");

    /// <summary>By the word under which <c>/tariff</c> finds the goods.</summary>
    public static SpokenNames Goods { get; } = Read("goods");

    /// <summary>Every id with its words, as they stand in the file.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> All => byId;

    public ImmutableArray<string> Of(string id) => byId.GetValueOrDefault(id, []);

    private static SpokenNames Read(string name)
    {
        using var stream = typeof(SpokenNames).Assembly.GetManifestResourceStream($"Spoken.{name}.txt") ?? throw new InvalidOperationException($"{name}.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            if (at > 0 && line[0] != '#')
            {
                words.Add(line[..at], [.. line[(at + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
            }
        }

        return new SpokenNames(words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
