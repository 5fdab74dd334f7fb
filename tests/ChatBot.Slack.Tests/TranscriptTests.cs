using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Testing;

namespace ChatBot.Slack.Tests;

/// <summary>A day's conversation as its people see it. With <c>CHATBOT_ACCEPT=1</c> what is shown becomes what is expected.</summary>
public sealed partial class TranscriptTests : IAsyncDisposable
{
    private static readonly string Expected = Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Slack.Tests", "Snapshots", "day.txt");
    private readonly TalkingBot bot = new();
    private readonly StringBuilder transcript = new();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Day_of_questions_presses_and_mentions_reads_as_recorded()
    {
        Tell("types /tariff china as-of 2025-10-27", await bot.CommandAsync("/tariff", "china as-of 2025-10-27"));
        Tell("presses Share to channel", await bot.PressAsync("1s|2025-10-27|/tariff party:china as-of:2025-10-27"));
        Tell("presses a question under the shared answer", await bot.PressAsync("1|/truce as-of:2025-10-27", ephemeral: false));
        Tell("types /trade", await bot.CommandAsync("/trade", ""));
        Tell("types /trade tarif china", await bot.CommandAsync("/trade", "tarif china"));
        Tell("mentions the bot with: truce status as of 2025-10-27?", await bot.EventAsync(new { type = "app_mention", user = "U1", channel = "C1", ts = "5.5", text = $"<@{TalkingBot.Bot}> truce status as of 2025-10-27?" }));
        Tell("writes to the bot: hello", await bot.EventAsync(new { type = "message", channel_type = "im", user = "U1", channel = "D1", ts = "6.6", text = "hello" }));
        Tell("presses a button of another release", await bot.PressAsync("0|/truce"));
        var shown = transcript.ToString();
        if (Environment.GetEnvironmentVariable("CHATBOT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Expected)!);
            await File.WriteAllTextAsync(Expected, shown, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken), shown);
    }

    private void Tell(string what, Said said)
    {
        transcript.Append("=== somebody ").Append(what).Append('\n');
        if (said.Acknowledged.Length > 0)
        {
            Show("answered at once", Said.Parse(said.Acknowledged));
        }

        foreach (var (where, json) in said.Sent)
        {
            Show(where, Said.Parse(json));
        }
    }

    private void Show(string where, JsonElement message)
    {
        var manners = message.EnumerateObject().Where(member => member.Name is not ("text" or "blocks" or "unfurl_links" or "unfurl_media")).Select(member => $"{member.Name}={member.Value}");
        transcript.Append("--- ").Append(where).Append(": ").AppendJoin(", ", manners).Append('\n');
        if (!message.TryGetProperty("blocks", out var blocks))
        {
            transcript.Append(message.TryGetProperty("text", out var alone) ? alone.GetString() : "(nothing is shown)").Append('\n');
            return;
        }

        foreach (var block in blocks.EnumerateArray())
        {
            var lines = block.TryGetProperty("text", out var text) ? [text.GetProperty("text").GetString()!] : block.GetProperty("elements").EnumerateArray().Select(Element);

            // The version of the base changes with every fact, and none of these answers does.
            transcript.AppendJoin(" | ", lines.Where(line => !line.StartsWith("base ", StringComparison.Ordinal)).Select(line => Link().Replace(line, "${label}"))).Append('\n');
        }
    }

    private static string Element(JsonElement element) => element.GetProperty("type").GetString() switch
    {
        "button" => $"[{element.GetProperty("text").GetProperty("text").GetString()}]({element.GetProperty("value").GetString()})",
        "overflow" => $"[…]({string.Join("; ", element.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("value").GetString()))})",
        _ => element.GetProperty("text").GetString()!,
    };

    // A reader sees the label of a link and not its address.
    [GeneratedRegex(@"<https?://[^|>]*\|(?<label>[^>]*)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
