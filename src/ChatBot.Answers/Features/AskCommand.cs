using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Answers.PlainWords;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary>
/// <c>/ask &lt;question&gt;</c>: reads a question in plain words as one of the other commands and gives that command's very answer,
/// with the reading shown. What cannot be known is said to be so, with the nearest thing the base holds.
/// </summary>
internal sealed class AskCommand(ImmutableArray<ICommand> others) : ICommand
{
    public CommandSpec Spec { get; } = new("ask", "A question in plain words: when does the truce end, what did Bessent say about soybeans")
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
        var text = request.Arguments.Get<string>("question")!;
        var question = new Question(text, request.Lexicon);
        if (QuestionReader.Read(question) is not { } reading)
        {
            return NotRead(request);
        }

        var parts = reading.Lines.Select(line => Dispatch(request, line)).ToList();
        if (reading.Refusal is { } refusal)
        {
            return Refused(request, refusal, parts);
        }

        var answer = parts.Count == 1 ? parts[0] : Together(request, parts);
        var read = $"Read as {string.Join(" and ", reading.Lines)}{(Day(request) is { } day ? $" as-of {day}" : "")}.";
        return answer with
        {
            Headline = answer.Command == "tariff" && Stated(request, question) is { } stated ? $"{stated} {answer.Headline}" : answer.Headline,
            Notes = [.. reading.Assumption is { } assumption ? [read, assumption] : (string[])[read], .. answer.Notes],
            Public = request.Arguments.Public,
        };
    }

    private Answer Dispatch(CommandRequest request, string line)
    {
        var parsed = CommandLine.Parse(line, Day(request));
        var command = others.First(other => other.Spec.Name == parsed.Name);
        var (asked, problem) = CommandRequest.Read(command.Spec, request.Base, parsed, request.Today, request.Phrases);
        return asked is null
            ? new AnswerBuilder(request).Build("The base does not know", problem!.Sentence, problem.Status) with { Choices = problem.Choices }
            : command.Answer(asked with { StaleAfterDays = request.StaleAfterDays, Refused = request.Refused });
    }

    // "now" is a day too, but not one that anybody asked to look back to.
    private static string? Day(CommandRequest request) =>
        request.Arguments.Day(ArgumentBinder.AsOf) is { } day && day != request.Today ? Wording.Iso(day) : null;

    private static Answer NotRead(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/help");
        return builder.Build("Not understood", "That was not understood as a question about tariffs, truces, talks, deals or what was said; try “what is the tariff on China” or /help.", AnswerStatus.Unknown);
    }

    private static Answer Refused(CommandRequest request, string refusal, List<Answer> nearest) => nearest is [{ Status: AnswerStatus.Ok } held, ..]
        ? held with { Status = AnswerStatus.Unknown, Title = "The base does not know", Headline = $"{refusal} The nearest it holds: {held.Headline}", Public = request.Arguments.Public }
        : new AnswerBuilder(request).Build("The base does not know", refusal, AnswerStatus.Unknown);

    private static Answer Together(CommandRequest request, List<Answer> parts)
    {
        var facts = parts.SelectMany(part => part.Facts.Take(1).Select(fact => fact with { Label = $"{part.Title}: {fact.Label}" })).ToImmutableArray();
        return new AnswerBuilder(request).Build("Side by side", string.Join(' ', parts.Select(part => part.Headline))) with
        {
            Facts = facts,
            Citations = [.. parts.SelectMany(part => part.Citations).DistinctBy(source => source.Id).Where(source => facts.Any(fact => fact.Sources.Contains(source.Id)))],
            Suggestions = [.. parts.Select(part => part.Line).OfType<string>()],
        };
    }

    // A figure that somebody named is put beside the rate, so that neither passes for the other.
    private static string? Stated(CommandRequest request, Question question)
    {
        if (question.Percentages is not [var percent, ..])
        {
            return null;
        }

        foreach (var figure in request.Base.Figures)
        {
            if (figure.Unit == "percent" && figure.Value == percent && figure.Deprecated is null && figure.Known <= request.AsOf && figure.Target == (question.Partner?.Id ?? QuestionReader.DefaultPartner))
            {
                return $"{Wording.Percent(percent)} is a figure stated by {request.Base.Find<Person>(figure.By)?.Name ?? figure.By} on {figure.Date}: {figure.What}. The rate itself:";
            }
        }

        return null;
    }
}
