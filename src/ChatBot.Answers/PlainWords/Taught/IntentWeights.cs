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
        var weights = new List<KeyValuePair<string, float[]>>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var row = new float[Count];
            for (var i = 1; i + 1 < cells.Length; i += 2)
            {
                row[(int)Enum.Parse<Intent>(cells[i])] = float.Parse(cells[i + 1], CultureInfo.InvariantCulture);
            }

            weights.Add(new(cells[0], row));
        }

        return new IntentWeights(weights);
    }
}
