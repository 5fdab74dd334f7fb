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
                Choices = [.. Enumerable.Range(0, count).Select(i => $"{label}{i}")],
                Suggestions = [text, label, "/truce status", "/help"],
                Actions = [.. Enumerable.Range(0, count % 9).Select(i => new AnswerAction(label, $"{text}{i}"))],
                Line = text,
            }), iter: 100);

    [Fact]
    public void Line_longer_than_a_section_ends_the_list_and_is_counted()
    {
        var fact = new AnswerFact { Label = "First", Value = "1", Kind = AnswerFactKind.Text };
        var shown = Render(Asking.Ask("/about") with { Facts = [fact, fact with { Label = "Long", Value = new string('x', 3001) }, fact with { Label = "Last" }] });
        Assert.Contains("*First*", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("*Last*", shown, StringComparison.Ordinal);
        Assert.Contains("Left out for length: 2 facts", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_shows_status_and_dates_that_its_value_does_not_say()
    {
        var fact = new AnswerFact { Label = "Fentanyl", Value = "10 %", Kind = AnswerFactKind.Layer, Status = "in force", From = new DateOnly(2025, 11, 10) };
        Assert.Contains("*Fentanyl*: 10 % · in force · from 10 November 2025", Render(Asking.Ask("/about") with { Facts = [fact] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Notification_holds_headline_and_main_figures()
    {
        var fact = new AnswerFact { Label = "On most goods", Value = "47 %", Kind = AnswerFactKind.Rate };
        using var json = JsonDocument.Parse(Render(Asking.Ask("/about") with { Headline = "It fell.", Facts = [fact] }));
        Assert.Equal("It fell.\nOn most goods: 47 %", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Answer_for_the_asker_alone_can_be_shared_and_a_public_one_cannot()
    {
        var answer = Asking.Ask("/tariff china 2025-10-27");
        Assert.Contains("1s|2025-10-27|/tariff", Render(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("1s|", Render(answer with { Public = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!channel> @here @everyone", "&lt;!channel&gt; @\u2060here @\u2060everyone")]
    [InlineData("AT&T *bold* #general", "AT&amp;T *\u2060bold*\u2060 #\u2060general")]
    [InlineData("> as a quotation\n> too", "\u2060&gt; as a quotation\n\u2060&gt; too")]
    [InlineData("`code` ~gone~ _slanted_", "`\u2060code`\u2060 ~\u2060gone~\u2060 _\u2060slanted_\u2060")]
    public void Foreign_text_is_shown_and_calls_nobody(string text, string shown) => Assert.Equal(shown, Mrkdwn.Escape(text));

    [Theory]
    [InlineData("rare_earths and us_china")]
    [InlineData("145 %* of 2 * 3, ~30 %, a # b, ann@example.com")]
    public void Text_that_mrkdwn_leaves_alone_is_copied_without_hidden_letters(string text) => Assert.Equal(text, Mrkdwn.Escape(text));

    [Theory]
    [InlineData("The rate is 157 % today", 15, "The rate…")]
    [InlineData("He said “we have a deal” today", 20, "He said…")]
    [InlineData("A & B & C", 9, "A &amp;…")]
    public void Cut_text_ends_before_a_number_a_quotation_and_an_escape(string text, int limit, string shown) => Assert.Equal(shown, Mrkdwn.EscapeWithin(text, limit));

    [Theory]
    [InlineData("javascript:alert(1)", "x", "x")]
    [InlineData("https://a.b/?x=1|2>", "a|b", "<https://a.b/?x=1%7C2%3E|a¦b>")]
    public void Link_is_safe(string url, string label, string link) => Assert.Equal(link, Mrkdwn.Link(url, label));

    [Fact]
    public void Buttons_lead_to_each_view_once_and_keep_the_day_asked_about()
    {
        var shown = Render(Asking.Ask("/tariff china 2025-10-27"));
        Assert.Contains("1|/tariff as-of:2025-10-27 party:china view:layers", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("1|/tariff china layers", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_cannot_be_shared() => Assert.DoesNotContain("1s|", Render(Asking.Ask("/help")), StringComparison.Ordinal);

    [Fact]
    public void Many_choices_become_a_menu() =>
        Assert.Contains("static_select", Render(Asking.Ask("/about") with { Choices = [.. Enumerable.Range(0, 9).Select(i => $"/who {i}")] }), StringComparison.Ordinal);

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
        BlockCheck.All(root.GetProperty("blocks"), SlackLimits.Blocks);
    }
}
