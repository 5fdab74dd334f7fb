using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.State;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rendering;
using ChatBot.Facts;
using ChatBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Discord.Tests;

/// <summary>What a press does, from the very ids that the bot put on its buttons.</summary>
public sealed class ButtonTests
{
    private const int Update = 7;
    private const int Message = 4;

    [Fact]
    public void Older_in_the_askers_own_message_takes_its_place()
    {
        var first = Command("quote", "speaker", "bessent");
        var older = Press(Id(first, "Older"), flags: 64);
        Assert.Equal(Update, older.GetProperty("type").GetInt32());
        Assert.NotEqual(Description(first), Description(older));
        Assert.Equal(Description(first), Description(Press(Id(older, "Newer"), flags: 64)));
    }

    [Fact]
    public void Press_in_a_message_that_others_see_answers_the_presser_alone()
    {
        var pressed = Press(Id(Command("tariff", "party", "china"), "Layers"), flags: 0);
        Assert.Equal(Message, pressed.GetProperty("type").GetInt32());
        Assert.Equal(64, pressed.GetProperty("data").GetProperty("flags").GetInt32());
    }

    [Fact]
    public void Share_shows_the_same_answer_to_the_channel_with_its_day()
    {
        var asked = Command("tariff", "party", "china");
        var id = Id(asked, "Share to channel");
        Assert.Contains("as-of:2026-11-23", id, StringComparison.Ordinal);
        var shared = Press(id, flags: 64);
        Assert.Equal(Message, shared.GetProperty("type").GetInt32());
        Assert.False(shared.GetProperty("data").TryGetProperty("flags", out _));

        // What was left out for length may differ: the shared message has its button less and its day more.
        Assert.Equal(Description(asked)!.Split("\n\n*Left out")[0], Description(shared)!.Split("\n\n*Left out")[0]);
        Assert.Empty(shared.GetProperty("data").GetProperty("allowed_mentions").GetProperty("parse").EnumerateArray());
    }

    [Fact]
    public void Same_view_is_offered_once()
    {
        var labels = Command("tariff", "party", "china").GetProperty("data").GetProperty("components")[0].GetProperty("components")
            .EnumerateArray().Select(button => button.GetProperty("label").GetString());
        Assert.Equal(["Layers", "History", "Chart", "/truce status"], labels);
    }

    [Theory]
    [InlineData("0|/tariff china")]
    [InlineData("older:bessent:2")]
    [InlineData("")]
    public void Button_of_another_release_says_what_to_type(string id) =>
        Assert.Contains("/tariff china", Press(id, flags: 64).GetProperty("data").GetProperty("content").GetString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/tariff china")]
    [InlineData("/quote trump")]
    [InlineData("/tariff atlantis")]
    [InlineData("/truce")]
    public void Every_button_keeps_within_the_limits_and_is_answered(string line)
    {
        var data = JsonDocument.Parse(new DiscordRenderer(publicByDefault: false).ToJson(Asking.Ask(line))).RootElement;
        foreach (var row in data.GetProperty("components").EnumerateArray())
        {
            var buttons = row.GetProperty("components").EnumerateArray().ToList();
            Assert.InRange(buttons.Count, 1, 5);
            Assert.Distinct(buttons.Select(button => button.GetProperty("custom_id").GetString()));
            Assert.All(buttons, button =>
            {
                Assert.InRange(button.GetProperty("label").GetString()!.Length, 1, 80);
                Assert.InRange(button.GetProperty("custom_id").GetString()!.Length, 1, 100);
                Assert.False(Press(button.GetProperty("custom_id").GetString()!, flags: 64).GetProperty("data").TryGetProperty("content", out _));
            });
        }
    }

    [Fact]
    public void More_than_five_choices_are_picked_from_a_select()
    {
        var choices = Enumerable.Range(1, 30).Select(number => $"/quote bessent nth:{number}").ToImmutableArray();
        var data = JsonDocument.Parse(new DiscordRenderer(publicByDefault: false).ToJson(Asking.Ask("/tariff china") with { Choices = choices })).RootElement;
        var select = data.GetProperty("components")[0].GetProperty("components")[0];
        Assert.Equal(25, select.GetProperty("options").GetArrayLength());
        var third = select.GetProperty("options")[2].GetProperty("value").GetString();
        var picked = Respond($$$"""{"type":3,"data":{"component_type":3,"custom_id":"{{{select.GetProperty("custom_id").GetString()}}}","values":["{{{third}}}"]},"message":{"flags":64}}""");
        Assert.Equal(Update, picked.GetProperty("type").GetInt32());
        Assert.Contains("Scott Bessent", Description(picked), StringComparison.Ordinal);
    }

    private static JsonElement Command(string name, string option, string value) =>
        Respond($$$"""{"type":2,"data":{"name":"{{{name}}}","options":[{"name":"{{{option}}}","type":3,"value":"{{{value}}}"}]}}""");

    private static JsonElement Press(string id, int flags) =>
        Respond($$$"""{"type":3,"data":{"custom_id":{{{JsonSerializer.Serialize(id)}}},"component_type":2},"message":{"flags":{{{flags}}}}}""");

    private static JsonElement Respond(string json)
    {
        var (router, store) = (Asking.Router(CuratedFacts.Base), new FactStore(CuratedFacts.Base));
        var conversations = new ConversationRouter(router, store, new MemoryState(TimeProvider.System), TimeProvider.System);
        var responder = new InteractionResponder(conversations, router, store, new DiscordRenderer(publicByDefault: false), new ChartFiles(null), NullLogger<InteractionResponder>.Instance);
        var response = responder.RespondAsync(JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), InteractionJson.Default.Interaction)!).GetAwaiter().GetResult();
        return JsonDocument.Parse(response!.Json).RootElement;
    }

    private static string Description(JsonElement response) =>
        response.GetProperty("data").GetProperty("embeds")[0].GetProperty("description").GetString()!;

    private static string Id(JsonElement response, string label) => response.GetProperty("data").GetProperty("components").EnumerateArray()
        .SelectMany(row => row.GetProperty("components").EnumerateArray())
        .Single(button => button.GetProperty("label").GetString() == label)
        .GetProperty("custom_id").GetString()!;
}
