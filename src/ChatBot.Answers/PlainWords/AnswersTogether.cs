using ChatBot.Answers.Commands;

namespace ChatBot.Answers.PlainWords;

/// <summary>Several answers as one: each with its first line and the sources of that.</summary>
internal static class AnswersTogether
{
    public const string Title = "Side by side";
    private const int Most = 3;

    public static Answer Of(CommandRequest request, List<Answer> parts)
    {
        var facts = parts.SelectMany(part => part.Facts.Where((fact, at) => at == 0 || fact.Kind == AnswerFactKind.Threat).Take(Most).Select(fact => fact with { Label = $"{part.Title}: {fact.Label}" })).ToList();
        return new AnswerBuilder(request).Build(request.Phrases.Say(Title), string.Join(' ', parts.Select(part => part.Headline)), Status(parts)) with
        {
            Facts = [.. facts],
            Notes = [.. parts.SelectMany(part => part.Notes.Take(1))],
            Citations = [.. parts.SelectMany(part => part.Citations).DistinctBy(source => source.Id).Where(source => facts.Exists(fact => fact.Sources.Contains(source.Id)))],
            Suggestions = [.. parts.Select(part => part.Line).OfType<string>()],
        };
    }

    private static AnswerStatus Status(List<Answer> parts) => parts.Exists(part => part.Status == AnswerStatus.Ok) ? AnswerStatus.Ok : parts[0].Status;
}
