using System.Globalization;
using System.Text;
using ChatBot.Answers.Rendering;

namespace ChatBot.Discord.Rendering;

/// <summary>Text from the base or the asker, made to show on Discord exactly as it is written: no markdown, mentions or links of its own.</summary>
internal static class DiscordText
{
    // Keeps "@everyone" readable and copyable to the eye, yet no mention; Discord's own libraries do the same.
    private const char ZeroWidthSpace = '\u200b';

    /// <summary>Escapes a text that may run over several lines.</summary>
    public static string Escape(string text) => Escape(text, keepLines: true);

    /// <summary>Escapes a text and brings it to one line.</summary>
    public static string EscapeLine(string text) => Escape(text, keepLines: false);

    /// <summary>Escapes the longest beginning of a line that fits.</summary>
    public static string EscapeWithin(string text, int limit)
    {
        var room = limit;
        while (true)
        {
            var kept = TextCut.Shorten(text, room);
            var escaped = EscapeLine(kept);
            if (escaped.Length <= limit)
            {
                return escaped;
            }

            room = Math.Min(room, kept.Length) - Math.Max(1, escaped.Length - limit);
        }
    }

    /// <summary>A command line in backticks, which nothing in it can close; empty for an empty one.</summary>
    public static string Code(string commandLine)
    {
        var plain = Plain(commandLine).Replace('`', '\'').Replace("@", $"@{ZeroWidthSpace}", StringComparison.Ordinal);
        return plain.Length == 0 ? "" : $"`{plain}`";
    }

    /// <summary>For places where Discord reads no markdown: one line without control characters.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                plain.Append(' ');
            }
            else if (!IsHidden(rune))
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().Trim();
    }

    private static string Escape(string text, bool keepLines)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var lineStart = true;
        var clean = keepLines ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
        var index = 0;
        foreach (var rune in clean.EnumerateRunes())
        {
            var next = index + rune.Utf16SequenceLength;
            if (rune.Value == '\n' && keepLines)
            {
                escaped.Append('\n');
                lineStart = true;
            }
            else if (Rune.IsControl(rune))
            {
                escaped.Append(' ');
            }
            else if (!IsHidden(rune))
            {
                Append(escaped, rune, clean.AsSpan(Math.Min(next, clean.Length)), ref lineStart);
            }

            index = next;
        }

        return escaped.ToString().Trim();
    }

    /// <param name="escaped">Where the text is collected.</param>
    /// <param name="rune">The next letter.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="lineStart">True while the line holds nothing but spaces, or the digits of a list's number.</param>
    private static void Append(StringBuilder escaped, Rune rune, ReadOnlySpan<char> rest, ref bool lineStart)
    {
        switch (rune.Value)
        {
            case '\\' or '*' or '_' or '~' or '`' or '|' or '[' or ']' or '<':
            case '#' or '-' or '>' or '.' or ')' when lineStart:
            case ':' when rest.StartsWith("//", StringComparison.Ordinal):
                escaped.Append('\\');
                break;
        }

        escaped.Append(rune);
        if (rune.Value == '@' && (rest.StartsWith("everyone", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("here", StringComparison.OrdinalIgnoreCase)
            || (rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] is '!' or '&'))))
        {
            escaped.Append(ZeroWidthSpace);
        }

        lineStart &= rune.Value == ' ' || Rune.IsDigit(rune);
    }

    // Embeddings, overrides and isolates could turn a figure around.
    private static bool IsHidden(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
