namespace ChatBot.Slack.Rendering;

/// <summary>Slack's limits on what is shown, in UTF-16 code units, which are never fewer than characters (docs.slack.dev, reference, block-kit).</summary>
public static class SlackLimits
{
    public const int Blocks = 50;

    /// <summary>Blocks of a modal or of the App Home.</summary>
    public const int ViewBlocks = 100;

    /// <summary>Header block: plain text.</summary>
    public const int HeaderText = 150;

    /// <summary>Section block: text.</summary>
    public const int SectionText = 3000;

    /// <summary>Context block: one mrkdwn element.</summary>
    public const int ContextText = 3000;

    public const int ContextElements = 10;

    /// <summary>chat.postMessage: text is best kept to this.</summary>
    public const int FallbackText = 4000;

    public const int ButtonText = 75;

    public const int ButtonValue = 2000;

    /// <summary>action_id, block_id and callback_id.</summary>
    public const int Identifier = 255;

    public const int ActionsElements = 25;

    public const int OverflowOptions = 5;

    /// <summary>A select's options, and those of an answer to block_suggestion.</summary>
    public const int SelectOptions = 100;

    public const int OptionText = 75;

    /// <summary>An option's value: the Node SDK says 75, the Python SDK 150; the smaller holds for both.</summary>
    public const int OptionValue = 75;

    /// <summary>Title, submit and close of a modal.</summary>
    public const int ViewTitle = 24;

    /// <summary>Our own cap on the text of all blocks of one message, far below Slack's on the whole payload; longer ones nobody reads.</summary>
    public const int TextOfAllBlocks = 12_000;
}
