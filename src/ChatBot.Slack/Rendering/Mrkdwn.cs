using System.Text;

namespace ChatBot.Slack.Rendering;

/// <summary>Text as Slack's mrkdwn shows it to the letter, and links.</summary>
public static class Mrkdwn
{
    // U+2060, a word joiner: invisible, and what follows is no longer a mention.
    private const char Break = '\u2060';

    /// <summary>Escapes <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c>, and breaks <c>@name</c> and <c>#name</c>, so that nobody is called.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            switch (letter)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '@' or '#' or '*' or '_' or '~' or '`':
                    // Formatting characters are kept as they are written, and only stopped from pairing up.
                    escaped.Append(letter).Append(Break);
                    break;
                default:
                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A link with a label; only http and https addresses become links, anything else stays a label.</summary>
    public static string Link(string? url, string label)
    {
        var shown = Escape(label.Replace('|', '¦'));
        return url is not null && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal))
            ? $"<{Address(url)}|{shown}>"
            : shown;
    }

    private static string Address(string url) => url
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);
}
