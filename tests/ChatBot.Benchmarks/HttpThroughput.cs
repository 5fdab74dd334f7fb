using System.Globalization;
using ChatBot.Benchmarks.Running;

namespace ChatBot.Benchmarks;

/// <summary>
/// <c>-- http</c>: the same signed posts to the published host, to a bare Kestrel endpoint and to a Node app that both check the same signature and
/// return a constant of the same size. Every server gets its turn in every round; the best round counts, for the machine may be busy. Goals: Slack at
/// least 0.7 of the bare endpoint and 4 × Bolt, Discord at least 0.85 of it and 4 × express with discord-interactions.
/// </summary>
internal static class HttpThroughput
{
    private const int Rounds = 7;
    private const int Posts = 8_000;
    private const int WarmUp = 8_000;

    /// <summary>In a round on a database file, where every command is kept before it is answered.</summary>
    private const int PostsOnFile = 400;

    public static async Task RunAsync()
    {
        using var posts = new SignedPosts();
        var file = Path.Combine(Path.GetTempPath(), $"chatbot-benchmark-{Environment.ProcessId}.db");
        string[] settings = [$"--Slack:SigningSecret={posts.SigningSecret}", $"--Discord:PublicKey={posts.PublicKey}", "--Discord:Mode=Http", "--Slack:Mode=Http"];
        try
        {
            await using var host = await ServerProcess.HostAsync([.. settings, "--State:ConnectionString=Memory"]);
            await using var onFile = await ServerProcess.HostAsync([.. settings, $"--State:ConnectionString=Data Source={file}"]);
            using var connections = await KeptConnections.OpenAsync(host.Address);
            var (slackBytes, discordBytes) = ((await connections.SendAsync(posts.ToSlack(WarmUp))).BodyLength, (await connections.SendAsync(posts.ToDiscord(WarmUp))).BodyLength);
            var (slackSize, discordSize) = (slackBytes.ToString(CultureInfo.InvariantCulture), discordBytes.ToString(CultureInfo.InvariantCulture));
            await using var bare = await ServerProcess.OwnAsync("bare", posts.SigningSecret, posts.PublicKey, slackSize, discordSize);
            await using var bolt = await ServerProcess.NodeAsync("constant-bolt.mjs", posts.SigningSecret, slackSize);
            await using var express = await ServerProcess.NodeAsync("constant-express.mjs", posts.PublicKey, discordSize);
            await CompareAsync("Slack slash command", slackBytes, posts.ToSlack, host, onFile, bare, (bolt, "Bolt for JavaScript"), 0.7);
            await CompareAsync("Discord interaction", discordBytes, posts.ToDiscord, host, onFile, bare, (express, "express with discord-interactions"), 0.85);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    private static async Task CompareAsync(
        string what, int bytes, Func<int, byte[][]> make, ServerProcess host, ServerProcess onFile, ServerProcess bare, (ServerProcess Server, string Name) node, double goal)
    {
        ServerProcess[] servers = [host, bare, node.Server, onFile];
        var best = new double[servers.Length];
        for (var round = -1; round < Rounds; round++)
        {
            var posts = make(round < 0 ? WarmUp : Posts);
            for (var i = 0; i < servers.Length; i++)
            {
                using var connections = await KeptConnections.OpenAsync(servers[i].Address);
                var result = await connections.SendAsync(servers[i] == onFile ? posts[..PostsOnFile] : posts);
                best[i] = round < 0 ? 0 : Math.Max(best[i], result.PerSecond);
            }
        }

        Say($"{what}, answers of {bytes} bytes, best of {Rounds} rounds of {Posts}:");
        Say($"  host                {best[0],8:0} requests/s");
        Say($"  bare Kestrel        {best[1],8:0} requests/s, host / bare {best[0] / best[1]:0.00} (goal {goal:0.00})");
        Say($"  {node.Name,-19} {best[2],8:0} requests/s, host / it {best[0] / best[2]:0.0} (goal 4), bare / it {best[1] / best[2]:0.0}");
        Say($"  host, SQLite state  {best[3],8:0} requests/s");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
