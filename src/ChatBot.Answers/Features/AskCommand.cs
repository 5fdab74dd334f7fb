using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.PlainWords.FirstLines;
using ChatBot.Answers.Search;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary>
/// <c>/ask &lt;question&gt;</c>: reads a question in plain words as one of the other commands and gives that command's very answer,
/// with the reading shown. What cannot be known is said to be so, with the nearest thing the base holds.
/// </summary>
internal sealed class AskCommand(ImmutableArray<ICommand> others) : ICommand
{
    public CommandSpec Spec { get; } = new(CommandRouter.FreeText, "A question in plain words: when does the truce end, what did Bessent say about soybeans")
    {
        Parameters =
        [
            new Parameter("question", ParameterKind.Words, "In your own words") { Required = true },
            new Parameter("as-of", ParameterKind.Date, "Answer as of this day; a day in the question itself counts too"),
        ],
        Examples = ["ask when does the truce end", "ask what did bessent say about rare earths", "ask what does china charge the US"],
    };

    public Answer Answer(CommandRequest request)
    {
        var day = request.Arguments.Day(ArgumentBinder.AsOf);
        var answers = new List<Answer>();
        var (read, unread) = QuestionParts.Read(request.Arguments.Get<string>("question")!, part => new Question(part, request.Base, request.Today, day, request.Phrases));
        foreach (var (question, reading) in read)
        {
            var asked = request with { Phrases = question.Phrases };
            answers.Add(reading is null ? Found(asked, question) : Told(asked, question, reading));
        }

        var answer = answers is [var only] ? only : AnswersTogether.Of(request, answers);
        return unread.IsEmpty ? answer : answer with { Notes = [.. answer.Notes, .. unread.Select(part => request.Phrases.Say($"Not understood: “{Wording.Echo(part)}”."))] };
    }

    private Answer Told(CommandRequest request, Question question, Reading reading)
    {
        if (reading.Courtesy is { } courtesy)
        {
            return new AnswerBuilder(request).Build(request.Phrases.Say("At your service"), courtesy);
        }

        if (reading.Definition is { } term)
        {
            return Defined(request, term, reading);
        }

        var parts = reading.Lines.Select(line => Dispatch(request, line)).ToList();
        if (reading.Refusal is { } refusal)
        {
            return Refused(request, refusal, parts, reading.IsUnread ? CommandRouter.NotUnderstood : "The base does not know");
        }

        var plain = parts is [var only] ? only : AnswersTogether.Of(request, parts);
        var answer = reading.Correction is null ? FirstLine.Before(question, plain, request) : plain;
        var read = request.Phrases.Say($"Read as {string.Join(request.Phrases.Say(" and "), reading.Lines)}.");
        var before = reading.Correction ?? reading.Before ?? (answer.Command == "tariff" && ReferenceEquals(answer, plain) ? Stated(question, reading) : null);
        return answer with
        {
            Headline = before is null ? answer.Headline : $"{before} {answer.Headline}",
            Notes = [.. reading.Assumption is { } assumption ? [read, assumption] : (string[])[read], .. answer.Notes],
            Actions = [.. answer.Actions, .. reading.Others.Take(2).Select(line => new AnswerAction(request.Phrases.Say($"Meant {line}"), line))],
            Public = request.Arguments.Public,
        };
    }

    private Answer Dispatch(CommandRequest request, string line)
    {
        var parsed = CommandLine.Parse(line);
        var command = others.First(other => other.Spec.Name == parsed.Name);
        var (asked, problem) = CommandRequest.Read(command.Spec, request.Base, parsed, request.Today, request.Phrases);
        return asked is null
            ? new AnswerBuilder(request).Build(request.Phrases.Say("The base does not know"), problem!.Sentence, problem.Status) with { Choices = problem.Choices }
            : command.Answer(asked with { StaleAfterDays = request.StaleAfterDays, Refused = request.Refused });
    }

    private static Answer Defined(CommandRequest request, Term term, Reading reading)
    {
        var builder = new AnswerBuilder(request);
        builder.Add(new AnswerFact { Label = term.Name, Value = term.Meaning, Kind = AnswerFactKind.Text, Sources = builder.Cite(term.Sources) });
        builder.Note(request.Phrases.Say($"Read as the meaning of “{term.Name}”."));
        foreach (var line in reading.Others)
        {
            builder.Suggest(line);
        }

        return builder.Build(term.Name, term.Meaning);
    }

    // No command answers it: what the base says in those words is shown as it stands, or nothing is.
    // Words that say nothing find nothing: "@everyone" is no question about what everyone said.
    private static Answer Found(CommandRequest request, Question question) =>
        (question.Words.All(FillerWords.Contains) ? null : FoundStatements.Answer(request, question.Text)) ?? NotRead(request);

    private static Answer NotRead(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/help");
        return builder.Build(request.Phrases.Say(CommandRouter.NotUnderstood), request.Phrases.Say("That was not understood as a question about tariffs, truces, talks, deals or what was said; try “what is the tariff on China” or /help."), AnswerStatus.Unknown);
    }

    private static Answer Refused(CommandRequest request, string refusal, List<Answer> nearest, string title) => nearest is [{ Status: AnswerStatus.Ok } held, ..]
        ? held with { Status = AnswerStatus.Unknown, Title = request.Phrases.Say(title), Headline = request.Phrases.Say($"{refusal} The nearest it holds: {held.Headline}"), Public = request.Arguments.Public }
        : Suggesting(request).Build(request.Phrases.Say(title), refusal, AnswerStatus.Unknown);

    private static AnswerBuilder Suggesting(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/tariff china");
        builder.Suggest("/truce status");
        builder.Suggest("/help");
        return builder;
    }

    // A figure that somebody named is put beside the rate, so that neither passes for the other.
    private static string? Stated(Question question, Reading reading)
    {
        if (question.Product is not null)
        {
            return null;
        }

        // "He put it at 47": a bare number counts where its speaker is named.
        var bare = question.People.IsEmpty ? null : question.Words.Where(word => word.Length is 2 or 3 && word.All(char.IsAsciiDigit)).Select(word => (decimal?)decimal.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        if ((question.Percentages is [var named, ..] ? named : bare) is not { } percent)
        {
            return null;
        }

        var target = reading.Lines is [var line] && line.Split("party:") is [_, var rest] ? rest.Split(' ')[0] : null;
        foreach (var figure in question.Base.Figures)
        {
            if (figure.Unit == "percent" && (!question.Percentages.IsEmpty || question.People.Any(speaker => speaker.Id == figure.By)) && figure.Value == percent && figure.Deprecated is null && figure.Known <= (question.Day ?? question.Today) && figure.Target == (question.Partner?.Id ?? target ?? QuestionReader.DefaultPartner))
            {
                return question.Phrases.Say($"{question.Phrases.Percent(percent)} is a figure stated by {question.Base.Find<Person>(figure.By)?.Name ?? figure.By} on {figure.Date}: {figure.What}. The rate itself:");
            }
        }

        return null;
    }
}
