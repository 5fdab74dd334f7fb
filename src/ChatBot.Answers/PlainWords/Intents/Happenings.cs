using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What happened since a day or a round of talks, or in a month.</summary>
internal static class Happenings
{
    public static Reading? Read(Question question)
    {
        if (!question.Is(Concept.Happened) || question.Is(Concept.Tariff))
        {
            return null;
        }

        var span = Span(question);
        var subject = question.Topics is [{ Id: not Names.AllTariffs } topic, ..] ? $" {topic.Id}" : question.Partner is { } party ? $" {party.Id}" : "";
        return span.Length == 0 ? null : Reading.Of($"/timeline{subject}{span}") with { HasItsOwnDays = true };
    }

    private static string Span(Question question)
    {
        if (question.Has("since"))
        {
            return question.Talks is [var talk, ..] ? $" from:{Wording.Iso(talk.From.First)}" : question.Day is { } day ? $" from:{Wording.Iso(day)}" : "";
        }

        for (var i = 0; i + 1 < question.Words.Length; i++)
        {
            if (PeriodPhrase.Read($"{question.Words[i]} {question.Words[i + 1]}", question.Today).Period is { } period)
            {
                return $" from:{period.ToIso()} to:{period.ToIso()}";
            }
        }

        return question.Day is { } only ? $" from:{Wording.Iso(only)} to:{Wording.Iso(only)}" : "";
    }
}
