using ChatBot.Answers.PlainWords.Evaluating;
using ChatBot.Testing;
using CsCheck;

namespace ChatBot.Answers.Tests;

/// <summary>Ways of writing a name, a day or two questions at once, and what is not understood.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("🇮🇳 rate?", "/tariff party:india")]
    [InlineData("new zealands tariff", "/tariff party:new-zealand")]
    [InlineData("what does HK pay", "/tariff party:hong-kong")]
    [InlineData("tariff on vietnamese goods", "/tariff party:vietnam")]
    [InlineData("quels droits de douane sur les produits vietnamiens", "/tariff party:vietnam")]
    [InlineData("US-Zoll auf Waren aus der Türkei", "/tariff party:turkey")]
    [InlineData("jp kr tw rates", "/compare japan korea taiwan")]
    public void Party_is_known_by_flag_ending_code_and_language(string question, string reading) => Assert.Equal(reading, ReadingOf(question));

    [Theory]
    [InlineData("china tariff 20 apr 25", "2025-04-20")]
    [InlineData("china tariff 25/12/2025", "2025-12-25")]
    [InlineData("chyna 20.4.25 tariff", "2025-04-20")]
    [InlineData("china tariff on april 20 last year", "2025-04-20")]
    [InlineData("china tariff last christmas", "2025-12-25")]
    [InlineData("china rate early march 26", "2026-03-05")]
    [InlineData("canada tariff labor day 2025", "2025-09-01")]
    [InlineData("china rate the day after the supreme court ruling", "2026-02-21")]
    [InlineData("china rate the day before liberation day", "2025-04-01")]
    [InlineData("china tariff yesterday", "2026-11-22")]
    public void Day_is_known_by_short_year_slash_holiday_and_event(string question, string day) => Assert.EndsWith($" as-of:{day}", ReadingOf(question), StringComparison.Ordinal);

    [Fact]
    public void Day_that_can_be_two_days_is_not_guessed() => Assert.Equal(AnswerStatus.Invalid, Asking.Ask("/tariff china 10/12/2025").Status);

    [Theory]
    [InlineData("what is the tariff on wakandan goods")]
    [InlineData("blorp tariff on the moon cheese")]
    [InlineData("wuling shipping cars from zzyzx, what do they pay")]
    [InlineData("what does japan charge on indian rice")]
    public void Word_that_nobody_understands_is_not_answered_with_another_rate(string question) => Assert.Equal(AnswerStatus.Unknown, Asking.Ask($"/ask {question}").Status);

    [Theory]
    [InlineData("whats the exact bazooka line from the treasury sec", "/quote speaker:bessent words:bazooka")]
    [InlineData("latest out of the USTR's mouth", "/quote speaker:greer")]
    [InlineData("who's the chinese lead negotiator", "/who he-lifeng")]
    [InlineData("name + title of brussels' trade commissioner", "/who sefcovic")]
    public void Person_is_known_by_the_office(string question, string reading) => Assert.Equal(reading, ReadingOf(question));

    [Theory]
    [InlineData("ELI5 ieepa", "International Emergency Economic Powers Act")]
    [InlineData("whats a 232", "national security")]
    public void Term_is_known_by_its_number_or_alone(string question, string meaning) => Assert.Contains(meaning, Asking.Ask($"/ask {question}").Headline, StringComparison.Ordinal);

    [Fact]
    public void Part_of_a_question_that_is_not_understood_is_said_to_be()
    {
        var answer = Asking.Ask("/ask how often was the truce extended so far and what were the wobbles");
        Assert.Equal("/truce history", Evaluation.ReadingOf(answer));
        Assert.Contains(answer.Notes, note => note.Contains("what were the wobbles", StringComparison.Ordinal));
    }

    [Fact]
    public void Named_option_after_goods_is_an_option() =>
        Assert.Equal(new DateOnly(2025, 9, 15), Asking.Ask("/tariff party:japan product:cars as-of:2025-09-15").AsOf);

    [Fact]
    public void Word_of_a_quote_is_not_found_within_another_word() =>
        Assert.DoesNotContain("forward", Asking.Ask("/quote xi words:war").Headline, StringComparison.Ordinal);

    [Fact]
    public void Threat_that_was_withdrawn_after_the_last_event_is_what_the_topic_says() =>
        Assert.Contains("withdrawn on 21 January 2026", Asking.Ask("/topic greenland").Headline, StringComparison.Ordinal);

    [Fact]
    public void Goods_with_a_tariff_to_come_name_its_day() =>
        Assert.Contains(Asking.Ask("/tariff polysilicon").Facts, fact => fact.Value.Contains("from 4 December 2026", StringComparison.Ordinal));

    [Fact]
    public void Any_two_questions_in_one_message_are_answered_without_a_fault()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(CuratedFacts.Root, "tests", "questions"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(sheet => AskedQuestion.Read(File.ReadLines(sheet))).Select(question => question.Turns[^1]).ToArray();
        var pick = Gen.Int[0, asked.Length - 1];
        string[] between = ["? ", " and ", "\n", " "];
        Gen.Select(pick, pick, Gen.Int[0, between.Length - 1]).Sample(
            (first, second, joined) => Asking.Ask($"/ask {asked[first]}{between[joined]}{asked[second]}").Headline.Length > 0, iter: 300);
    }

    private static string ReadingOf(string question) => Evaluation.ReadingOf(Asking.Ask($"/ask {question}"));
}
