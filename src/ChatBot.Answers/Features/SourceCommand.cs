using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/source &lt;id&gt;</c>: provenance of a fact, or what rests on a source.</summary>
internal sealed class SourceCommand : ICommand
{
    private const int Listed = 15;

    public CommandSpec Spec { get; } = new("source", "Where a fact comes from, or what rests on a source")
    {
        Parameters = [new Parameter("id", ParameterKind.Words, "The id of a fact or source, as an answer's citations show it") { Required = true }],
        Examples = ["source aa-2025-10-26-framework", "source kuala-lumpur-2025", "source us-cn-fentanyl"],
    };

    public Answer Answer(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var id = request.Arguments.Get<string>("id")!.Trim().ToLowerInvariant();
        return request.Base.Find(id) switch
        {
            Source source => OfSource(request, builder, source),
            { } fact => OfFact(builder, fact),
            null => builder.Build("Source", $"The base does not know an id “{Wording.Echo(id)}”; citations in answers show the ids it knows.", AnswerStatus.Unknown),
        };
    }

    private static Answer OfSource(CommandRequest request, AnswerBuilder builder, Source source)
    {
        builder.Add(Line("Publisher", source.Via is null ? source.Publisher : $"{source.Publisher}, read at {source.Via}", source));
        if (source.Title is not null)
        {
            builder.Add(Line("Title", source.Title, source));
        }

        builder.Add(Line("Published", source.Updated is { } updated ? $"{source.Published}, updated {updated}" : source.Published.ToString(), source) with { Kind = AnswerFactKind.Date, From = source.Published.First });
        builder.Add(Line("Tier", Vocabulary<SourceTier>.WordOf(source.Tier), source));
        builder.Add(Line("Read", source.Read ? "yes" : "no; cited as others report it", source));
        if (source.Url is not null)
        {
            builder.Add(Line("Link", source.Url, source));
        }

        var resting = request.Base.All.Where(fact => AllSources(fact).Contains(source.Id)).ToList();
        var alone = resting.Count(fact => fact.Sources is [var only] && only == source.Id);
        foreach (var fact in resting.Take(Listed))
        {
            builder.Text($"{fact.Id} ({Vocabulary<FactKind>.WordOf(fact.Kind)}): {fact.Label}");
        }

        builder.Cite([source.Id]);
        builder.Hindsight(source.Note);
        return builder.Build($"Source {source.Id}",
            $"{source.Label}: {source.Publisher}, {source.Published}; {Wording.Number(resting.Count)} facts rest on it, {Wording.Number(alone)} on it alone{(resting.Count > Listed ? $"; {Wording.Number(Listed)} are listed" : "")}.");
    }

    private static Answer OfFact(AnswerBuilder builder, Fact fact)
    {
        var sources = AllSources(fact);
        foreach (var id in sources)
        {
            var source = builder.Base.SourceOf(id);
            builder.Add(Line(source.Publisher, $"{(source.Title is null ? "" : $"{source.Title}, ")}{source.Published} ({source.Id})", source) with { Sources = builder.Cite([id]) });
        }

        builder.Suggest(sources.IsEmpty ? "/about" : $"/source {sources[0]}");
        if (fact.Deprecated is not null)
        {
            builder.Note($"No longer held to be right: {fact.Deprecated}");
        }

        return builder.Build($"Source of {fact.Id}", $"{fact.Label}: {Wording.Number(sources.Length)} source{(sources.Length == 1 ? "" : "s")}; it stands in {fact.Origin}.");
    }

    private static ImmutableArray<string> AllSources(Fact fact)
    {
        IEnumerable<string> sources = fact switch
        {
            Measure measure => fact.Sources.Concat(measure.Steps.SelectMany(step => step.Sources)),
            Deal deal => fact.Sources.Concat(deal.Steps.SelectMany(step => step.Sources)),
            Truce truce => fact.Sources.Concat(truce.Terms.SelectMany(term => term.Sources)),
            Person person => fact.Sources.Concat(person.Offices.SelectMany(office => office.Sources)),
            _ => fact.Sources,
        };
        return [.. sources.Distinct(StringComparer.Ordinal)];
    }

    private static AnswerFact Line(string label, string value, Source source) => new()
    {
        Label = label,
        Value = value,
        Kind = AnswerFactKind.Text,
        Sources = [source.Id],
    };
}
