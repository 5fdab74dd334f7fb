using ChatBot.Answers;
using ChatBot.Answers.Commands;

namespace ChatBot.Slack.Tests.Loopback;

/// <summary>A command that answers when it is told to.</summary>
internal sealed class SlowCommand : ICommand
{
    public const string Headline = "It took its time.";

    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ManualResetEventSlim Go { get; } = new();

    public CommandSpec Spec { get; } = new("slow", "Waits") { Examples = ["slow"] };

    public Answer Answer(CommandRequest request)
    {
        Begun.TrySetResult();
        Go.Wait(Patience.Token);
        return new Answer { Command = "slow", BaseVersion = "1", Status = AnswerStatus.Ok, AsOf = request.AsOf, Title = "Slow", Headline = Headline, Freshness = request.Freshness };
    }
}
