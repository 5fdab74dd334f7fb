using System.Text;
using ChatBot.Answers.Rendering;

namespace ChatBot.Slack.Rendering;

/// <summary>Text as Slack's mrkdwn shows it to the letter, and links.</summary>
public static class Mrkdwn
{
    // U+2060, a word joiner: invisible. Answers are copied into memos, so it stands only where mrkdwn would format or call somebody.
    private const char Break = '\u2060';
    private static readonly string[] Calls = ["here", "channel", "everyone"];

    /// <summary>Escapes <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c>, and breaks what would format or call somebody, and nothing else.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    // At the start of a line it would make a quotation.
                    escaped.Append(i == 0 || text[i - 1] == '\n' ? $"{Break}&gt;" : "&gt;");
                    break;
                case '@' when IsCall(text, i):
                case '#' when !IsWord(text, i - 1) && IsWord(text, i + 1):
                    escaped.Append(text[i]).Append(Break);
                    break;
                case '*' or '_' or '~' or '`' when IsPaired(text, i):
                    escaped.Append(text[i]).Append(Break);
                    break;
                default:
                    escaped.Append(text[i]);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Escapes the longest beginning that fits and that cuts no number and no quotation.</summary>
    public static string EscapeWithin(string text, int limit)
    {
        var room = limit;
        while (true)
        {
            var kept = TextCut.Shorten(text, room);
            var escaped = Escape(kept);
            if (escaped.Length <= limit)
            {
                return escaped;
            }

            // A letter escapes to five at most, so that this never takes away too much.
            room = Math.Min(room, kept.Length) - Math.Max(1, (escaped.Length - limit) / 5);
        }
    }

    /// <summary>A link with a label; only http and https addresses become links, anything else stays a label.</summary>
    public static string Link(string? url, string label)
    {
        var shown = Escape(label.Replace('|', '¦'));
        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.UserInfo.Length == 0
            ? $"<{Address(url)}|{shown}>"
            : shown;
    }

    private static string Address(string url) => url
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);

    private static bool IsCall(string text, int at)
    {
        foreach (var call in Calls)
        {
            if (text.AsSpan(at + 1).StartsWith(call, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // mrkdwn formats from a mark that opens a word to one that closes a word; inside words, as in rare_earths, marks are letters.
    private static bool Opens(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (text[at] == '`' || !IsWord(text, at - 1));

    private static bool Closes(string text, int at) =>
        at > 0 && !char.IsWhiteSpace(text[at - 1]) && (text[at] == '`' || !IsWord(text, at + 1));

    private static bool IsPaired(string text, int at)
    {
        var (opens, closes) = (Opens(text, at), Closes(text, at));
        if (!opens && !closes)
        {
            return false;
        }

        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        for (var i = start; i < (end < 0 ? text.Length : end); i++)
        {
            if (text[i] == text[at] && ((i > at && opens && Closes(text, i)) || (i < at && closes && Opens(text, i))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
