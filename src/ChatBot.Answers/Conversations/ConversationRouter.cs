using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.PlainWords.FirstLines;
using ChatBot.Answers.Rewriting;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Conversations;

/// <summary>
/// Answers a line with what the same person asked before in the same place in mind. Platforms, the API and the terminal ask here;
/// <see cref="CommandRouter"/> is behind it, and alone answers a line without a conversation.
/// </summary>
public sealed class ConversationRouter(CommandRouter router, FactStore store, IStateStore state, TimeProvider clock, Rewriter? rewriter = null) : IAsyncDisposable
{
    private const string SourcesTitle = "Sources";

    private readonly LastAnswers last = new(state, clock);
    private readonly KeptAnswers kept = new(router, store);

    /// <param name="line">A command line, or free text.</param>
    /// <param name="who">Who asks; without a conversation nothing is looked up or kept.</param>
    /// <param name="cancellationToken">Ends the waiting for the store.</param>
    public async Task<Answer> AnswerAsync(string line, Questioner who, CancellationToken cancellationToken)
    {
        var answer = await PlainAsync(line, who, cancellationToken);
        if (rewriter is null || FreeTextOf(line) is not { } text)
        {
            return answer;
        }

        if (answer.Title == answer.Phrases.Say(CommandRouter.NotUnderstood) && await rewriter.Reading.ChooseAsync(text, router.Commands, cancellationToken) is { } chosen)
        {
            answer = Chosen(chosen, answer, who);
        }

        return await rewriter.Phrasing.PhraseAsync(answer, text, cancellationToken);
    }

    // The command's very answer, with the reading shown; where it has none, the question stays not understood.
    private Answer Chosen(string line, Answer plain, Questioner who)
    {
        var answer = router.Answer(line, phrases: plain.Phrases);
        if (answer.Status != AnswerStatus.Ok)
        {
            return plain;
        }

        Remember(answer, who);
        return answer with { Notes = [answer.Phrases.Say($"Read as {line}."), answer.Phrases.Say("The reading was chosen by a language model."), .. answer.Notes] };
    }

    private async Task<Answer> PlainAsync(string line, Questioner who, CancellationToken cancellationToken)
    {
        var phrases = PhrasesOf(line, who);
        if (line.Length > CommandLine.MaxLength)
        {
            return router.Answer(line, phrases: phrases);
        }

        if (who.Conversation is not { } conversation)
        {
            return Own(router, line, text => kept.Answer(text, phrases));
        }

        var followed = FreeTextOf(line) is { } text && await BeforeAsync(conversation, cancellationToken) is { } request
            ? Followed(new Question(text, request.Base, router.Today, phrases: phrases), request)
            : null;
        var answer = followed ?? Own(router, line, text => kept.Answer(text, phrases));
        if (answer.Title != answer.Phrases.Say(SourcesTitle))
        {
            Remember(answer, who);
        }

        return answer;
    }

    // What a question after another means with that one in mind; null where it stands alone.
    private Answer? Followed(Question question, CommandRequest before)
    {
        if (FollowUp.Read(question, before) is { } followUp)
        {
            return Answer(followUp, question);
        }

        return LeftOut.Completed(question, before) is { } whole && router.Answer($"/{CommandRouter.FreeText} {whole}", phrases: question.Phrases) is { Status: AnswerStatus.Ok, Command: not CommandRouter.FreeText } understood
            ? understood
            : null;
    }

    /// <summary>Answers a line alone, with nothing asked before it in mind.</summary>
    /// <param name="router">Answers by its own clock.</param>
    /// <param name="line">A command line, or free text.</param>
    /// <param name="asOf">The day to answer for, where the line names none.</param>
    /// <param name="phrases">Of the answer; where none are given, those of the question.</param>
    public static Answer Alone(CommandRouter router, string line, string? asOf, Phrasebook? phrases = null)
    {
        var words = phrases ?? PhrasesOf(line, Questioner.Unknown);
        return Own(router, line, text => router.Answer(text, asOf, words));
    }

    /// <summary>Answers a line that is already in its parts, with nothing asked before it in mind; the next question may follow it up.</summary>
    public Answer Answer(CommandLine line, Questioner who)
    {
        var answer = kept.Answer(line, Phrasebooks.Of(who.Language));
        Remember(answer, who);
        return answer;
    }

    /// <summary>The answer to a command line with its slash, at once where it has been worked out before; the next question may follow it up.</summary>
    /// <returns>Null for a question in words, and where the answer is still to be worked out.</returns>
    public Answer? Kept(string line, Questioner who) =>
        line.StartsWith('/') && line.Length <= CommandLine.MaxLength ? Kept(CommandLine.Parse(WrittenLine.Of(router, line)), who) : null;

    /// <inheritdoc cref="Kept(string, Questioner)"/>
    public Answer? Kept(CommandLine line, Questioner who)
    {
        var answer = kept.Find(line, Phrasebooks.Of(who.Language));
        if (answer is not null)
        {
            Remember(answer, who);
        }

        return answer;
    }

    private void Remember(Answer answer, Questioner who)
    {
        if (who.Conversation is { } conversation && answer.Status is (AnswerStatus.Ok or AnswerStatus.Unknown) && Answered(answer) is { } written)
        {
            last.Remember(conversation, written);
        }
    }

    /// <summary>Waits for what is still to be kept.</summary>
    public async ValueTask DisposeAsync() => await last.DrainAsync();

    // A question in a language of its own is answered in it; else the asker's language decides.
    private static Phrasebook PhrasesOf(string line, Questioner who) =>
        Phrasebooks.Of(line.Length <= CommandLine.MaxLength && FreeTextOf(line) is { } text ? QuestionLanguage.Of(text) : null, Phrasebooks.Of(who.Language));

    // Many a sentence begins with the name of a command: "who was in Geneva", "tariff on china before the summit".
    private static Answer Own(CommandRouter router, string line, Func<string, Answer> ask)
    {
        var written = WrittenLine.Of(router, line);
        var answer = ask(written);
        if (answer.Status is AnswerStatus.Ok or AnswerStatus.Ambiguous || string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('/') || CommandLine.Parse(written).Name == CommandRouter.FreeText)
        {
            return answer;
        }

        var asked = ask($"/{CommandRouter.FreeText} {line}");
        return asked.Status is AnswerStatus.Ok or AnswerStatus.Ambiguous || answer.Line is null ? asked : answer;
    }

    // "source?" is the name of a command too, but without an id it asks after the answer before.
    private static string? FreeTextOf(string line)
    {
        var text = line.Trim();
        return text.StartsWith('/') ? CommandLine.Parse(text) is { Name: CommandRouter.FreeText, Words: var words } ? words : null : text;
    }

    // Of several answers the first is followed up, of a word that was explained its subject; what no command answered holds the asker's own words, which are not kept.
    private static string? Answered(Answer answer) =>
        answer.Command != CommandRouter.FreeText ? answer.Line : answer.Status == AnswerStatus.Ok ? answer.Suggestions.FirstOrDefault(line => line != "/help" && !line.StartsWith("/ask", StringComparison.Ordinal)) : null;

    private async Task<CommandRequest?> BeforeAsync(string conversation, CancellationToken cancellationToken)
    {
        return await last.LineAsync(conversation, cancellationToken) is { } line ? RequestOf(line, store.Current) : null;
    }

    private CommandRequest? RequestOf(string line, FactBase facts)
    {
        var parsed = CommandLine.Parse(line);
        var command = router.Commands.FirstOrDefault(command => command.Spec.Name == parsed.Name);
        return command is null ? null : CommandRequest.Read(command.Spec, facts, parsed, router.Today).Request;
    }

    private Answer Answer(FollowUp followUp, Question question)
    {
        var phrases = question.Phrases;
        var plain = router.Answer(followUp.Line, phrases: phrases);
        if (followUp.Sources)
        {
            return SourcesOf(plain, followUp.Line);
        }

        var answer = followUp.Before is null && RequestOf(followUp.Line, question.Base) is { } request ? FirstLine.Before(question, plain, request) : plain;
        var read = phrases.Say($"Read as {followUp.Line}.");
        return answer with
        {
            Headline = followUp.Before is { } first ? $"{first} {answer.Headline}" : answer.Headline,
            Notes = [read, .. answer.Notes],
            Public = answer.Public || followUp.Share,
        };
    }

    // The sources of the very answer that was given, each with its publisher, day and link.
    private static Answer SourcesOf(Answer answer, string line) => answer with
    {
        Title = answer.Phrases.Say(SourcesTitle),
        Headline = answer.Citations.IsEmpty ? answer.Phrases.Say($"The answer to {line} cites no source.") : answer.Phrases.Say($"The answer to {line} rests on {answer.Citations.Length} sources; the first: {Named(answer.Citations[0], answer.Phrases)}."),
        Facts = [.. answer.Citations.Select(source => new AnswerFact { Label = source.Publisher, Value = Named(source, answer.Phrases), Kind = AnswerFactKind.Text, Sources = [source.Id] })],
        Text = [],
        Notes = [answer.Phrases.Say($"Read as the sources of {line}.")],
    };

    private static string Named(Source source, Phrasebook words) => $"{source.Publisher}{(source.Title is { } title ? $", “{title}”" : "")}, {words.Day(source.Published)}{(source.Url is { } url ? $", {url}" : "")}";
}
