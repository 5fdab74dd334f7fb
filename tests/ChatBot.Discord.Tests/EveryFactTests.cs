using System.Text.Json;
using ChatBot.Discord.Rendering;
using ChatBot.Testing;

namespace ChatBot.Discord.Tests;

/// <summary>Every command on every fact of the base gives a message that Discord accepts.</summary>
public sealed class EveryFactTests
{
    public static TheoryData<string> EveryQuestion => [.. QuestionsOnEveryFact.All()];

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_command_on_every_fact_stays_within_the_limits(string question)
    {
        using var json = JsonDocument.Parse(new DiscordRenderer(publicByDefault: false).ToJson(Asking.Ask(question)));
        var root = json.RootElement;
        Assert.Equal(0, root.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        var embed = root.GetProperty("embeds")[0];
        var total = Length(embed, "title") + Length(embed, "description") + (embed.TryGetProperty("footer", out var footer) ? Length(footer, "text") : 0);
        Assert.InRange(Length(embed, "title"), 1, 256);
        Assert.InRange(Length(embed, "description"), 1, 4096);
        if (embed.TryGetProperty("fields", out var fields))
        {
            Assert.InRange(fields.GetArrayLength(), 0, 25);
            foreach (var field in fields.EnumerateArray())
            {
                Assert.InRange(Length(field, "name"), 1, 256);
                Assert.InRange(Length(field, "value"), 1, 1024);
                total += Length(field, "name") + Length(field, "value");
            }
        }

        Assert.InRange(total, 1, 6000);
    }

    private static int Length(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString()!.Length : 0;
}
