using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Discord.Rendering;
using CsCheck;

namespace ChatBot.Discord.Tests;

public sealed class RendererTests
{
    private static readonly DiscordRenderer Renderer = new(publicByDefault: false);

    private static readonly Answer China = new()
    {
        Command = "tariff",
        BaseVersion = "abcdef123456",
        AsOf = SmallBase.Today,
        Title = "US tariffs on China",
        Headline = "The US adds 30\u00a0% to most goods from China.",
        Facts =
        [
            new AnswerFact { Label = "IEEPA fentanyl", Value = "20\u00a0%", Kind = AnswerFactKind.Layer, Status = StatusWords.InForce, From = new DateOnly(2025, 3, 4), Sources = ["reuters"] },
            new AnswerFact { Label = "Claimed", Value = "157\u00a0% on 20 October 2025", Kind = AnswerFactKind.Claim, From = new DateOnly(2025, 10, 20), Sources = ["reuters"] },
        ],
        Notes = ["Read “chyna” as China."],
        Citations = [SmallBase.Source(read: false)],
        Suggestions = ["/truce status"],
        Freshness = new Freshness(new DateOnly(2025, 10, 26), 2),
    };

    [Fact]
    public void Answer_is_one_embed_with_dates_sources_and_age()
    {
        using var json = JsonDocument.Parse(Renderer.ToJson(China));
        var embed = json.RootElement.GetProperty("embeds")[0];
        Assert.Equal("US tariffs on China", embed.GetProperty("title").GetString());
        Assert.Equal(
            """
            The US adds 30 % to most goods from China.

            **IEEPA fentanyl:** 20 % · in force · from 4 March 2025 \[1\]
            **Claimed:** 157 % on 20 October 2025 \[1\]

            -# Read “chyna” as China.
            """.Replace(" %", "\u00a0%", StringComparison.Ordinal),
            embed.GetProperty("description").GetString());
        var fields = embed.GetProperty("fields");
        Assert.Equal("Sources", fields[0].GetProperty("name").GetString());
        Assert.Equal(
            """1\. Reuters, [Talks \[end\]](https://example.org/a_%28b%29?q=1), 26 October 2025 «as cited by others»""",
            fields[0].GetProperty("value").GetString());
        Assert.Equal("`/truce status`", fields[1].GetProperty("value").GetString());
        Assert.Equal(
            "As of 28 October 2025 · base abcdef123456 · newest source 26 October 2025",
            embed.GetProperty("footer").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Answer_is_ephemeral_unless_public(bool asked, bool byDefault, bool ephemeral)
    {
        using var json = JsonDocument.Parse(new DiscordRenderer(byDefault).ToJson(China with { Public = asked }));
        Assert.Equal(ephemeral, json.RootElement.TryGetProperty("flags", out var flags) && flags.GetInt32() == 64);
    }

    [Fact]
    public void Stale_base_says_how_old() =>
        Assert.Contains("newest source 1 September 2025, 57 days old", Renderer.ToJson(China with { Freshness = new Freshness(new DateOnly(2025, 9, 1), 57) }), StringComparison.Ordinal);

    [Fact]
    public void Too_many_facts_drop_whole_lines_and_say_how_many()
    {
        var facts = Enumerable.Range(0, 200).Select(i => new AnswerFact { Label = $"Layer {i}", Value = $"{i} % of the customs value of the goods", Kind = AnswerFactKind.Layer });
        var description = Description(China with { Facts = [.. facts] });
        var shown = description.Split('\n').Count(line => line.StartsWith("**Layer", StringComparison.Ordinal));
        Assert.Contains($"*Left out for length: {200 - shown} facts.*", description, StringComparison.Ordinal);
        Assert.All(
            description.Split('\n').Where(line => line.StartsWith("**Layer", StringComparison.Ordinal)),
            line => Assert.EndsWith("of the customs value of the goods", line, StringComparison.Ordinal));
        Assert.Contains("chyna", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Quote_too_long_for_an_embed_is_left_out_whole()
    {
        var description = Description(China with { Text = ["“" + new string('a', 5000) + "”"] });
        Assert.DoesNotContain("aaa", description, StringComparison.Ordinal);
        Assert.Contains("*Left out for length: 1 paragraph.*", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_answer_keeps_every_limit() =>
        RandomAnswers.All.Sample(
            answer =>
            {
                using var json = JsonDocument.Parse(Renderer.ToJson(answer));
                Assert.Equal(0, json.RootElement.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
                Assert.Equal(!answer.Public, json.RootElement.TryGetProperty("flags", out _));
                var embeds = json.RootElement.GetProperty("embeds");
                Assert.Equal(1, embeds.GetArrayLength());
                Assert.InRange(TotalOf(embeds[0]), 1, DiscordLimits.EmbedTotal);
            },
            iter: 300);

    [Fact]
    public void Any_answer_names_no_mention_and_links_nowhere_but_to_sources() =>
        RandomAnswers.All.Sample(
            answer =>
            {
                var json = Renderer.ToJson(answer);
                Assert.DoesNotContain("@everyone", json, StringComparison.Ordinal);
                Assert.DoesNotContain("javascript:", json, StringComparison.Ordinal);
                Assert.DoesNotContain("a@b.example", json, StringComparison.Ordinal);

                // Between backticks nothing is a link, so command lines may hold one.
                var prose = Renderer.ToJson(answer with { Choices = [], Suggestions = [] });
                Assert.DoesNotContain("](https://b.example", prose, StringComparison.Ordinal);
            },
            iter: 200);

    private static string Description(Answer answer)
    {
        using var json = JsonDocument.Parse(Renderer.ToJson(answer));
        return json.RootElement.GetProperty("embeds")[0].GetProperty("description").GetString()!;
    }

    private static int TotalOf(JsonElement embed)
    {
        var total = LengthOf(embed, "title", DiscordLimits.EmbedTitle)
            + LengthOf(embed, "description", DiscordLimits.EmbedDescription)
            + LengthOf(embed.GetProperty("footer"), "text", DiscordLimits.EmbedFooter);
        if (embed.TryGetProperty("fields", out var fields))
        {
            Assert.InRange(fields.GetArrayLength(), 1, DiscordLimits.EmbedFields);
            foreach (var field in fields.EnumerateArray())
            {
                total += LengthOf(field, "name", DiscordLimits.EmbedFieldName) + LengthOf(field, "value", DiscordLimits.EmbedFieldValue);
            }
        }

        return total;
    }

    // What is there must be neither empty nor too long.
    private static int LengthOf(JsonElement owner, string name, int limit)
    {
        if (!owner.TryGetProperty(name, out var text))
        {
            return 0;
        }

        var length = text.GetString()!.Length;
        Assert.InRange(length, 1, limit);
        return length;
    }
}
