using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Discord.Rendering;

/// <summary>A source as one line: number, publisher, title as a link, date, and whether it was read.</summary>
internal static class CitationLine
{
    private const int LongestPublisher = 100;
    private const int LongestTitle = 200;

    // A longer address would take the room of several sources; the title then stands without a link.
    private const int LongestAddress = 512;

    public static string Of(Source source, int number, Phrasebook words)
    {
        var publisher = DiscordText.EscapeWithin(source.Publisher, LongestPublisher);
        var title = source.Title is { Length: > 0 } named ? DiscordText.EscapeWithin(named, LongestTitle) : "";
        var address = Address(source.Url);
        var what = (title.Length > 0, address) switch
        {
            (true, null) => $"{publisher}, {title}",
            (true, _) => $"{publisher}, [{title}]({address})",
            (false, null) => publisher,
            (false, _) => $"[{publisher}]({address})",
        };
        var date = words.Day(source.Published);
        var second = source.Read ? "" : words.Say(" «as cited by others»");
        return string.Create(CultureInfo.InvariantCulture, $"{number}\\. {what}, {date}{second}");
    }

    /// <summary>Numbers of a fact's sources among the citations, such as <c> \[1, 3\]</c>; empty where there is none.</summary>
    public static string Numbers(ImmutableArray<string> sources, ImmutableArray<Source> citations)
    {
        var numbers = "";
        foreach (var id in sources)
        {
            for (var i = 0; i < citations.Length; i++)
            {
                if (citations[i].Id == id)
                {
                    var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                    numbers = numbers.Length == 0 ? number : $"{numbers}, {number}";
                }
            }
        }

        return numbers.Length == 0 ? "" : $" \\[{numbers}\\]";
    }

    // Only what a browser opens, and nothing that could end the link early or pass for another host.
    private static string? Address(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var address = uri.AbsoluteUri
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal);
        return address.Length <= LongestAddress ? address : null;
    }
}
