using System.CommandLine;
using ChatBot.Answers.Features;
using ChatBot.Slack;
using ChatBot.Slack.Manifest;

namespace ChatBot.Host.Verbs;

/// <summary><c>slack manifest</c>: what Slack needs to know of the commands.</summary>
internal static class SlackVerb
{
    public static Command Create()
    {
        var umbrella = new Option<bool>("--only-umbrella") { Description = "Registers /trade alone, for workspaces where names such as /quote are taken." };
        var manifest = new Command("manifest", "Prints the app's manifest, to import at https://api.slack.com/apps.") { umbrella };
        manifest.SetAction(result => Console.Out.Write(Manifest(result.GetValue(umbrella))));
        return new Command("slack", "Tools for the Slack app.") { manifest };
    }

    private static string Manifest(bool onlyUmbrella)
    {
        var settings = Settings.Read([]);
        var options = settings.GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions();
        return SlackManifest.Write(CommandCatalog.Create(), options, settings["Web:PublicUrl"], onlyUmbrella);
    }
}
