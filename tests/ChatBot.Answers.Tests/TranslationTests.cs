using ChatBot.Answers.Languages;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>What each language still says in English stands in Snapshots/untranslated.de.txt and its like, for a reviewer to see.</summary>
public sealed class TranslationTests
{
    public static TheoryData<string> Languages => [.. Phrasebooks.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Phrases_of_every_answer_are_translated_or_listed_as_untranslated(string language)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var book = new Phrasebook(language, Phrasebooks.Translations(language), phrase => missing.Add(phrase));
        var router = Asking.Router(CuratedFacts.Base);
        foreach (var question in QuestionsOnEveryFact.All())
        {
            _ = Rendering.TextLines.Of(router.Answer(question, phrases: book)).Count();
            _ = Rendering.TextLines.Of(router.Answer(question, "2025-10-27", book)).Count();
        }

        Snapshot.Check($"untranslated.{language}.txt", string.Join('\n', missing));
    }
}
