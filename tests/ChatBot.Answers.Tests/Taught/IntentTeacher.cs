using System.Collections.Immutable;
using ChatBot.Answers.PlainWords.Taught;

namespace ChatBot.Answers.Tests.Taught;

/// <summary>
/// Learns from examples how much each sign speaks for each intent: multinomial logistic regression by stochastic gradient descent.
/// The order is always the same, so that the same examples teach the same weights.
/// </summary>
internal static class IntentTeacher
{
    private const int Rounds = 40;
    private const double FirstStep = 2;
    private const double Slowing = 0.2;
    private const double Decay = 1e-4;

    // A sign seen once is chance.
    private const int Fewest = 2;

    private static readonly int Count = Enum.GetValues<Intent>().Length;

    public static Dictionary<string, float[]> Teach(IReadOnlyList<(Intent Intent, ImmutableArray<string> Signs)> examples)
    {
        var numbers = Numbered(examples);
        var weights = new double[numbers.Count][];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = new double[Count];
        }

        var lessons = examples.Select(example => new Lesson((int)example.Intent, [.. example.Signs.Where(numbers.ContainsKey).Select(sign => numbers[sign])], 1 / Math.Sqrt(example.Signs.Length))).ToArray();
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(lessons);
            foreach (var lesson in lessons)
            {
                Learn(weights, lesson, FirstStep / (1 + (Slowing * round)));
            }
        }

        return numbers.ToDictionary(pair => pair.Key, pair => Array.ConvertAll(weights[pair.Value], weight => (float)weight), StringComparer.Ordinal);
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<(Intent Intent, ImmutableArray<string> Signs)> examples) => examples
        .SelectMany(example => example.Signs)
        .CountBy(sign => sign, StringComparer.Ordinal)
        .Where(pair => pair.Value >= Fewest)
        .Select(pair => pair.Key)
        .Order(StringComparer.Ordinal)
        .Index()
        .ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    private static void Learn(double[][] weights, Lesson lesson, double step)
    {
        Span<double> shares = stackalloc double[Count];
        foreach (var sign in lesson.Signs)
        {
            for (var i = 0; i < Count; i++)
            {
                shares[i] += weights[sign][i] * lesson.Scale;
            }
        }

        var all = 0.0;
        for (var i = 0; i < Count; i++)
        {
            shares[i] = Math.Exp(shares[i]);
            all += shares[i];
        }

        for (var i = 0; i < Count; i++)
        {
            var error = (lesson.Intent == i ? 1 : 0) - (shares[i] / all);
            foreach (var sign in lesson.Signs)
            {
                weights[sign][i] += step * ((error * lesson.Scale) - (Decay * weights[sign][i]));
            }
        }
    }

    private readonly record struct Lesson(int Intent, int[] Signs, double Scale);
}
