using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>A day's conversation as its people see it. With <c>CHATBOT_ACCEPT=1</c> what is shown becomes what is expected.</summary>
public sealed partial class TranscriptTests
{
    private static readonly string Expected = Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Discord.Tests", "Snapshots", "day.txt");
    private readonly ListeningDiscord discord = new();
    private readonly StringBuilder transcript = new();

    [Fact]
    public async Task Day_of_questions_presses_and_mentions_reads_as_recorded()
    {
        await CommandAsync("tariff", ("party", "china"), ("as-of", "2025-10-27"));
        await PressAsync("Layers");
        await CommandAsync("quote", ("speaker", "bessent"), ("as-of", "2025-10-27"));
        await PressAsync("Older");
        await PressAsync("Share to channel");
        await CommandAsync("tariff", ("party", "atlantis"));
        await CommandAsync("truce", ("as-of", "2025-10-27"));
        await MentionAsync("truce status as-of 2025-10-27");
        await MentionAsync("hello");
        var shown = transcript.ToString();
        if (Environment.GetEnvironmentVariable("CHATBOT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Expected)!);
            await File.WriteAllTextAsync(Expected, shown, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken), shown);
    }

    private async Task CommandAsync(string name, params (string Name, string Value)[] options)
    {
        transcript.Append(CultureInfo.InvariantCulture, $"=== somebody types /{name} {string.Join(' ', options.Select(option => $"{option.Name}:{option.Value}"))}\n");
        var filled = string.Join(',', options.Select(option => $$"""{"name":"{{option.Name}}","type":3,"value":"{{option.Value}}"}"""));
        await discord.InteractAsync($$$"""{"id":"1","token":"t","type":2,"data":{"name":"{{{name}}}","options":[{{{filled}}}]}}""");
        Show();
    }

    private async Task PressAsync(string label)
    {
        transcript.Append(CultureInfo.InvariantCulture, $"=== somebody presses {label}\n");
        var last = Parse(discord.Sent.Last().Json).GetProperty("data");
        var id = last.GetProperty("components").EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray())
            .First(button => button.GetProperty("label").GetString() == label).GetProperty("custom_id").GetString();
        await discord.InteractAsync($$$"""{"id":"1","token":"t","type":3,"data":{"custom_id":{{{JsonSerializer.Serialize(id)}}} },"message":{"flags":64}}""");
        Show();
    }

    private async Task MentionAsync(string words)
    {
        transcript.Append(CultureInfo.InvariantCulture, $"=== somebody mentions the bot with: {words}\n");
        await discord.HearAsync($$"""{"id":"{{1000 + transcript.Length}}","channel_id":"5","guild_id":"1","type":0,"content":"<@{{ListeningDiscord.Bot}}> {{words}}","author":{"id":"3"},"mentions":[{"id":"{{ListeningDiscord.Bot}}"}]}""");
        Show();
    }

    private void Show()
    {
        var (where, json) = discord.Sent.Last();
        var sent = Parse(json);
        var kind = sent.TryGetProperty("type", out var type) ? type.GetInt32() == 7 ? "the message changes" : "a new message" : where;
        var message = sent.TryGetProperty("data", out var data) ? data : sent;
        transcript.Append(CultureInfo.InvariantCulture, $"--- {kind}, {(message.TryGetProperty("flags", out _) ? "for the asker alone" : "for all")}\n");
        foreach (var embed in message.GetProperty("embeds").EnumerateArray())
        {
            transcript.Append(CultureInfo.InvariantCulture, $"# {embed.GetProperty("title").GetString()}\n");
            Text(embed.GetProperty("description"));
            foreach (var field in embed.TryGetProperty("fields", out var fields) ? fields.EnumerateArray() : default)
            {
                transcript.Append(CultureInfo.InvariantCulture, $"[{field.GetProperty("name").GetString()}]\n");
                Text(field.GetProperty("value"));
            }

            // The version of the base changes with every fact, and none of these answers does.
            transcript.Append(Version().Replace(embed.GetProperty("footer").GetProperty("text").GetString()!, "base …")).Append('\n');
        }

        foreach (var row in message.TryGetProperty("components", out var rows) ? rows.EnumerateArray() : default)
        {
            transcript.AppendJoin(" | ", row.GetProperty("components").EnumerateArray().Select(button => $"[{button.GetProperty("label").GetString()}]({button.GetProperty("custom_id").GetString()})")).Append('\n');
        }
    }

    private void Text(JsonElement text) => transcript.Append(Link().Replace(text.GetString()!, "${label}")).Append('\n');

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    // A reader sees the label of a link and not its address.
    [GeneratedRegex(@"\[(?<label>(?:\\.|[^\]\\])*)\]\(https?://[^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("base [0-9a-f]{12}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
