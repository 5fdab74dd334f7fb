using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatBot.Answers.Features;

namespace ChatBot.Answers;

/// <summary>Counts answers by command, surface and outcome, and measures how long they took. Every label is a word of ours; no text of a user is in it.</summary>
public static class CommandMeter
{
    public const string Name = "ChatBot.Answers";

    private const string NoCommand = "none";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Answered = Meter.CreateCounter<long>("chatbot.command.answers", description: "Answers by command, surface and outcome");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram("chatbot.command.duration", "s", "Duration of answers by command, surface and outcome",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.005, 0.025, 0.1, 1] });

    private static readonly FrozenSet<string> Commands = CommandCatalog.Create().Select(command => command.Spec.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="surface">Where it was asked: <c>discord</c>, <c>slack</c>, <c>api</c>, <c>playground</c> or <c>mcp</c>.</param>
    /// <param name="answer">Gives the answer; where it throws, the outcome is <c>failed</c>.</param>
    public static Answer Measure(string surface, Func<Answer> answer)
    {
        var started = Stopwatch.GetTimestamp();
        Answer? given = null;
        try
        {
            return given = answer();
        }
        finally
        {
            Record(surface, given, started);
        }
    }

    /// <inheritdoc cref="Measure"/>
    public static async Task<Answer> MeasureAsync(string surface, Func<Task<Answer>> answer)
    {
        var started = Stopwatch.GetTimestamp();
        Answer? given = null;
        try
        {
            return given = await answer();
        }
        finally
        {
            Record(surface, given, started);
        }
    }

    /// <param name="surface">Where it was asked.</param>
    /// <param name="answer">Null where it failed.</param>
    /// <param name="started">When it was asked, as a timestamp of <see cref="Stopwatch"/>.</param>
    public static void Record(string surface, Answer? answer, long started)
    {
        var tags = new TagList
        {
            { "command", answer is not null && Commands.Contains(answer.Command) ? answer.Command : NoCommand },
            { "surface", surface },
            { "outcome", Outcome(answer) },
        };
        Answered.Add(1, tags);
        Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    private static string Outcome(Answer? answer) => answer?.Status switch
    {
        AnswerStatus.Ok => "ok",
        AnswerStatus.Unknown => "unknown",
        AnswerStatus.Ambiguous => "ambiguous",
        AnswerStatus.Invalid => "invalid",
        _ => "failed",
    };
}
