using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>How much each sign of a question speaks for each intent, as taught by examples.</summary>
internal sealed class IntentWeights
{
    private const string File = "Taught.weights.txt";

    private static readonly int Count = Enum.GetValues<Intent>().Length;

    // Weights are kept to a tenth, a row of all intents for each sign.
    private const float Tenth = 0.1f;

    private readonly FrozenDictionary<string, int> rows;
    private readonly short[] tenths;

    public IntentWeights(IEnumerable<KeyValuePair<string, float[]>> weights)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<short>();
        foreach (var (sign, row) in weights)
        {
            places.Add(sign, all.Count);
            foreach (var weight in row)
            {
                all.Add((short)MathF.Round(weight / Tenth));
            }
        }

        rows = places.ToFrozenDictionary(StringComparer.Ordinal);
        tenths = [.. all];
    }

    /// <summary>Those that the examples of the project taught.</summary>
    public static IntentWeights Taught { get; } = Read();

    /// <summary>Whether the examples use a word often enough that it is an ordinary one.</summary>
    public bool Knows(string word) => rows.ContainsKey(word);

    public IntentShares Of(Question question)
    {
        var signs = QuestionSigns.Of(question);
        var sums = new double[Count];
        var scale = 1 / Math.Sqrt(signs.Length);
        foreach (var sign in signs)
        {
            if (rows.TryGetValue(sign, out var row))
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += tenths[row + i] * Tenth * scale;
                }
            }
        }

        var most = sums.Max();
        var all = sums.Sum(sum => Math.Exp(sum - most));
        return new IntentShares([.. sums.Select((sum, i) => ((Intent)i, Math.Exp(sum - most) / all)).OrderByDescending(share => share.Item2)]);
    }

    // One sign a line: the sign, a tab, then pairs of intent and weight.
    private static IntentWeights Read()
    {
        using var stream = typeof(IntentWeights).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not embedded.");
        using var reader = new StreamReader(stream);
        var numbers = Enum.GetValues<Intent>().ToDictionary(intent => intent.ToString(), intent => (int)intent, StringComparer.Ordinal);
        return new IntentWeights(Rows(reader, numbers));
    }

    private static IEnumerable<KeyValuePair<string, float[]>> Rows(StreamReader reader, Dictionary<string, int> numbers)
    {
        var byName = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        while (reader.ReadLine() is { } line)
        {
            yield return Row(line, byName);
        }
    }

    private static KeyValuePair<string, float[]> Row(string line, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers)
    {
        var cells = line.AsSpan().Split('\t');
        cells.MoveNext();
        var sign = line[cells.Current];
        var row = new float[Count];
        while (cells.MoveNext())
        {
            var intent = numbers[line.AsSpan(cells.Current)];
            cells.MoveNext();
            row[intent] = float.Parse(line.AsSpan(cells.Current), CultureInfo.InvariantCulture);
        }

        return new(sign, row);
    }
}
