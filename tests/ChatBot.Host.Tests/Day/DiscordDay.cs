using System.Diagnostics;
using System.Globalization;
using ChatBot.Fakes;
using ChatBot.Fakes.Discord;

namespace ChatBot.Host.Tests.Day;

/// <summary>A day on Discord: each fault is followed by questions, one to a channel, most of them while it lasts.</summary>
internal sealed class DiscordDay(FakeDiscord discord, DayTally tally)
{
    public static readonly IReadOnlyList<string> Faults = ["drop", "op 7", "op 9 resumable", "op 9", "close 4000", "duplicate", "reorder", "bad JSON", "429", "500", "502", "lost reply", "gateway away"];
    private const int AlreadyAcknowledged = 40060;
    public const string Rare = "half-open";
    private DiscordMessage? answer;
    private string during = "";
    private int hour;
    private int asked;
    private int turn;

    public async Task GoThroughAsync(int at, string fault)
    {
        hour = at;
        during = fault;
        tally.Add(at, $"Discord {fault}");
        var identifies = discord.Gateway.Identifies;
        switch (fault)
        {
            case "drop":
                discord.DropConnections();
                break;
            case "half-open":
                discord.GoHalfOpen();
                break;
            case "op 7":
                await discord.AskToReconnectAsync();
                break;
            case "op 9 resumable":
                await discord.InvalidateSessionAsync(resumable: true);
                break;
            case "op 9":
                await discord.InvalidateSessionAsync(resumable: false);
                await SlashAsync();
                await IdentifiedAsync(identifies);
                break;
            case "close 4000":
                await discord.CloseConnectionsAsync(4000);
                break;
            case "duplicate":
                discord.Faults.DuplicateNextEvents();
                await (hour % 2 == 0 ? SlashAsync() : Task.CompletedTask);
                break;
            case "reorder":
                discord.Faults.ReorderNextEvents();
                await Task.WhenAll(SlashAsync(), SlashAsync());
                break;
            case "bad JSON":
                discord.Faults.SendBadJsonBeforeNextEvents();
                break;
            case "429":
                discord.Faults.FailNextCalls(1, HttpFault.TooManyRequests, "/callback");
                await SlashAsync();
                break;
            case "500":
                discord.Faults.FailNextCalls(1, HttpFault.ServerError, "/callback");
                await SlashAsync();
                break;
            case "502":
                discord.Faults.FailNextCalls(1, HttpFault.BadGateway, "/callback");
                await SlashAsync();
                break;
            case "lost reply":
                discord.Faults.FailNextCalls(1, HttpFault.LostAnswer, "/messages");
                await WriteAsync(direct: false);
                break;
            default:
                discord.Faults.RefuseConnections = true;
                discord.ForgetSessions();
                discord.DropConnections();
                await SlashAsync();
                discord.Faults.RefuseConnections = false;
                await IdentifiedAsync(identifies);
                break;
        }

        turn++;
        await (turn % 4 == 0 ? PressAsync() : turn % 4 == 1 ? WriteAsync(direct: false) : turn % 4 == 2 ? WriteAsync(direct: true) : SlashAsync());
    }

    // A session from which nothing can be resumed leaves nobody to hear of a command until the bot has identified anew.
    private async Task IdentifiedAsync(int before)
    {
        await Waiting.UntilAsync(() => discord.Gateway.Identifies > before, "Discord's new session");
        await discord.ReadyAsync(TestContext.Current.CancellationToken);
    }

    private async Task SlashAsync() =>
        answer = await AnsweredAsync(await discord.SlashAsync("tariff", new Dictionary<string, object> { ["party"] = "china" }, channel: NextChannel())) ?? answer;

    private async Task PressAsync()
    {
        if (answer is null)
        {
            await SlashAsync();
        }

        if (answer?.Controls.FirstOrDefault(c => c["custom_id"] is not null && (int?)c["type"] == 2 && (bool?)c["disabled"] != true) is not { } button)
        {
            throw new InvalidOperationException("The answer has no button.");
        }

        await AnsweredAsync(await discord.PressAsync(answer, button["custom_id"]!.ToString()));
    }

    private async Task<DiscordMessage?> AnsweredAsync(InteractionRecord record)
    {
        var watch = Stopwatch.StartNew();
        if (record.Failure is null)
        {
            await Waiting.UntilAsync(() => record.ResponseType is not null, $"Discord's {record.Type}");
        }

        tally.Add(new Deed($"Discord's {record.Type} during {during}", hour, () => Answers(record), record.Failure is not null, watch.Elapsed));
        await Waiting.UntilAsync(() => record.Failure is not null || record.AnswerCount > 0, $"the answer to Discord's {record.Type}");
        return record.Message;
    }

    // Discord shows one response whatever comes: that a second was given shows in its refusal alone.
    private static int Answers(InteractionRecord record) => record.AnswerCount + record.Refusals.Count(r => r.Code == AlreadyAcknowledged);

    private async Task WriteAsync(bool direct)
    {
        var watch = Stopwatch.StartNew();
        var channel = NextChannel();
        await discord.WriteAsync("tariff china", mention: !direct, direct, channel);
        await Waiting.UntilAsync(() => Replies(channel) > 0, "Discord's reply");
        tally.Add(new Deed($"Discord's message during {during}", hour, () => Replies(channel) + Repeated(channel), IsRefused: false, watch.Elapsed));
    }

    private int Replies(string channel) => discord.Messages.Count(m => m.ChannelId == channel && m.Json["author"]?["id"]?.ToString() == discord.BotId);

    // A reply is posted again where Discord's word on the first was lost; any other is a second answer, though the nonce hides it.
    private int Repeated(string channel) => discord.HiddenIn(channel) - discord.Calls.Lines.Count(line => line.EndsWith($"/channels/{channel}/messages {HttpFault.LostAnswer}", StringComparison.Ordinal));

    private string NextChannel() => (900_000_000_000_000_000 + asked++).ToString(CultureInfo.InvariantCulture);
}
