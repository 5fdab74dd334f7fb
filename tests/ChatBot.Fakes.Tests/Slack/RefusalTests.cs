using System.Text.Json.Nodes;
using ChatBot.Fakes.Slack;

namespace ChatBot.Fakes.Tests.Slack;

/// <summary>The fake refuses what Slack refuses.</summary>
public sealed class RefusalTests
{
    private const string Section = """{"type":"section","text":{"type":"mrkdwn","text":"t"}}""";

    public static TheoryData<string, string> Faulty => new()
    {
        { "51 blocks", string.Join(',', Enumerable.Repeat(Section, 51)) },
        { "unknown block", """{"type":"chart"}""" },
        { "input in a message", """{"type":"input","label":{"type":"plain_text","text":"l"},"element":{"type":"plain_text_input","action_id":"a"}}""" },
        { "section without text", """{"type":"section"}""" },
        { "section of 3001", $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('x', 3001)}}}"}}""" },
        { "empty text", """{"type":"section","text":{"type":"mrkdwn","text":""}}""" },
        { "mrkdwn header", """{"type":"header","text":{"type":"mrkdwn","text":"t"}}""" },
        { "header of 151", $$$"""{"type":"header","text":{"type":"plain_text","text":"{{{new string('x', 151)}}}"}}""" },
        { "block id twice", """{"type":"divider","block_id":"x"},{"type":"divider","block_id":"x"}""" },
        { "action id twice", """{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"y"}}]}""" },
        { "button of 76", $$$"""{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"{{{new string('x', 76)}}}"}}]}""" },
        { "6 in an overflow", $$"""{"type":"actions","elements":[{"type":"overflow","action_id":"a","options":[{{string.Join(',', Enumerable.Range(0, 6).Select(i => $$$"""{"text":{"type":"plain_text","text":"o"},"value":"{{{i}}}"}"""))}}]}]}""" },
        { "two tables", """{"type":"table","rows":[[{"type":"raw_text","text":"a"}]]},{"type":"table","rows":[[{"type":"raw_text","text":"a"}]]}""" },
        { "image without alt text", """{"type":"image","image_url":"https://a.example/i.png"}""" },
        { "verbatim plain text", """{"type":"section","text":{"type":"plain_text","text":"t","verbatim":true}}""" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Blocks_with_a_fault_are_refused(string fault, string blocks) => Assert.True(BlockRules.Check(Parse($$"""{"blocks":[{{blocks}}]}"""), view: false).Count > 0, fault);

    [Fact]
    public void Fifty_sections_are_taken() => Assert.Empty(BlockRules.Check(Parse($$"""{"blocks":[{{string.Join(',', Enumerable.Repeat(Section, 50))}}]}"""), view: false));

    [Fact]
    public async Task A_command_with_nobody_connected_fails_at_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        Assert.Equal("dispatch_failed", (await slack.CommandAsync("/tariff", "china")).Failure);
    }

    [Fact]
    public async Task A_response_url_takes_five_messages_and_no_sixth()
    {
        await using var slack = await FakeSlack.StartAsync();
        var url = new Uri((await slack.CommandAsync("/tariff")).Payload["response_url"]!.ToString());
        using var client = new HttpClient();
        List<int> statuses = [];
        for (var i = 0; i < 6; i++)
        {
            using var body = new StringContent("""{"text":"t"}""");
            using var response = await client.PostAsync(url, body, TestContext.Current.CancellationToken);
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 200, 200, 200, 404], statuses);
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
