using System.Text.Json;
using ChatBot.Answers.Commands;
using ChatBot.Discord.Registration;

namespace ChatBot.Discord.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Options_come_required_first_with_autocomplete_or_choices_and_a_day()
    {
        using var json = Parse();
        var quote = json.RootElement[2];
        Assert.Equal("quote", quote.GetProperty("name").GetString());
        Assert.Equal(1, quote.GetProperty("type").GetInt32());
        var options = quote.GetProperty("options");
        Assert.Equal(["speaker", "topic", "round", "as-of"], options.EnumerateArray().Select(option => option.GetProperty("name").GetString()!));
        Assert.Equal([true, false, false, false], options.EnumerateArray().Select(option => option.GetProperty("required").GetBoolean()));
        Assert.Equal([true, true, true, false], options.EnumerateArray().Select(option => option.TryGetProperty("autocomplete", out var on) && on.GetBoolean()));
        Assert.All(options.EnumerateArray(), option => Assert.Equal(3, option.GetProperty("type").GetInt32()));

        var tariff = json.RootElement[0].GetProperty("options");
        Assert.Equal(["party", "view", "as-of"], tariff.EnumerateArray().Select(option => option.GetProperty("name").GetString()!));
        Assert.Equal("layers", tariff[1].GetProperty("choices")[1].GetProperty("value").GetString());
        Assert.False(tariff[1].TryGetProperty("autocomplete", out _));
    }

    [Fact]
    public void Truce_has_its_views_as_subcommands()
    {
        using var json = Parse();
        var subcommands = json.RootElement[1].GetProperty("options");
        Assert.Equal(["status", "history"], subcommands.EnumerateArray().Select(option => option.GetProperty("name").GetString()!));
        Assert.All(subcommands.EnumerateArray(), subcommand =>
        {
            Assert.Equal(1, subcommand.GetProperty("type").GetInt32());
            Assert.Equal(["pair", "as-of"], subcommand.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("name").GetString()!));
        });
    }

    [Fact]
    public void Command_outside_the_limits_is_named()
    {
        var good = EchoCommand.All[0].Spec;
        var choice = new Parameter("view", ParameterKind.Choice, "What");
        CommandSpec[] wrong =
        [
            good with { Name = "Tariff" },
            good with { Name = new string('x', 33) },
            good with { Description = "" },
            good with { Description = new string('x', 101) },
            good with { Parameters = [choice] },
            good with { Parameters = [choice with { Choices = [.. Enumerable.Range(0, 26).Select(i => $"c{i}")] }] },
            good with { Parameters = [.. Enumerable.Range(0, 25).Select(i => new Parameter($"p{i}", ParameterKind.Words, "x"))] },
        ];
        foreach (var spec in wrong)
        {
            var fault = Assert.Throws<ArgumentException>(() => DiscordCommandJson.Write([spec]));
            Assert.Contains($"/{spec.Name} ", fault.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => DiscordCommandJson.Write([good, good]));
        Assert.Throws<ArgumentException>(() => DiscordCommandJson.Write(Enumerable.Range(0, 101).Select(i => good with { Name = $"c{i}" })));
    }

    private static JsonDocument Parse() => JsonDocument.Parse(DiscordCommandJson.Write(EchoCommand.All.Select(command => command.Spec)));
}
