using System.Text.RegularExpressions;
using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Tests;

public sealed partial class PhrasebookTests
{
    private static readonly Phrasebook German = new("de", new Dictionary<string, string>
    {
        ["In force until {0}, {1} left."] = "Noch {1} in Kraft, bis {0}.",
        ["{0} days"] = "{0} Tage",
        ["Status"] = "Stand",
    });

    private static readonly DateOnly Day = new(2025, 10, 27);

    [Fact]
    public void Phrase_in_English_is_as_written() =>
        Assert.Equal("In force until 27 October 2025, 14 days left.", Say(Phrasebook.English));

    [Fact]
    public void Phrase_translated_puts_its_values_where_the_language_wants_them() =>
        Assert.Equal("Noch 14 Tage in Kraft, bis 27. Oktober 2025.", Say(German));

    [Fact]
    public void Phrase_without_translation_stays_English_and_is_told()
    {
        var told = new List<string>();
        var book = new Phrasebook("de", new Dictionary<string, string>(), told.Add);
        Assert.Equal("In force until 27. Oktober 2025, 14 days left.", Say(book));
        Assert.Equal(["{0} days", "In force until {0}, {1} left."], told);
    }

    [Fact]
    public void Phrase_whose_value_looks_like_a_place_is_not_read_again() =>
        Assert.Equal("{1} days", new Phrasebook("de", new Dictionary<string, string>()).Say($"{"{1}"} days"));

    [Theory]
    [InlineData("en", "27 October 2025", "October 2025", "25–27 October 2025", "12.5\u00a0%")]
    [InlineData("de", "27. Oktober 2025", "Oktober 2025", "25.–27. Oktober 2025", "12,5\u00a0%")]
    [InlineData("es", "27 de octubre de 2025", "octubre de 2025", "25–27 de octubre de 2025", "12,5\u00a0%")]
    [InlineData("fr", "27 octobre 2025", "octobre 2025", "25–27 octobre 2025", "12,5\u00a0%")]
    [InlineData("tr", "27 Ekim 2025", "Ekim 2025", "25–27 Ekim 2025", "%12,5")]
    [InlineData("zh", "2025年10月27日", "2025年10月", "2025年10月25日 – 2025年10月27日", "12.5%")]
    public void Days_and_percentages_are_written_as_the_language_writes_them(string language, string day, string month, string range, string percent)
    {
        var book = new Phrasebook(language, new Dictionary<string, string>());
        Assert.True(FactDate.TryParse("2025-10", out var known));
        Assert.Equal((day, month, range, percent), (book.Day(Day), book.Day(known), book.Range(new DateOnly(2025, 10, 25), Day), book.Percent(12.5m)));
    }

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("zh-CN", "zh")]
    [InlineData("es_419", "es")]
    [InlineData("TR", "tr")]
    [InlineData("ja", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void Language_is_found_by_its_tag_or_is_English(string? tag, string language) =>
        Assert.Equal(language == "en" || Phrasebooks.Translations(language).Count == 0 ? "en" : language, Phrasebooks.Of(tag).Language);

    [Fact]
    public void Every_translation_has_the_places_of_its_phrase()
    {
        foreach (var language in Phrasebooks.Languages)
        {
            foreach (var (phrase, translation) in Phrasebooks.Translations(language))
            {
                Assert.True(Places(phrase).SetEquals(Places(translation)), $"{language}: {phrase} → {translation}");
            }
        }
    }

    private static string Say(Phrasebook book) => book.Say($"In force until {Day}, {book.Days(14)} left.");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Place();
}
