using System.Globalization;

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

    /// <summary>How many Socket Mode connections to hold, 1 to 10, as written; one that Slack renews then leaves the other.</summary>
    public string Connections { get; set; } = "2";

    /// <summary>The app's client id, for installing into several workspaces.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret, a secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The number of connections; 0 where what is written is no number.</summary>
    public int ConnectionCount => int.TryParse(Connections, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>True when Slack's posts can be checked, and so may be received.</summary>
    public bool ReceivesPosts => !string.IsNullOrEmpty(SigningSecret);

    /// <summary>True when Socket Mode connections are to be held.</summary>
    public bool Connects => Mode == "Socket" && !string.IsNullOrEmpty(AppToken);

    /// <summary>True when workspaces can install the bot.</summary>
    public bool Installs => !string.IsNullOrEmpty(ClientId) && !string.IsNullOrEmpty(ClientSecret);
}
