using System.Globalization;
using ChatBot.Answers.Words;
using ChatBot.Testing;
using CsCheck;

namespace ChatBot.Answers.Tests;

public sealed class WordsTests
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "d.M.yyyy"];

    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("china")]
    [InlineData("China")]
    [InlineData("CHN")]
    [InlineData("cn")]
    [InlineData("PRC")]
    [InlineData("P.R.C.")]
    [InlineData("chyna")]
    [InlineData("中国")]
    [InlineData("🇨🇳")]
    [InlineData("Çin")]
    [InlineData("chína")]
    public void Party_by_any_of_its_names_is_found(string word) => Assert.Contains(Asking.Ask($"/tariff {word}").Arguments, argument => argument.Value == "china");

    [Theory]
    [InlineData("bessent", "bessent")]
    [InlineData("bessant", "bessent")]
    [InlineData("Scott Bessent", "bessent")]
    [InlineData("treasury secretary", "bessent")]
    [InlineData("贝森特", "bessent")]
    [InlineData("he li feng", "he-lifeng")]
    [InlineData("He Lifeng", "he-lifeng")]
    [InlineData("Lifeng He", "he-lifeng")]
    [InlineData("何立峰", "he-lifeng")]
    [InlineData("li chenggang", "li-chenggang")]
    [InlineData("Sefcovic", "sefcovic")]
    [InlineData("Šefčovič", "sefcovic")]
    public void Person_by_any_name_is_found(string word, string person) => Assert.Contains(Asking.Ask($"/who {word}").Arguments, argument => argument.Value == person);

    [Theory]
    [InlineData("bananas")]
    [InlineData("cabana")]
    [InlineData("nepal")]
    public void Word_two_slips_away_from_a_short_name_is_no_party(string word) => Assert.Equal(AnswerStatus.Unknown, Asking.Ask($"/tariff {word}").Status);

    [Fact]
    public void Mistyped_name_is_read_and_said_to_be()
    {
        Assert.Contains("Read “chyna” as China.", Asking.Ask("/tariff chyna").Notes);
        Assert.Contains("Read “bessant” as Scott Bessent.", Asking.Ask("/quote bessant").Notes);
    }

    [Theory]
    [InlineData("2025-05-13", "2025-05-13")]
    [InlineData("13 May 2025", "2025-05-13")]
    [InlineData("May 13, 2025", "2025-05-13")]
    [InlineData("May 13", "2026-05-13")]
    [InlineData("13 May", "2026-05-13")]
    [InlineData("December 24", "2025-12-24")]
    [InlineData("the 13th of May 2025", "2025-05-13")]
    [InlineData("13.5.2025", "2025-05-13")]
    [InlineData("today", "2026-11-23")]
    [InlineData("yesterday", "2026-11-22")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("friday", "2026-11-20")]
    [InlineData("last monday", "2026-11-16")]
    [InlineData("2 weeks ago", "2026-11-09")]
    [InlineData("a week ago", "2026-11-16")]
    [InlineData("3 months ago", "2026-08-23")]
    [InlineData("last month", "2026-10-23")]
    [InlineData("Feb 29", "2024-02-29")]
    public void Day_as_people_type_it_is_read(string phrase, string day) =>
        Assert.Equal(day, DatePhrase.Read(phrase, Monday).Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("30 February 2025")]
    [InlineData("2025-13-01")]
    [InlineData("tomorrow 2027-01-01 x", null)]
    [InlineData("2026-11-24")]
    [InlineData("1 January 2030")]
    public void Day_that_cannot_be_is_refused(string phrase, string? refused = "")
    {
        var reading = DatePhrase.Read(phrase, Monday);
        Assert.Null(reading.Day);
        Assert.Equal(refused is null, reading.Refusal is null);
    }

    [Fact]
    public void Any_past_day_in_any_format_is_read_as_itself() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, Formats.Length - 1].Select(index => Formats[index])).Sample((back, format) =>
        {
            var day = Monday.AddDays(-back);
            return DatePhrase.Read(day.ToString(format, CultureInfo.InvariantCulture), Monday).Day == day;
        });

    [Fact]
    public void Any_text_is_answered_without_an_exception() =>
        Gen.OneOf(Gen.String[0, 120], Gen.String[0, 60].Select(text => "/tariff " + text), Gen.String[0, 60].Select(text => "/quote " + text)).Sample(text =>
            Asking.Ask(text).Headline.Length > 0, iter: 300);
}
