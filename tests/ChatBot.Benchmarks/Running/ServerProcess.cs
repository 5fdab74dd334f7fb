using System.Diagnostics;
using System.Text.RegularExpressions;
using ChatBot.Testing;

namespace ChatBot.Benchmarks.Running;

/// <summary>A server in a process of its own, on a port that it chose and printed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address => listening.Task.Result;

    public int Id => process.Id;

    /// <summary>Time that processors have spent on it so far, however busy the machine.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory of the process that is in use right now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The host as it was last published, on the real base.</summary>
    /// <param name="settings">Such as <c>--Slack:SigningSecret=…</c>.</param>
    /// <exception cref="InvalidOperationException">It has not been published, or does not start.</exception>
    public static Task<ServerProcess> HostAsync(params string[] settings)
    {
        var published = new DirectoryInfo(Path.Combine(CuratedFacts.Root, ".artifacts", "publish", "ChatBot.Host"));
        var newest = published.Exists ? published.EnumerateFiles("ChatBot.Host.dll", SearchOption.AllDirectories).MaxBy(file => file.LastWriteTimeUtc) : null;
        return newest is { FullName: var program }
            ? StartAsync("dotnet", [program, "--Web:Urls=http://127.0.0.1:0", .. settings])
            : throw new InvalidOperationException("There is no published host to measure; type: dotnet publish src/ChatBot.Host --configuration Release --runtime linux-x64 --no-self-contained");
    }

    /// <summary>This program in another mode.</summary>
    public static Task<ServerProcess> OwnAsync(params string[] arguments) => StartAsync("dotnet", [typeof(ServerProcess).Assembly.Location, .. arguments]);

    /// <summary>A script of <c>tests/conformance</c>.</summary>
    public static Task<ServerProcess> NodeAsync(string script, params string[] arguments) =>
        StartAsync("node", [Path.Combine(CuratedFacts.Root, "tests", "conformance", script), .. arguments]);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, Environment = { ["NODE_ENV"] = "production" } };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(Process.Start(start)!);
        server.process.OutputDataReceived += (_, line) => server.Read(line.Data);
        server.process.BeginOutputReadLine();
        try
        {
            await server.listening.Task.WaitAsync(Patience);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            listening.TrySetException(new InvalidOperationException("A server ended before it listened."));
        }
        else if (Loopback().Match(line) is { Success: true } address)
        {
            listening.TrySetResult(new Uri(address.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loopback();
}
