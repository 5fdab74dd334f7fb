using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>How much each sign of a question speaks for each intent, as taught by examples.</summary>
internal sealed class IntentWeights
{
    private const string File = "Taught.weights.txt";

    private static readonly int Count = Enum.GetValues<Intent>().Length;

    private readonly FrozenDictionary<string, float[]> bySign;

    public IntentWeights(IEnumerable<KeyValuePair<string, float[]>> weights) => bySign = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that the examples of the project taught.</summary>
    public static IntentWeights Taught { get; } = Read();

    /// <summary>Whether the examples use a word often enough that it is an ordinary one.</summary>
    public bool Knows(string word) => bySign.ContainsKey(word);

    public IntentShares Of(Question question)
    {
        var signs = QuestionSigns.Of(question);
        var sums = new double[Count];
        var scale = 1 / Math.Sqrt(signs.Length);
        foreach (var sign in signs)
        {
            if (bySign.TryGetValue(sign, out var weights))
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += weights[i] * scale;
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
        var numbers = Enum.GetValues<Intent>().ToDictionary(intent => intent.ToString(), intent => (int)intent, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var weights = new List<KeyValuePair<string, float[]>>();
        while (reader.ReadLine() is { } line)
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

            weights.Add(new(sign, row));
        }

        return new IntentWeights(weights);
    }
}
