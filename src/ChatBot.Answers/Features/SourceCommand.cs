using ChatBot.Answers.Commands;
using ChatBot.Answers.Provenance;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/source &lt;id&gt;</c>: provenance of a fact, or what rests on a source.</summary>
internal sealed class SourceCommand : ICommand
{
    public CommandSpec Spec { get; } = new("source", "Where a fact comes from, or what rests on a source")
    {
        Parameters = [new Parameter("id", ParameterKind.Words, "The id of a fact or source, as an answer's citations show it") { Required = true }],
        Examples = ["source aa-2025-10-26-framework", "source kuala-lumpur-2025", "source us-cn-fentanyl"],
    };

    public Answer Answer(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var phrases = request.Phrases;
        var id = request.Arguments.Get<string>("id")!.Trim().ToLowerInvariant();
        if (request.Base.Find(id) is not { } fact)
        {
            builder.Suggest("/about");
            return builder.Build(phrases.Say("Source"), phrases.Say($"The base does not know an id “{Wording.Echo(id)}”; citations in answers show the ids it knows."), AnswerStatus.Unknown);
        }

        // A fact that was not public on the day asked about is not told. A source is, for earlier days may cite one that looks back.
        if (fact is not Source && !fact.IsKnownBy(request.AsOf))
        {
            return builder.Build(phrases.Say("Source"), phrases.Say($"The base does not know “{Wording.Echo(id)}” by {request.AsOf}."), AnswerStatus.Unknown);
        }

        if (fact.Id != id)
        {
            builder.Note(phrases.Say($"“{Wording.Echo(id)}” is a former id; it is now part of {fact.Id}."));
        }

        if (fact.Deprecated is not null)
        {
            builder.Note(phrases.Say($"No longer held to be right: {fact.Deprecated}"));
        }

        return fact is Source source ? SourceOrigin.Tell(request, builder, source) : FactOrigins.Tell(request, builder, fact);
    }
}
