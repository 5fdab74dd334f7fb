using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Conversations;

/// <summary>
/// Answers a line with what the same person asked before in the same place in mind. Platforms, the API and the terminal ask here;
/// <see cref="CommandRouter"/> is behind it, and alone answers a line without a conversation.
/// </summary>
public sealed class ConversationRouter(CommandRouter router, FactStore store, IStateStore state, TimeProvider clock)
{
    private const string FreeText = "ask";

    private readonly LastAnswers last = new(state, clock);

    /// <param name="line">A command line, or free text.</param>
    /// <param name="who">Who asks; without a conversation nothing is looked up or kept.</param>
    /// <param name="cancellationToken">Ends the waiting for the store.</param>
    public async Task<Answer> AnswerAsync(string line, Questioner who, CancellationToken cancellationToken)
    {
        if (line.Length > CommandLine.MaxLength || who.Conversation is not { } conversation)
        {
            return router.Answer(line, phrases: Phrasebooks.Of(who.Language));
        }

        var phrases = Phrasebooks.Of(who.Language);
        var written = WrittenLine.Of(router, line);
        var before = CommandLine.Parse(written) is { Name: FreeText } asked ? await BeforeAsync(conversation, phrases, cancellationToken) is { } request ? FollowUp.Read(new Question(asked.Words, request.Base, router.Today), request) : null : null;
        var answer = before is null ? router.Answer(written, phrases: phrases) : Answer(before, phrases);
        if (answer is { Status: AnswerStatus.Ok or AnswerStatus.Unknown, Line: { } answered } && before?.Sources is not true)
        {
            await last.RememberAsync(conversation, answered, cancellationToken);
        }

        return answer;
    }

    private async Task<CommandRequest?> BeforeAsync(string conversation, Phrasebook phrases, CancellationToken cancellationToken)
    {
        if (await last.LineAsync(conversation, cancellationToken) is not { } line)
        {
            return null;
        }

        var parsed = CommandLine.Parse(line);
        var command = router.Commands.FirstOrDefault(command => command.Spec.Name == parsed.Name);
        return command is null ? null : CommandRequest.Read(command.Spec, store.Current, parsed, router.Today, phrases).Request;
    }

    private Answer Answer(FollowUp followUp, Phrasebook phrases)
    {
        var answer = router.Answer(followUp.Line, phrases: phrases);
        var read = phrases.Say($"Read as {followUp.Line}.");
        return followUp.Sources ? SourcesOf(answer, followUp.Line) : answer with { Notes = [read, .. answer.Notes], Public = answer.Public || followUp.Share };
    }

    // The sources of the very answer that was given, each with its publisher, day and link.
    private static Answer SourcesOf(Answer answer, string line) => answer with
    {
        Title = "Sources",
        Headline = answer.Citations.IsEmpty ? $"The answer to {line} cites no source." : $"The answer to {line} rests on {Wording.Number(answer.Citations.Length)} sources; the first: {Named(answer.Citations[0])}.",
        Facts = [.. answer.Citations.Select(source => new AnswerFact { Label = source.Publisher, Value = Named(source), Kind = AnswerFactKind.Text, Sources = [source.Id] })],
        Text = [],
        Notes = [$"Read as the sources of {line}."],
    };

    private static string Named(Source source) => $"{source.Publisher}{(source.Title is { } title ? $", “{title}”" : "")}, {source.Published}{(source.Url is { } url ? $", {url}" : "")}";
}
