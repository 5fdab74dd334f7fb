using System.Text.Json.Nodes;
using ChatBot.Fakes.Discord;

namespace ChatBot.Fakes.Tests.Discord;

/// <summary>The fake refuses what Discord refuses.</summary>
public sealed class RefusalTests
{
    private static readonly DiscordUpload[] NoFiles = [];

    public static TheoryData<string, string, int> Messages => new()
    {
        { "nothing at all", "{}", 50006 },
        { "content of 2001", $$"""{"content":"{{new string('x', 2001)}}"}""", 50035 },
        { "11 embeds", $$"""{"embeds":[{{string.Join(',', Enumerable.Repeat("""{"title":"t"}""", 11))}}]}""", 50035 },
        { "embed title of 257", $$"""{"embeds":[{"title":"{{new string('x', 257)}}"}]}""", 50035 },
        { "embeds of 6001 together", $$"""{"embeds":[{"description":"{{new string('x', 4000)}}"},{"description":"{{new string('x', 2001)}}"}]}""", 50035 },
        { "field without value", """{"embeds":[{"fields":[{"name":"n"}]}]}""", 50035 },
        { "6 rows", $$"""{"content":"c","components":[{{string.Join(',', Enumerable.Range(0, 6).Select(i => $$"""{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"{{i}}"}]}"""))}}]}""", 50035 },
        { "custom id twice", """{"content":"c","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"x"},{"type":2,"style":1,"label":"b","custom_id":"x"}]}]}""", 50035 },
        { "link button with custom id", """{"content":"c","components":[{"type":1,"components":[{"type":2,"style":5,"label":"a","custom_id":"x","url":"https://a.example"}]}]}""", 50035 },
        { "26 options", $$"""{"content":"c","components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{{string.Join(',', Enumerable.Range(0, 26).Select(i => $$"""{"label":"{{i}}","value":"{{i}}"}"""))}}]}]}]}""", 50035 },
        { "select beside a button", """{"content":"c","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"x"},{"type":6,"custom_id":"y"}]}]}""", 50035 },
        { "text display without its flag", """{"components":[{"type":10,"content":"c"}]}""", 50035 },
        { "content with version 2", """{"flags":32768,"content":"c","components":[{"type":10,"content":"c"}]}""", 50035 },
        { "unknown flag", """{"content":"c","flags":1048576}""", 50035 },
        { "users parsed and named", """{"content":"c","allowed_mentions":{"parse":["users"],"users":["1"]}}""", 50035 },
        { "attachment without file", """{"content":"c","attachments":[{"id":0,"filename":"a.png"}]}""", 50035 },
    };

    public static TheoryData<string, string> Commands => new()
    {
        { "capital in the name", """{"name":"Tariff","description":"d"}""" },
        { "space in the name", """{"name":"tariff now","description":"d"}""" },
        { "no description", """{"name":"tariff"}""" },
        { "description of 101", $$"""{"name":"tariff","description":"{{new string('x', 101)}}"}""" },
        { "required after optional", """{"name":"t","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}""" },
        { "option twice", """{"name":"t","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"a","description":"d"}]}""" },
        { "choices and autocomplete", """{"name":"t","description":"d","options":[{"type":3,"name":"a","description":"d","autocomplete":true,"choices":[{"name":"x","value":"x"}]}]}""" },
        { "subcommand beside option", """{"name":"t","description":"d","options":[{"type":1,"name":"a","description":"d"},{"type":3,"name":"b","description":"d"}]}""" },
        { "unknown locale", """{"name":"t","description":"d","name_localizations":{"xx":"t"}}""" },
        { "over 8000 characters", $$"""{"name":"t","description":"d","options":[{"type":3,"name":"a","description":"d","choices":[{{string.Join(',', Enumerable.Range(0, 25).Select(i => $$"""{"name":"{{new string('n', 98)}}{{i:00}}","value":"{{new string('v', 98)}}{{i:00}}"}"""))}}]},{"type":3,"name":"b","description":"d","choices":[{{string.Join(',', Enumerable.Range(0, 25).Select(i => $$"""{"name":"{{new string('n', 98)}}{{i:00}}","value":"{{new string('v', 98)}}{{i:00}}"}"""))}}]}]}""" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_with_a_fault_is_refused(string fault, string body, int code) =>
        Assert.True(code == MessageRules.Check(Parse(body), NoFiles)?.Code, fault);

    [Fact]
    public void A_message_within_the_limits_is_taken() => Assert.Null(MessageRules.Check(
        Parse($$"""{"content":"{{new string('x', 2000)}}","flags":64,"allowed_mentions":{"parse":[]},"embeds":[{"title":"t","fields":[{"name":"n","value":"v"}]}],"components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"x"}]}]}"""), NoFiles));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_with_a_fault_is_refused(string fault, string body)
    {
        var errors = new FormErrors();
        CommandRules.Check(Parse(body), "", errors);
        Assert.True(errors.Any, fault);
    }

    [Fact]
    public void A_localised_command_is_taken()
    {
        var errors = new FormErrors();
        CommandRules.Check(Parse("""{"name":"tariff","description":"d","name_localizations":{"zh-CN":"关税","tr":"gümrük","hi":"शुल्क"}}"""), "", errors);
        Assert.False(errors.Any, errors.Refusal.Errors?.ToJsonString());
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
