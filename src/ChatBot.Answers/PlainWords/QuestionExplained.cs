using ChatBot.Facts;

namespace ChatBot.Answers.PlainWords;

/// <summary>How a question in plain words is read, for a reader who wants to know why.</summary>
public static class QuestionExplained
{
    /// <returns>For each part of the question: its words, what they were taken for, the rule that fitted, and the command lines.</returns>
    public static IEnumerable<string> Of(string text, FactBase facts, DateOnly today)
    {
        foreach (var (question, reading) in QuestionParts.Read(text, part => new Question(part, facts, today)).Read)
        {
            yield return $"Question: {Wording.Echo(question.Text)}";
            foreach (var sentence in question.Explained)
            {
                yield return $"  {sentence}";
            }

            yield return reading is null ? "  no rule fits; the base is searched by its words" : $"  rule: {reading.Rule}";
            foreach (var line in (string?[])[reading?.Correction, reading?.Refusal, reading?.Assumption, reading?.Definition?.Meaning, .. reading?.Lines ?? []])
            {
                if (line is not null)
                {
                    yield return $"  {line}";
                }
            }
        }
    }
}
