using System.Text;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Rendering;
using ChatBot.Facts.Model;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>Answers in every language: whole ones in Snapshots/answers.de.txt and its like for a reviewer to read, and the same facts as in English.</summary>
public sealed class AnswersInLanguagesTests
{
    // One question in so many is asked again in each language.
    private const int Sampled = 29;

    private static readonly string[] Read =
        ["/tariff china", "/truce status", "/quote bessent", "/talks latest", "/compare china japan", "/tariff chyna", "/deal japan", "/tariff wakanda", "/nonsense"];

    public static TheoryData<string> Languages => [.. Phrasebooks.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Answers_in_a_language_read_as_a_reviewer_accepted_them(string language)
    {
        var router = Asking.Router(CuratedFacts.Base);
        var shown = new StringBuilder();
        foreach (var question in Read)
        {
            shown.Append("## ").Append(question).Append('\n');
            foreach (var line in TextLines.Of(router.Answer(question, phrases: Phrasebooks.Of(language))).Where(line => line.Role is not (TextRole.Citation or TextRole.Footer)))
            {
                shown.Append(line.Text).Append('\n');
            }

            shown.Append('\n');
        }

        Snapshot.Check($"answers.{language}.txt", shown.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Answer_in_a_language_holds_the_figures_days_sources_and_commands_of_the_English_one(string language)
    {
        var router = Asking.Router(CuratedFacts.Base);
        foreach (var question in QuestionsOnEveryFact.All().Where((_, index) => index % Sampled == 0))
        {
            var english = router.Answer(question);
            var other = router.Answer(question, phrases: Phrasebooks.Of(language));
            Assert.Equal(
                english.Facts.Select(fact => (fact.Kind, fact.Number, fact.Unit, fact.AllIn, fact.From, fact.To, fact.By, fact.Status)),
                other.Facts.Select(fact => (fact.Kind, fact.Number, fact.Unit, fact.AllIn, fact.From, fact.To, fact.By, fact.Status)));
            Assert.Equal(english.Citations, other.Citations);
            Assert.Equal((english.Status, english.Line), (other.Status, other.Line));
            Assert.Equal(english.Suggestions, other.Suggestions);
            Assert.Equal(english.Actions.Select(action => action.Line), other.Actions.Select(action => action.Line));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Quote_in_a_language_keeps_the_words_that_were_said(string language)
    {
        var english = Asking.Ask("/quote bessent");
        var other = Asking.Router(CuratedFacts.Base).Answer("/quote bessent", phrases: Phrasebooks.Of(language));
        Assert.Equal(english.Headline.Split('—')[0], other.Headline.Split('—')[0]);
        Assert.StartsWith("“", english.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_party_has_a_name_in_the_language_and_is_read_by_it(string language)
    {
        Assert.Contains(language, Party.Languages);
        var router = Asking.Router(CuratedFacts.Base);
        foreach (var party in CuratedFacts.Base.Parties)
        {
            Assert.True(party.Names.TryGetValue(language, out var name), party.Id);
            Assert.Equal(party.Id, router.Answer($"/tariff {name}").Arguments.FirstOrDefault(argument => argument.Key == "party").Value ?? party.Id);
        }
    }

    [Fact]
    public void Language_without_phrases_is_answered_in_English() =>
        Assert.Equal(Asking.Ask("/tariff china").Headline, Asking.Router(CuratedFacts.Base).Answer("/tariff china", phrases: Phrasebooks.Of("ja")).Headline);

    [Theory]
    [InlineData("/tariff china", "Zusatzzoll USA auf die meisten Waren mit Ursprung China")]
    [InlineData("/tariff chyna", "„chyna“ gelesen als China.")]
    [InlineData("/compare china japan", "US-Zölle nebeneinander: China und Japan")]
    public void Answer_in_German_says_its_fixed_words_in_German(string question, string words)
    {
        var answer = Asking.Router(CuratedFacts.Base).Answer(question, phrases: Phrasebooks.Of("de"));
        Assert.Contains(words, string.Join('\n', [answer.Title, answer.Headline, .. answer.Notes]), StringComparison.Ordinal);
    }
}
