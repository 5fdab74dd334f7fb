namespace ChatBot.Slack;

/// <summary>The section <c>Slack</c>; what is not set switches the part that needs it off.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>The bot's token (<c>xoxb-</c>), a secret.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token (<c>xapp-</c>) for Socket Mode, a secret.</summary>
    public string? AppToken { get; set; }

    /// <summary>Key under which Slack signs its posts, a secret.</summary>
    public string? SigningSecret { get; set; }

    /// <summary><c>Socket</c> or <c>Http</c>.</summary>
    public string Mode { get; set; } = "Socket";

    public string ApiBaseUrl { get; set; } = "https://slack.com/api";

    /// <summary>True when Slack's posts can be checked, and so may be received.</summary>
    public bool ReceivesPosts => !string.IsNullOrEmpty(SigningSecret);
}
