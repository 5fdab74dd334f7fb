using System.Collections.Concurrent;
using System.Diagnostics;
using ChatBot.Testing;

namespace ChatBot.Fakes.Tests;

/// <summary>A script of <c>tests/conformance</c> that goes on running and says what happens to it, a line each.</summary>
internal sealed class OfficialClient : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Task reading;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OfficialClient(Process process)
    {
        this.process = process;
        reading = ReadAsync();
    }

    public static OfficialClient Start(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(CuratedFacts.Root, "tests", "conformance", script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new OfficialClient(Process.Start(start)!);
    }

    /// <summary>Ends when the client has said a line that starts so.</summary>
    public async Task<string> SaysAsync(string startOfLine, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (lines.FirstOrDefault(l => l.StartsWith(startOfLine, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            if (reading.IsCompleted)
            {
                throw new InvalidOperationException($"The client ended without saying {startOfLine}, but: {string.Join(" / ", lines)}");
            }

            await Task.WhenAny(next, reading).WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await process.StandardInput.WriteLineAsync("done");
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception late) when (late is TimeoutException or IOException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
            Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
