namespace ChatBot.Discord;

/// <summary>
/// Discord's limits, each with the page of https://docs.discord.com/developers that states it.
/// Lengths are counted in UTF-16 code units, which are never fewer than Discord's characters.
/// </summary>
public static class DiscordLimits
{
    /// <summary>resources/message, embed limits.</summary>
    public const int EmbedTitle = 256;

    /// <summary>resources/message, embed limits.</summary>
    public const int EmbedDescription = 4096;

    /// <summary>resources/message, embed limits.</summary>
    public const int EmbedFields = 25;

    /// <summary>resources/message, embed limits.</summary>
    public const int EmbedFieldName = 256;

    /// <summary>resources/message, embed limits.</summary>
    public const int EmbedFieldValue = 1024;

    /// <summary>resources/message, embed limits.</summary>
    public const int EmbedFooter = 2048;

    /// <summary>resources/message, embed limits: title, description, field names and values, footer of all embeds of a message.</summary>
    public const int EmbedTotal = 6000;

    /// <summary>interactions/application-commands, autocomplete.</summary>
    public const int AutocompleteChoices = 25;

    /// <summary>interactions/application-commands, option choice structure.</summary>
    public const int ChoiceName = 100;

    /// <summary>interactions/application-commands, option choice structure.</summary>
    public const int ChoiceValue = 100;

    /// <summary>interactions/application-commands, option structure.</summary>
    public const int ChoicesPerOption = 25;

    /// <summary>interactions/application-commands, command structure.</summary>
    public const int OptionsPerLevel = 25;

    /// <summary>interactions/application-commands, command structure.</summary>
    public const int CommandName = 32;

    /// <summary>interactions/application-commands, command structure.</summary>
    public const int CommandDescription = 100;

    /// <summary>interactions/application-commands, registering a command: chat-input commands of one scope.</summary>
    public const int CommandsPerScope = 100;

    /// <summary>interactions/application-commands, slash commands: names, descriptions and values of one command together.</summary>
    public const int CommandTotal = 8000;

    /// <summary>interactions/overview, public keys are 32 bytes of Ed25519 in hexadecimal.</summary>
    public const int PublicKeyHex = 64;

    /// <summary>components/reference, action row.</summary>
    public const int ButtonsPerRow = 5;

    /// <summary>components/reference, button.</summary>
    public const int ButtonLabel = 80;

    /// <summary>components/reference, custom id.</summary>
    public const int CustomId = 100;

    /// <summary>components/reference, string select: its options, and the length of an option's label and value.</summary>
    public const int SelectOptions = 25;

    /// <summary>components/reference, string select.</summary>
    public const int SelectOptionText = 100;

    /// <summary>resources/message, attachment structure: its description, which is the alternative text.</summary>
    public const int AttachmentDescription = 1024;

    /// <summary>resources/message, message flags: shown to the asker only.</summary>
    public const int EphemeralFlag = 1 << 6;

    /// <summary>Our own cap on one interaction; Discord states none, and real ones stay below a tenth of it.</summary>
    public const int InteractionBytes = 256 * 1024;

    /// <summary>Our own window against replays; Discord states none.</summary>
    public static readonly TimeSpan SignatureAge = TimeSpan.FromMinutes(5);
}
