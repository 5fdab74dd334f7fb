using System.Diagnostics;
using System.Globalization;
using ChatBot.Benchmarks.Running;

namespace ChatBot.Benchmarks;

/// <summary><c>-- start</c>: from the start of the host's process to its first answer to a signed command. Goal: 1.5 s.</summary>
internal static class FirstAnswer
{
    private const int Starts = 5;

    public static async Task RunAsync()
    {
        using var posts = new SignedPosts();
        var (times, processor) = (new double[Starts], new double[Starts]);
        for (var i = 0; i < Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var host = await ServerProcess.HostAsync($"--Slack:SigningSecret={posts.SigningSecret}", "--Slack:Mode=Http", "--State:ConnectionString=Memory");
            using var connection = await KeptConnections.OpenAsync(host.Address);
            await connection.SendAsync(posts.ToSlack(1));
            (times[i], processor[i]) = (watch.Elapsed.TotalSeconds, host.ProcessorTime.TotalSeconds);
        }

        Array.Sort(times);
        Array.Sort(processor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first answer: median {times[Starts / 2]:0.00} s, fastest {times[0]:0.00} s, slowest {times[^1]:0.00} s of {Starts} (goal 1.5 s); {processor[Starts / 2]:0.00} s of a processor"));
    }
}
