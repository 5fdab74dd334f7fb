using System.Collections.Immutable;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What happened since a day or a round of talks, or in a month.</summary>
internal static class Happenings
{
    public static Reading? Read(Question question)
    {
        if (!(question.Is(Concept.Happened) || IsThroughout(question)) || (question.Is(Concept.Tariff) && !IsChronology(question)))
        {
            return null;
        }

        var span = Span(question);
        var subject = question.Topics is [{ Id: not Names.AllTariffs } topic, ..] ? $" {topic.Id}" : question.Partner is { } party ? $" {party.Id}" : "";
        return span.Length == 0 && !(IsChronology(question) && subject.Length > 0) ? null : Reading.Of($"/timeline{subject}{span}") with { HasItsOwnDays = true };
    }

    // "Rare earths thru 2025"
    private static bool IsThroughout(Question question) => question.Topics.Length > 0 && (question.Has("thru") || question.Has("throughout") || question.Has("during"));

    private static bool IsChronology(Question question) => question.Has("events") || question.Has("timeline") || question.Has("chronology") || question.Text.Contains("blow by blow", StringComparison.OrdinalIgnoreCase);

    private static string Span(Question question)
    {
        if (question.Has("since"))
        {
            return question.Talks is [var talk, ..] ? $" from:{Wording.Iso(talk.From.First)}" : question.Day is { } day ? $" from:{Wording.Iso(day)}" : "";
        }

        ImmutableArray<string> words = [.. QuestionDays.Years(question.Words, question.Today)];
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] is "in" or "of" or "for" or "during" or "thru" or "through" or "throughout" && words[i + 1] is { Length: 4 } year && year.All(char.IsAsciiDigit))
            {
                return $" from:{year} to:{year}";
            }

            if (PeriodPhrase.Read($"{words[i]} {words[i + 1]}", question.Today).Period is { } period)
            {
                return $" from:{period.ToIso()} to:{period.ToIso()}";
            }
        }

        return question.Day is { } only ? $" from:{Wording.Iso(only)} to:{Wording.Iso(only)}" : "";
    }
}
