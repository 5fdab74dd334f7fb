namespace ChatBot.Slack.Rendering;

/// <summary>Slack's limits on a message, in UTF-16 code units, which are never fewer than characters.</summary>
public static class SlackLimits
{
    /// <summary>docs.slack.dev, reference, block-kit, blocks.</summary>
    public const int Blocks = 50;

    /// <summary>Header block: plain text.</summary>
    public const int HeaderText = 150;

    /// <summary>Section block: text.</summary>
    public const int SectionText = 3000;

    /// <summary>Context block: one mrkdwn element.</summary>
    public const int ContextText = 3000;

    /// <summary>chat.postMessage: text is best kept to this.</summary>
    public const int FallbackText = 4000;
}
