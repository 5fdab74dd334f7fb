using System.Globalization;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.PlainWords.Taught;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests.Taught;

/// <summary>
/// What <c>examples.txt</c> beside this file teaches stands in <c>src/ChatBot.Answers/PlainWords/Taught/weights.txt</c>.
/// After a change of the examples: <c>CHATBOT_ACCEPT=1 dotnet test tests/ChatBot.Answers.Tests --filter TaughtWeightsTests</c>.
/// </summary>
public sealed class TaughtWeightsTests
{
    private const float Least = 0.3f;

    // Names in the base are signs too: a curator who adds a few need not teach anew.
    private const int Allowed = 100;

    // Rounding differs from machine to machine, and grows with each of the rounds.
    private const double Same = 0.05;

    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly string Stored = Path.Combine(CuratedFacts.Root, "src", "ChatBot.Answers", "PlainWords", "Taught", "weights.txt");

    [Fact]
    public void Weights_are_those_that_the_examples_teach()
    {
        var lines = Written(IntentTeacher.Teach([.. Examples().Select(example => (example.Intent, QuestionSigns.Of(new Question(example.Text, CuratedFacts.Base, Today))))]));
        if (Environment.GetEnvironmentVariable("CHATBOT_ACCEPT") == "1")
        {
            File.WriteAllText(Stored, string.Join('\n', lines.Select(line => $"{line.Sign}{string.Concat(line.Weights.Select(weight => $"\t{weight.Key}\t{weight.Value.ToString("0.0", CultureInfo.InvariantCulture)}"))}")) + "\n");
        }

        var stored = File.ReadLines(Stored).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        var missing = lines.Where(line => line.Weights.Values.Any(weight => Math.Abs(weight) > Least + Same) && !stored.ContainsKey(line.Sign)).Select(line => line.Sign).ToList();
        Assert.True(missing.Count * Allowed <= lines.Count, $"{missing.Count} signs of the examples are not in weights.txt, such as {string.Join(", ", missing.Take(5))}; see the comment above");
    }

    [Theory]
    [MemberData(nameof(Intents))]
    public void Every_intent_has_examples(string intent) => Assert.True(Examples().Count(example => example.Intent.ToString() == intent) >= 5);

    public static TheoryData<string> Intents => [.. Enum.GetNames<Intent>()];

    /// <summary>Taught on four fifths of the examples, the likeliest intent of the other fifth is the right one far more often than not.</summary>
    [Fact]
    public void Unseen_examples_are_mostly_understood()
    {
        var examples = Examples().Select(example => (example.Intent, Question: new Question(example.Text, CuratedFacts.Base, Today))).ToList();
        var weights = new IntentWeights(IntentTeacher.Teach([.. examples.Where((_, i) => i % 5 != 0).Select(example => (example.Intent, QuestionSigns.Of(example.Question)))]));

        var unseen = examples.Where((_, i) => i % 5 == 0).ToList();
        var right = unseen.Count(example => weights.Of(example.Question).Family.Contains(example.Intent));

        Assert.InRange((double)right / unseen.Count, 0.75, 1);
    }

    private static List<(string Sign, Dictionary<Intent, float> Weights)> Written(Dictionary<string, float[]> taught) => [.. taught
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => (pair.Key, pair.Value.Index().Where(weight => Math.Abs(weight.Item) >= Least).ToDictionary(weight => (Intent)weight.Index, weight => weight.Item)))
        .Where(line => line.Item2.Count > 0)];

    private static IEnumerable<(Intent Intent, string Text)> Examples()
    {
        foreach (var line in File.ReadLines(Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Answers.Tests", "Taught", "examples.txt")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var at = line.IndexOf('|', StringComparison.Ordinal);
                yield return (Enum.Parse<Intent>(line[..at].Trim().Replace("-", "", StringComparison.Ordinal), ignoreCase: true), line[(at + 1)..].Trim());
            }
        }
    }
}
