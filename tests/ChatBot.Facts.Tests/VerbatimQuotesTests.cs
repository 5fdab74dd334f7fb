using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Facts.Tests;

/// <summary>
/// Every quote is word for word what was taken down from its source. The list holds the SHA-256 of <c>speaker|date|text</c>
/// as first noted from the sources, apart from the fact files; a quote that is rightly corrected changes its line there too.
/// </summary>
public sealed partial class VerbatimQuotesTests
{
    private static readonly string[] Issuers = ["white-house", "ustr-office", "china-tariff-commission", "cac", "mofcom", "geneva-joint-statement"];

    private static readonly Dictionary<string, string> Noted = File.ReadLines(Path.Combine(CuratedFacts.Root, "tests", "ChatBot.Facts.Tests", "Tables", "quotes.sha256"))
        .Select(line => line.Split("  ", 2))
        .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);

    [Fact]
    public void Quote_in_the_base_is_the_one_taken_down() =>
        Assert.All(CuratedFacts.Base.Quotes, quote => Assert.True(
            Noted.TryGetValue(quote.Id, out var hash) && hash == Hash(quote), $"{quote.Origin}: the quote '{quote.Id}' is not as taken down: {quote.Text}"));

    [Fact]
    public void Quote_taken_down_is_in_the_base() =>
        Assert.DoesNotContain(Noted.Keys, id => CuratedFacts.Base.Find<Quote>(id) is null);

    [Fact]
    public void Official_text_is_quoted_as_its_issuers_and_not_as_a_persons_words() =>
        Assert.All(CuratedFacts.Base.Quotes.Where(quote => OfficialText().IsMatch(quote.Where ?? "")),
            quote => Assert.True(Issuers.Contains(quote.Speaker), $"{quote.Origin}: {quote.Id} is of {quote.Speaker}, {quote.Where}"));

    private static string Hash(Quote quote) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{quote.Speaker}|{quote.Date.ToIso()}|{quote.Text}")));

    [GeneratedRegex(@"executive order|proclamation|federal register|fact sheet|joint statement|memorandum|announcement no", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfficialText();
}
