namespace ChatBot.Discord.Interactions;

/// <summary>
/// What a button carries: a version, what to do, and the whole question, so that it works without any memory of the message.
/// <c>1|/truce what:history</c> asks; <c>1s|/truce as-of:2026-11-23</c> shows the answer to the channel.
/// </summary>
internal static class ButtonId
{
    /// <summary>The select whose options are questions themselves.</summary>
    public const string Choose = "1c";

    private const string AskPrefix = "1|";
    private const string SharePrefix = "1s|";

    public static string Ask(string line) => AskPrefix + line;

    public static string Share(string line) => SharePrefix + line;

    /// <summary>The question, and whether to share its answer; null for a button of another release.</summary>
    public static (string Line, bool Share)? Read(string id) =>
        id.StartsWith(AskPrefix, StringComparison.Ordinal) ? (id[AskPrefix.Length..], false)
        : id.StartsWith(SharePrefix, StringComparison.Ordinal) ? (id[SharePrefix.Length..], true)
        : null;
}
