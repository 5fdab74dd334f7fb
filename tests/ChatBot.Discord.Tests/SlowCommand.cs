using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Testing;

namespace ChatBot.Discord.Tests;

/// <summary><c>/slow</c>, whose answer comes when the test lets it.</summary>
internal sealed class SlowCommand : ICommand, IDisposable
{
    private readonly ManualResetEventSlim ready = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandSpec Spec { get; } = new("slow", "Takes its time") { Examples = ["slow"] };

    public CommandRouter Router => new([this], new FactStore(CuratedFacts.Base), TimeProvider.System);

    /// <summary>Ends when somebody has asked.</summary>
    public Task Begun => begun.Task;

    public void Finish() => ready.Set();

    public Answer Answer(CommandRequest request)
    {
        begun.TrySetResult();
        ready.Wait(TestContext.Current.CancellationToken);
        return new AnswerBuilder(request).Build("Slow", "Done at last.");
    }

    public void Dispose()
    {
        ready.Set();
        ready.Dispose();
    }
}
