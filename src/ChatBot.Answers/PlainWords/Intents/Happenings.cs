using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What happened since a day or a round of talks, or in a month.</summary>
internal static class Happenings
{
    public static Reading? Read(Question question)
    {
        if (!question.Is(Concept.Happened) || (question.Is(Concept.Tariff) && !IsChronology(question)))
        {
            return null;
        }

        var span = Span(question);
        var subject = question.Topics is [{ Id: not Names.AllTariffs } topic, ..] ? $" {topic.Id}" : question.Partner is { } party ? $" {party.Id}" : "";
        return span.Length == 0 && !(IsChronology(question) && subject.Length > 0) ? null : Reading.Of($"/timeline{subject}{span}") with { HasItsOwnDays = true };
    }

    private static bool IsChronology(Question question) => question.Has("events") || question.Has("timeline") || question.Has("chronology");

    private static string Span(Question question)
    {
        if (question.Has("since"))
        {
            return question.Talks is [var talk, ..] ? $" from:{Wording.Iso(talk.From.First)}" : question.Day is { } day ? $" from:{Wording.Iso(day)}" : "";
        }

        for (var i = 0; i + 1 < question.Words.Length; i++)
        {
            if (question.Words[i] is "in" or "of" or "for" or "during" && question.Words[i + 1] is { Length: 4 } year && year.All(char.IsAsciiDigit))
            {
                return $" from:{year} to:{year}";
            }

            if (PeriodPhrase.Read($"{question.Words[i]} {question.Words[i + 1]}", question.Today).Period is { } period)
            {
                return $" from:{period.ToIso()} to:{period.ToIso()}";
            }
        }

        return question.Day is { } only ? $" from:{Wording.Iso(only)} to:{Wording.Iso(only)}" : "";
    }
}
