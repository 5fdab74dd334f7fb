using ChatBot.Answers.Commands;

namespace ChatBot.Answers.PlainWords;

/// <summary>Several answers as one: each with its first line and the sources of that.</summary>
internal static class AnswersTogether
{
    public const string Title = "Side by side";

    public static Answer Of(CommandRequest request, List<Answer> parts)
    {
        var facts = parts.SelectMany(part => part.Facts.Take(1).Select(fact => fact with { Label = $"{part.Title}: {fact.Label}" })).ToList();
        return new AnswerBuilder(request).Build(Title, string.Join(' ', parts.Select(part => part.Headline)), Status(parts)) with
        {
            Facts = [.. facts],
            Notes = [.. parts.SelectMany(part => part.Notes.Take(1))],
            Citations = [.. parts.SelectMany(part => part.Citations).DistinctBy(source => source.Id).Where(source => facts.Exists(fact => fact.Sources.Contains(source.Id)))],
            Suggestions = [.. parts.Select(part => part.Line).OfType<string>()],
        };
    }

    private static AnswerStatus Status(List<Answer> parts) => parts.Exists(part => part.Status == AnswerStatus.Ok) ? AnswerStatus.Ok : parts[0].Status;
}
