using System.Diagnostics;
using System.Globalization;
using ChatBot.Benchmarks.Running;
using ChatBot.Fakes.Discord;
using ChatBot.Fakes.Slack;

namespace ChatBot.Benchmarks;

/// <summary>
/// <c>-- ack</c>: the published host connected to both fakes; its memory at rest, then 500 commands a second over half a minute, spread over both.
/// Goals: acknowledged within 50 ms at the 99th percentile, none over 3 s, none lost; 150 MiB at rest.
/// </summary>
internal static class Acknowledgements
{
    private const int PerSecond = 500;
    private const int People = 50;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(30);
    private static readonly string[] Parties = ["china", "canada", "japan", "eu", "mexico", "korea", "india", "brazil"];

    public static async Task RunAsync()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        await using var host = await ServerProcess.HostAsync(
            "--State:ConnectionString=Memory",
            $"--Discord:Token={discord.Token}", $"--Discord:ApiBaseUrl={discord.ApiBaseUrl}",
            $"--Slack:BotToken={slack.Options.BotToken}", $"--Slack:AppToken={slack.Options.AppToken}", $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}");
        await discord.ReadyAsync(CancellationToken.None);
        await slack.ConnectedAsync(2, CancellationToken.None);
        await Task.Delay(Rest);
        Say($"at rest: working set {Mebibytes(host.WorkingSet)} MiB (goal 150), heap {await HeapAsync(host)} MiB");

        await AskAsync(discord, slack, TimeSpan.FromSeconds(3));
        var (discords, slacks) = (discord.Interactions.Count, slack.Records.Count);
        var took = await AskAsync(discord, slack, Load);
        Report("Discord", [.. discord.Interactions.OrderBy(one => one.CreatedAt).Skip(discords).Select(one => one.RespondedAfter)]);
        Report("Slack", [.. slack.Records.OrderBy(one => one.CreatedAt).Skip(slacks).Select(one => one.AcknowledgedAfter)]);
        Say($"{(discord.Interactions.Count + slack.Records.Count - discords - slacks) / took.TotalSeconds:0} commands/s were sent");
        Say($"after: working set {Mebibytes(host.WorkingSet)} MiB, heap {await HeapAsync(host)} MiB");
    }

    // Sends what is due by the clock, so that a slow moment is made up for; then leaves the last ones the time that a platform gives.
    private static async Task<TimeSpan> AskAsync(FakeDiscord discord, FakeSlack slack, TimeSpan length)
    {
        var (watch, sent, sending) = (Stopwatch.StartNew(), 0, new List<Task>());
        while (watch.Elapsed < length)
        {
            for (; sent < watch.Elapsed.TotalSeconds * PerSecond; sent++)
            {
                var (party, person) = (Parties[sent % Parties.Length], sent / 2 % People);
                sending.Add(sent % 2 == 0
                    ? discord.SlashAsync("tariff", new Dictionary<string, object>(StringComparer.Ordinal) { ["party"] = party }, new DiscordUser((700_000_000_000_000_100 + person).ToString(CultureInfo.InvariantCulture), $"person{person}"))
                    : slack.CommandAsync("/tariff", party, $"U0P{person}"));
            }

            await Task.Delay(2);
        }

        var took = watch.Elapsed;
        await Task.WhenAll(sending);
        await Task.Delay(TimeSpan.FromSeconds(4));
        return took;
    }

    private static void Report(string platform, TimeSpan?[] acknowledged)
    {
        double[] times = [.. acknowledged.OfType<TimeSpan>().Select(time => time.TotalMilliseconds).Order()];
        Say($"{platform}: {acknowledged.Length} commands, {acknowledged.Length - times.Length} lost, acknowledged after {times[times.Length / 2]:0.0} ms at the median, {times[times.Length * 99 / 100]:0.0} ms at the 99th percentile (goal 50), {times[^1]:0.0} ms at most (goal 3000)");
    }

    private static async Task<string> HeapAsync(ServerProcess host) => Mebibytes(await GcHeap.BytesAsync(host.Id));

    private static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("0", CultureInfo.InvariantCulture);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
