using System.Globalization;
using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Slack.Interactivity;

namespace ChatBot.Slack.Manifest;

/// <summary>What <c>slack manifest</c> prints: the app as Slack imports it, from the commands' own declaration (docs.slack.dev, app manifest).</summary>
public static class SlackManifest
{
    public const int CommandName = 32;
    public const int CommandDescription = 2000;
    public const int UsageHint = 1000;
    public const int AppName = 35;
    public const int AppDescription = 140;
    public const int ShortcutText = 150;

    private const string Name = "Trade talks";
    private const string Description = "Dated and sourced answers on tariffs, truces, trade talks and who said what.";

    /// <param name="commands">Every command.</param>
    /// <param name="options">Whether it is for Socket Mode or for HTTP.</param>
    /// <param name="publicUrl"><c>Web:PublicUrl</c>; null where the bot is not reached from outside.</param>
    /// <param name="onlyUmbrella">True to register <c>/trade</c> alone.</param>
    public static string Write(IEnumerable<ICommand> commands, SlackOptions options, string? publicUrl, bool onlyUmbrella)
    {
        var socket = options.Mode != "Http";
        var root = publicUrl?.TrimEnd('/') ?? "https://your-host.example";
        var yaml = new StringBuilder();
        Line("# Written by: slack manifest. Import it at https://api.slack.com/apps under Create New App, From a manifest.");
        Line("_metadata:");
        Line("  major_version: 1");
        Line("display_information:");
        Line($"  name: {Quote(Name)}");
        Line($"  description: {Quote(Description)}");
        Line("features:");
        Line("  app_home:");
        Line("    home_tab_enabled: true");
        Line("    messages_tab_enabled: true");
        Line("    messages_tab_read_only_enabled: false");
        Line("  bot_user:");
        Line($"    display_name: {Quote(Name)}");
        Line("    always_online: true");
        Line("  shortcuts:");
        Shortcut("message", "Check this claim", Interactions.CheckClaim, "Shows what the base says of the figures and names in a message");
        Shortcut("global", "Ask about trade talks", ModalView.AskCallback, "Opens a form to ask in");
        Line("  slash_commands:");
        SlashCommand(CommandRouter.Umbrella, "Every command in one: /trade tariff china, /trade help", "<command> …");
        foreach (var spec in onlyUmbrella ? [] : commands.Select(command => command.Spec))
        {
            SlashCommand(spec.Name, spec.Description, spec.Usage[(spec.Name.Length + 1)..].Trim());
        }

        if (Uri.TryCreate(publicUrl, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps)
        {
            Line("  unfurl_domains:");
            Line($"    - {Quote(page.Host)}");
        }

        Line("oauth_config:");
        if (publicUrl is not null)
        {
            Line("  redirect_urls:");
            Line($"    - {Quote($"{root}/slack/oauth_redirect")}");
        }

        Line("  scopes:");
        Line("    bot:");
        foreach (var (scope, why) in BotScopes.All)
        {
            Line($"      - {scope} # {why}");
        }

        Line("settings:");
        Line("  event_subscriptions:");
        RequestUrl("events");
        Line("    bot_events:");
        foreach (var name in new[] { "app_home_opened", "app_mention", "app_uninstalled", "link_shared", "message.im", "tokens_revoked" })
        {
            Line($"      - {name}");
        }

        Line("  interactivity:");
        Line("    is_enabled: true");
        RequestUrl("interactivity");
        if (!socket)
        {
            Line($"    message_menu_options_url: {Quote($"{root}/slack/interactivity")}");
        }

        Line("  org_deploy_enabled: false");
        Line(string.Create(CultureInfo.InvariantCulture, $"  socket_mode_enabled: {(socket ? "true" : "false")}"));
        Line("  token_rotation_enabled: false");
        return yaml.ToString();

        void Line(string line) => yaml.Append(line).Append('\n');

        void RequestUrl(string path)
        {
            if (!socket)
            {
                Line($"    request_url: {Quote($"{root}/slack/{path}")}");
            }
        }

        void Shortcut(string type, string name, string callback, string description)
        {
            Line($"    - type: {type}");
            Line($"      name: {Quote(name)}");
            Line($"      callback_id: {callback}");
            Line($"      description: {Quote(description)}");
        }

        void SlashCommand(string name, string description, string usage)
        {
            Line($"    - command: /{name}");
            Line($"      description: {Quote(description)}");
            if (usage.Length > 0)
            {
                Line($"      usage_hint: {Quote(usage)}");
            }

            // Escaped, so that who was named arrives as an id and not as a text that could be anything.
            Line("      should_escape: true");
            if (!socket)
            {
                Line($"      url: {Quote($"{root}/slack/commands")}");
            }
        }
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
