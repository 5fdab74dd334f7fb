using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Discord;

/// <summary>What Discord asks of a message. Limits: developers/resources/message, developers/components/reference.</summary>
internal static class MessageRules
{
    public const int ComponentsV2 = 1 << 15;
    private const int Ephemeral = 1 << 6;
    private const int KnownFlags = 4 | Ephemeral | 4096 | 8192 | ComponentsV2;

    /// <param name="message">The body of a create or edit.</param>
    /// <param name="files">What came with it.</param>
    /// <param name="edit">Whether it changes a message that exists: then nothing is required.</param>
    /// <param name="standingFlags">The flags of the message being edited: version 2 cannot be taken back.</param>
    /// <param name="interaction">Whether it is an answer to an interaction, which alone can be ephemeral.</param>
    public static DiscordRefusal? Check(JsonObject message, IReadOnlyList<DiscordUpload> files, bool edit = false, long standingFlags = 0, bool interaction = true)
    {
        var errors = new FormErrors();
        var flags = (message.Number("flags") ?? 0) | standingFlags;
        var version2 = (flags & ComponentsV2) != 0;
        errors.Length(message, "", "content", 0, 2000);
        errors.Count(message, "", "embeds", 0, 10);
        CheckFlags(message, interaction, errors);
        CheckMentions(message, errors);
        CheckFiles(message, files, errors);
        EmbedRules.Check(message, errors);
        ComponentRules.Check(message, version2, files, errors);
        if (version2)
        {
            foreach (var key in new[] { "content", "embeds", "poll", "sticker_ids" })
            {
                if (message[key] is JsonArray { Count: > 0 } or JsonObject || message.Text(key) is { Length: > 0 })
                {
                    errors.Add(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
                }
            }
        }

        if (message.Text("nonce") is { Length: > 25 })
        {
            errors.Add("nonce", "NONCE_TYPE_TOO_LONG", "Nonce must be 25 or fewer in length.");
        }

        return errors.Any ? errors.Refusal : !edit && IsEmpty(message, files) ? new DiscordRefusal(400, 50006, "Cannot send an empty message") : null;
    }

    private static bool IsEmpty(JsonObject message, IReadOnlyList<DiscordUpload> files) =>
        string.IsNullOrWhiteSpace(message.Text("content")) && !message.Objects("embeds").Any() && !message.Objects("components").Any()
        && files.Count == 0 && message["poll"] is null && message["sticker_ids"] is not JsonArray { Count: > 0 };

    private static void CheckFlags(JsonObject message, bool interaction, FormErrors errors)
    {
        if (message["flags"] is { } node && message.Number("flags") is null)
        {
            errors.Add("flags", "NUMBER_TYPE_COERCE", $"Value \"{node.ToJsonString()}\" is not int.");
        }

        var flags = message.Number("flags") ?? 0;
        if ((flags & ~KnownFlags) != 0 || (!interaction && (flags & Ephemeral) != 0))
        {
            errors.Add("flags", "MESSAGE_FLAGS_INVALID", "Invalid message flags");
        }
    }

    private static void CheckMentions(JsonObject message, FormErrors errors)
    {
        if (message.Object("allowed_mentions") is not { } allowed)
        {
            return;
        }

        var parse = (allowed["parse"] as JsonArray)?.Select(p => p?.ToString()).ToArray() ?? [];
        if (parse.Any(p => p is not ("roles" or "users" or "everyone")))
        {
            errors.Add("allowed_mentions.parse", "BASE_TYPE_CHOICES", "Value must be one of ('everyone', 'roles', 'users').");
        }

        foreach (var key in new[] { "roles", "users" })
        {
            errors.Count(allowed, "allowed_mentions", key, 0, 100);
            if (parse.Contains(key) && allowed[key] is JsonArray { Count: > 0 })
            {
                errors.Add($"allowed_mentions.{key}", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static void CheckFiles(JsonObject message, IReadOnlyList<DiscordUpload> files, FormErrors errors)
    {
        if (files.Count > 10)
        {
            errors.Add("attachments", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 10 in length.");
        }

        var index = 0;
        foreach (var attachment in message.Objects("attachments"))
        {
            errors.Length(attachment, $"attachments.{index}", "description", 0, 1024);
            if (attachment["id"] is null)
            {
                errors.Required($"attachments.{index}.id");
            }
            else if (long.TryParse(attachment["id"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var id) && id < 100 && id >= files.Count)
            {
                errors.Add($"attachments.{index}.id", "ATTACHMENT_NOT_FOUND", $"Attachment id {id} has no matching file.");
            }

            index++;
        }
    }
}
