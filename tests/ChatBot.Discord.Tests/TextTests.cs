using ChatBot.Answers.Rendering;
using ChatBot.Discord.Rendering;

namespace ChatBot.Discord.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("@everyone and @here", "@\u200beveryone and @\u200bhere")]
    [InlineData("<@123> <@&4> <#5> </tariff:6>", @"\<@​123> \<@​&4> \<#5> \</tariff:6>")]
    [InlineData("[free](https://evil.example)", @"\[free\](https\://evil.example)")]
    [InlineData("**b** _i_ ~~s~~ `c` ||x|| \\", @"\*\*b\*\* \_i\_ \~\~s\~\~ \`c\` \|\|x\|\| \\")]
    [InlineData("# h\n- l\n> q\n1. n\n-5 %", "\\# h\n\\- l\n\\> q\n1\\. n\n\\-5 %")]
    [InlineData("US-China 12.5 % (net)", "US-China 12.5 % (net)")]
    [InlineData("a\u202eb\u2066c\0d", "abc d")]
    public void Text_shows_as_written(string text, string expected) => Assert.Equal(expected, DiscordText.Escape(text));

    // Not in the table above: half a letter does not survive an attribute.
    [Fact]
    public void Half_a_letter_is_replaced() => Assert.Equal("\ufffd lone", DiscordText.Escape("\ud83c lone"));

    [Fact]
    public void Line_stays_one_line() => Assert.Equal("a b", DiscordText.EscapeLine("a\nb"));

    [Fact]
    public void Command_line_cannot_leave_its_backticks() => Assert.Equal("`/tariff 'x' y`", DiscordText.Code("/tariff `x`\ny"));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("the rate is 157 % today", 15, "the rate…")]
    [InlineData("it ends in 30 days or so", 16, "it ends…")]
    [InlineData("he said “no more talks” today", 20, "he said…")]
    [InlineData("he said \"no more talks\" today", 20, "he said…")]
    [InlineData("unbreakable-word", 5, "…")]
    public void Cut_leaves_numbers_and_quotes_whole(string text, int limit, string expected) =>
        Assert.Equal(expected, TextCut.Shorten(text, limit));

    [Fact]
    public void Escaped_text_fits_where_its_plain_form_would_not() =>
        Assert.InRange(DiscordText.EscapeWithin(string.Join(' ', Enumerable.Repeat("**", 200)), 100).Length, 1, 100);
}
