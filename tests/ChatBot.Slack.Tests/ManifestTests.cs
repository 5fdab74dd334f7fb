using ChatBot.Answers.Features;
using ChatBot.Slack.Manifest;
using ChatBot.Testing;

namespace ChatBot.Slack.Tests;

public sealed class ManifestTests
{
    [Fact]
    public async Task Manifest_in_config_is_what_the_verb_prints() =>
        Assert.Equal(Write(new SlackOptions()), await File.ReadAllTextAsync(Path.Combine(CuratedFacts.Root, "config", "slack-manifest.yaml"), TestContext.Current.CancellationToken));

    [Fact]
    public void Every_command_is_within_Slacks_limits()
    {
        Assert.All(CommandCatalog.Create(), command =>
        {
            Assert.InRange(command.Spec.Name.Length + 1, 2, SlackManifest.CommandName);
            Assert.Matches("^[a-z][a-z-]*$", command.Spec.Name);
            Assert.InRange(command.Spec.Description.Length, 1, SlackManifest.CommandDescription);
            Assert.InRange(command.Spec.Usage.Length, 1, SlackManifest.UsageHint);
        });
        Assert.Equal(1, Count(Write(new SlackOptions(), onlyUmbrella: true), "- command:"));
        Assert.Equal(CommandCatalog.Create().Length + 1, Count(Write(new SlackOptions()), "- command:"));
    }

    [Fact]
    public void Mode_decides_between_a_socket_and_request_urls()
    {
        var socket = Write(new SlackOptions());
        Assert.Contains("socket_mode_enabled: true", socket, StringComparison.Ordinal);
        Assert.DoesNotContain("url:", socket, StringComparison.Ordinal);
        var http = Write(new SlackOptions { Mode = "Http" }, "https://bot.example/");
        Assert.Contains("socket_mode_enabled: false", http, StringComparison.Ordinal);
        Assert.Contains("request_url: \"https://bot.example/slack/events\"", http, StringComparison.Ordinal);
        Assert.Contains("message_menu_options_url: \"https://bot.example/slack/interactivity\"", http, StringComparison.Ordinal);
        Assert.Contains("unfurl_domains:\n    - \"bot.example\"", http, StringComparison.Ordinal);
    }

    private static string Write(SlackOptions options, string? publicUrl = null, bool onlyUmbrella = false) => SlackManifest.Write(CommandCatalog.Create(), options, publicUrl, onlyUmbrella);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
