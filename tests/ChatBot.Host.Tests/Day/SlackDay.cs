using System.Diagnostics;
using System.Globalization;
using ChatBot.Fakes;
using ChatBot.Fakes.Slack;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Day;

/// <summary>A day on Slack: each fault is followed by questions, one to a channel. Slack's clock is simulated, so that it loses patience only when told.</summary>
internal sealed class SlackDay(FakeSlack slack, FakeTimeProvider clock, DayTally tally)
{
    public static readonly IReadOnlyList<string> Faults = ["drop", "refresh", "duplicate", "reorder", "bad JSON", "429", "away", "warning", "duplicate", "reorder"];
    public const string Rare = "half-open";
    private SlackMessage? answer;
    private string during = "";
    private int hour;
    private int asked;
    private int turn;

    /// <summary>A channel for each question.</summary>
    public static IReadOnlyList<string> Channels { get; } = [.. Enumerable.Range(0, 1000).Select(Channel)];

    public async Task GoThroughAsync(int at, string fault)
    {
        hour = at;
        during = fault;
        tally.Add(at, $"Slack {fault}");
        var handshakes = slack.Handshakes;
        switch (fault)
        {
            case "drop":
                slack.DropConnections();
                await MentionAsync(handshakes);
                break;
            case "half-open":
                slack.GoHalfOpen();
                await MentionAsync(handshakes);
                break;
            case "refresh" or "warning":
                await slack.DisconnectAsync(fault == "refresh" ? "refresh_requested" : "warning");
                await Waiting.UntilAsync(() => slack.Connections == 2, "Slack's second connection");
                await CommandAsync();
                await CommandAsync();
                await slack.CloseOldConnectionsAsync();
                await ConnectedAsync(handshakes);
                break;
            case "duplicate":
                slack.Faults.DuplicateNextEvents();
                await (hour % 2 == 0 ? CommandAsync() : Task.CompletedTask);
                break;
            case "reorder":
                slack.Faults.ReorderNextEvents();
                await Task.WhenAll(CommandAsync(), CommandAsync());
                break;
            case "bad JSON":
                slack.Faults.SendBadJsonBeforeNextEvents();
                break;
            case "429":
                slack.Faults.FailNextCalls(1, HttpFault.TooManyRequests, "chat.postMessage");
                await MentionAsync();
                break;
            default:
                slack.Faults.RefuseConnections = true;
                slack.DropConnections();
                await Waiting.UntilAsync(() => slack.Connections == 0, "the end of Slack's connections");
                await CommandAsync();
                handshakes = slack.Handshakes;
                slack.Faults.RefuseConnections = false;
                await ConnectedAsync(handshakes);
                break;
        }

        turn++;
        await (turn % 4 == 0 ? PressAsync() : turn % 4 == 1 ? MentionAsync() : turn % 4 == 2 ? DirectAsync() : CommandAsync());
    }

    private Task ConnectedAsync(int handshakes) =>
        Waiting.UntilAsync(() => slack.Handshakes > handshakes && slack.Connections == 1, "Slack's new connection");

    private async Task CommandAsync() => answer = await AnsweredAsync(await slack.CommandAsync("/tariff", "china", channel: NextChannel())) ?? answer;

    private async Task PressAsync()
    {
        if (answer is null)
        {
            await CommandAsync();
        }

        var button = answer?.Controls.FirstOrDefault(c => c["type"]?.ToString() == "button" && c["url"] is null) ?? throw new InvalidOperationException("The answer has no button.");
        await AnsweredAsync(await slack.PressAsync(answer, button["action_id"]!.ToString()));
    }

    /// <param name="handshakes">Where the connection is breaking: the handshakes before, after which Slack delivers again.</param>
    private async Task MentionAsync(int? handshakes = null)
    {
        var record = await slack.MentionAsync("tariff china", channel: NextChannel());
        if (handshakes is { } before)
        {
            await ConnectedAsync(before);
        }

        await AnsweredAsync(record, isLate: handshakes is not null);
    }

    private async Task DirectAsync() => await AnsweredAsync(await slack.DirectMessageAsync("tariff china", user: $"U{NextChannel()}"));

    private async Task<SlackMessage?> AnsweredAsync(SlackRecord record, bool isLate = false)
    {
        var watch = Stopwatch.StartNew();
        await Waiting.UntilAsync(() => record.AcknowledgedAfter is not null || record.Failure is not null, $"Slack's {record.Kind}", isLate ? () => clock.Advance(TimeSpan.FromSeconds(1)) : null);
        tally.Add(new Deed($"Slack's {record.Kind} during {during}", hour, () => Answers(record), record.Failure is not null, watch.Elapsed));
        await Waiting.UntilAsync(() => record.Messages.Count > 0 || record.Failure is not null, $"the answer to Slack's {record.Kind}");
        return record.Messages.Count > 0 ? record.Messages[0] : null;
    }

    // Slack takes one answer with an acknowledgement: that a second was sent shows in their number alone.
    private static int Answers(SlackRecord record) => record.Messages.Count + Math.Max(0, record.AcknowledgedAnswers - 1);

    private string NextChannel() => Channel(asked++);

    private static string Channel(int number) => string.Create(CultureInfo.InvariantCulture, $"C0DAY{number:0000}");
}
