using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>Checks an app manifest by its structure; limits from reference/app-manifest.</summary>
internal static class ManifestRules
{
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal) { "_metadata", "display_information", "features", "oauth_config", "settings", "functions", "workflows", "outgoing_domains" };

    public static JsonObject Check(JsonObject arguments)
    {
        var manifest = arguments.Object("manifest") ?? (JsonBodies.TryParse(System.Text.Encoding.UTF8.GetBytes(arguments.Text("manifest") ?? ""), out var node) ? node as JsonObject : null);
        if (manifest is null)
        {
            return new JsonObject { ["ok"] = false, ["error"] = "invalid_manifest", ["errors"] = new JsonArray() };
        }

        List<(string Pointer, string Message)> faults = [];
        faults.AddRange(manifest.Where(s => !Sections.Contains(s.Key)).Select(s => ($"/{s.Key}", "Unknown property")));
        Length(manifest.Object("display_information"), "/display_information", "name", 35, required: true);
        Length(manifest.Object("display_information"), "/display_information", "description", 140);
        Length(manifest.Object("display_information"), "/display_information", "long_description", 4000);
        var features = manifest.Object("features");
        Length(features.Object("bot_user"), "/features/bot_user", "display_name", 80);
        var socket = manifest.Object("settings").Flag("socket_mode_enabled") == true;
        foreach (var command in features.Objects("slash_commands"))
        {
            var name = command.Text("command") ?? "";
            Length(command, "/features/slash_commands", "command", 32, required: true);
            Length(command, "/features/slash_commands", "description", 2000, required: true);
            Length(command, "/features/slash_commands", "usage_hint", 1000);
            if (!name.StartsWith('/') || name.Contains(' ', StringComparison.Ordinal))
            {
                faults.Add(("/features/slash_commands", $"{name} must begin with a slash and have no spaces"));
            }

            if (!socket && command.Text("url") is null)
            {
                faults.Add(("/features/slash_commands", $"{name} needs a url without Socket Mode"));
            }
        }

        if (features.Objects("slash_commands").GroupBy(c => c.Text("command")).Any(g => g.Count() > 1))
        {
            faults.Add(("/features/slash_commands", "Command names must be unique"));
        }

        foreach (var shortcut in features.Objects("shortcuts"))
        {
            Length(shortcut, "/features/shortcuts", "name", 24, required: true);
            Length(shortcut, "/features/shortcuts", "callback_id", 255, required: true);
            Length(shortcut, "/features/shortcuts", "description", 150, required: true);
        }

        if (features?["unfurl_domains"] is JsonArray { Count: > 5 })
        {
            faults.Add(("/features/unfurl_domains", "At most 5 domains"));
        }

        return faults.Count == 0
            ? new JsonObject { ["ok"] = true, ["errors"] = new JsonArray() }
            : new JsonObject
            {
                ["ok"] = false,
                ["error"] = "invalid_manifest",
                ["errors"] = new JsonArray([.. faults.Select(f => (JsonNode)new JsonObject { ["pointer"] = f.Pointer, ["message"] = f.Message })]),
            };

        void Length(JsonObject? parent, string at, string key, int most, bool required = false)
        {
            if (parent?[key] is null ? required : parent.Text(key) is not { } text || text.Length == 0 || text.Length > most)
            {
                faults.Add(($"{at}/{key}", $"Must be 1 to {most} characters"));
            }
        }
    }
}
