namespace ChatBot.Slack.Rendering;

/// <summary>
/// What a button or option carries: a version, what to do, and the whole question, so that it works without any memory of the message.
/// <c>1|/truce what:history</c> asks; <c>1s|2026-11-23|/truce</c> shows the answer as of that day to the channel.
/// </summary>
internal static class PressValue
{
    private const string AskPrefix = "1|";
    private const string SharePrefix = "1s|";

    public static string Ask(string line) => AskPrefix + line;

    public static string Share(DateOnly asOf, string line) => $"{SharePrefix}{Answers.Wording.Iso(asOf)}|{line}";

    /// <summary>What was pressed; null for a value of another release.</summary>
    public static Press? Read(string value)
    {
        if (value.StartsWith(AskPrefix, StringComparison.Ordinal))
        {
            return new Press(value[AskPrefix.Length..], null);
        }

        if (!value.StartsWith(SharePrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var bar = value.IndexOf('|', SharePrefix.Length);
        return bar < 0 ? null : new Press(value[(bar + 1)..], value[SharePrefix.Length..bar]);
    }
}

/// <summary>A press as it was read.</summary>
/// <param name="Line">The question.</param>
/// <param name="SharedAsOf">The day to share the answer of, ISO; null where the presser alone asks.</param>
internal readonly record struct Press(string Line, string? SharedAsOf);
