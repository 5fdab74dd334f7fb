using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Facts.Curation;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Provenance;

/// <summary>What a source is, what rests on it, and what rests on it alone.</summary>
internal static class SourceOrigin
{
    private const int Listed = 15;

    public static Answer Tell(CommandRequest request, AnswerBuilder builder, Source source)
    {
        Describe(builder, source);
        List<Fact> alone = [];
        List<Fact> shared = [];
        foreach (var fact in request.Base.All)
        {
            if (fact.IsKnownBy(request.AsOf) && FactSources.Of(fact) is var sources && sources.Contains(source.Id))
            {
                (sources.Length == 1 ? alone : shared).Add(fact);
            }
        }

        var phrases = request.Phrases;
        foreach (var fact in alone.Take(Listed))
        {
            builder.Text(phrases.Say($"On it alone: {Named(builder, fact)}"));
        }

        foreach (var fact in shared.Take(Listed - Math.Min(alone.Count, Listed)))
        {
            builder.Text(phrases.Say($"Also on it: {Named(builder, fact)}"));
        }

        var count = alone.Count + shared.Count;
        if (count > Listed)
        {
            builder.Text(phrases.Say($"{count - Listed} more rest on it and are not listed."));
        }

        builder.Cite([source.Id]);
        builder.Remarks(source);
        foreach (var fact in alone.Concat(shared).Take(3))
        {
            builder.Suggest($"/source {fact.Id}");
        }

        var rest = count switch
        {
            0 => phrases.Say("nothing rests on it"),
            1 => alone.Count == 1 ? phrases.Say("one fact rests on it, and on it alone") : phrases.Say("one fact rests on it, not on it alone"),
            _ => phrases.Say($"{count} facts rest on it, {alone.Count} on it alone"),
        };
        return builder.Build(phrases.Say($"Source {source.Id}"), $"{source.Label}: {source.Publisher}, {phrases.Day(source.Published)}; {rest}.");
    }

    private static void Describe(AnswerBuilder builder, Source source)
    {
        var phrases = builder.Phrases;
        Add(builder, phrases.Say("Publisher"), source.Via is null ? source.Publisher : phrases.Say($"{source.Publisher}, read at {source.Via}"), source);
        if (source.Title is not null)
        {
            Add(builder, phrases.Say("Title"), source.Title, source);
        }

        builder.Add(new AnswerFact
        {
            Label = phrases.Say("Published"),
            Value = source.Updated is { } updated ? phrases.Say($"{source.Published}, updated {updated}") : phrases.Day(source.Published),
            Kind = AnswerFactKind.Date,
            From = source.Published.First,
            Sources = [source.Id],
        });
        Add(builder, phrases.Say("Tier"), phrases.Say(Vocabulary<SourceTier>.WordOf(source.Tier)), source);
        Add(builder, phrases.Say("Read"), source.Read ? phrases.Say("yes, in the original") : phrases.Say("no; second-hand, as others cite it"), source);
        if (source.Url is not null)
        {
            Add(builder, phrases.Say("Link"), source.Url, source);
        }
    }

    private static string Named(AnswerBuilder builder, Fact fact) =>
        $"{fact.Id} ({builder.Phrases.Say(Vocabulary<FactKind>.WordOf(fact.Kind))}): {fact.Label}";

    private static void Add(AnswerBuilder builder, string label, string value, Source source) => builder.Add(new AnswerFact
    {
        Label = label,
        Value = value,
        Kind = AnswerFactKind.Text,
        Sources = ImmutableArray.Create(source.Id),
    });
}
