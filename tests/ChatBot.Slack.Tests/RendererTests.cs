using System.Buffers;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Slack.Rendering;
using ChatBot.Testing;
using CsCheck;

namespace ChatBot.Slack.Tests;

public sealed class RendererTests
{
    public static TheoryData<string> EveryQuestion => [.. QuestionsOnEveryFact.All()];

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_command_on_every_fact_stays_within_the_limits(string question) => Check(Asking.Ask(question));

    [Fact]
    public void Any_text_stays_within_the_limits_and_calls_nobody() =>
        Gen.Select(Gen.String[0, 6000], Gen.String[0, 400], Gen.Int[0, 80]).Sample((text, label, count) =>
            Check(Asking.Ask("/about") with
            {
                Title = label,
                Headline = text,
                Facts = [.. Enumerable.Repeat(new AnswerFact { Label = label, Value = text, Kind = AnswerFactKind.Text }, count)],
                Notes = [text, label],
                Choices = [label],
            }), iter: 100);

    [Theory]
    [InlineData("<!channel> @here @everyone", "&lt;!channel&gt; @\u2060here @\u2060everyone")]
    [InlineData("AT&T *bold* #general", "AT&amp;T *\u2060bold*\u2060 #\u2060general")]
    public void Foreign_text_is_shown_and_calls_nobody(string text, string shown) => Assert.Equal(shown, Mrkdwn.Escape(text));

    [Theory]
    [InlineData("javascript:alert(1)", "x", "x")]
    [InlineData("https://a.b/?x=1|2>", "a|b", "<https://a.b/?x=1%7C2%3E|a¦b>")]
    public void Link_is_safe(string url, string label, string link) => Assert.Equal(link, Mrkdwn.Link(url, label));

    [Fact]
    public void Quote_is_never_cut()
    {
        foreach (var quote in CuratedFacts.Base.Quotes)
        {
            var answer = Asking.Ask($"/quote {quote.Speaker}", asOf: null);
            Assert.Contains(JsonEncodedText.Encode(Mrkdwn.Escape(answer.Headline), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), Render(answer), StringComparison.Ordinal);
        }
    }

    private static string Render(Answer answer)
    {
        var json = new ArrayBufferWriter<byte>();
        new SlackRenderer().Write(answer, json);
        return System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static void Check(Answer answer)
    {
        using var json = JsonDocument.Parse(Render(answer));
        var root = json.RootElement;
        Assert.Equal("ephemeral", root.GetProperty("response_type").GetString());
        Assert.InRange(root.GetProperty("text").GetString()!.Length, 1, SlackLimits.FallbackText);
        var blocks = root.GetProperty("blocks");
        Assert.InRange(blocks.GetArrayLength(), 1, SlackLimits.Blocks);
        foreach (var block in blocks.EnumerateArray())
        {
            var text = block.GetProperty("type").GetString() == "context" ? block.GetProperty("elements")[0] : block.GetProperty("text");
            var most = block.GetProperty("type").GetString() == "header" ? SlackLimits.HeaderText : SlackLimits.SectionText;
            Assert.InRange(text.GetProperty("text").GetString()!.Length, 1, most);
            Assert.True(text.GetProperty("type").GetString() == "plain_text" || text.GetProperty("verbatim").GetBoolean());
        }
    }
}
