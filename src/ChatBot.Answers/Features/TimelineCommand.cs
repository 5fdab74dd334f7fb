using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Timelines;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/timeline [party|topic] [from] [to]</c>: what happened, newest first, ten at a time.</summary>
internal sealed class TimelineCommand : ICommand
{
    private const int PageSize = 10;

    public CommandSpec Spec { get; } = new("timeline", "What happened, newest first: events, measures, truce terms, talks and deals of a party or topic")
    {
        Parameters =
        [
            new Parameter("subject", ParameterKind.PartyOrTopic, "A party or topic: china, rare earths, port fees …; everything unless you say"),
            new Parameter("from", ParameterKind.Period, "Since this day, month or year: 2025, April 2025, 2025-04-02"),
            new Parameter("to", ParameterKind.Period, "Until this day, month or year"),
            new Parameter("page", ParameterKind.Number, "Which ten: 2 shows the 11th to the 20th"),
        ],
        Examples = ["timeline rare earths 2025", "timeline china April 2025", "timeline japan", "timeline port fees since October 2025", "timeline korea from 2025-07 to 2025-12"],
    };

    public Answer Answer(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var named = request.Arguments.Get<Fact>("subject");
        var (from, to) = (request.Arguments.Period("from"), request.Arguments.Period("to"));
        var words = request.Phrases;
        var title = words.Say("Timeline") + (named is null ? "" : $": {Name(request, named)}");
        if (from is { } first && to is { } last && last.Last < first.First)
        {
            return builder.Build(title, words.Say($"The span ends in {last} before it begins in {first}; swap them."), AnswerStatus.Invalid);
        }

        var about = (named is null ? "" : words.Say($" on {InText(request, named)}")) + Span(words, from, to);
        var entries = new TimelineEntries(request.Base, request.Phrases, new TimelineSubject(named), request.AsOf).Collect();
        entries.RemoveAll(entry => entry.Date.Last < (from?.First ?? DateOnly.MinValue) || entry.Date.First > (to?.Last ?? DateOnly.MaxValue));
        if (entries.Count == 0)
        {
            return Nothing(request, builder, title, about, named);
        }

        var page = request.Arguments.Count("page") ?? 1;
        var pages = (entries.Count + PageSize - 1) / PageSize;
        if (page > pages)
        {
            builder.Offer(words.Say("Newest"), "page", null);
            return builder.Build(title, words.Say($"Only {(pages == 1 ? words.Say("one page") : words.Say($"{pages} pages"))}{about} can be told; ask for page:{pages} at most."), AnswerStatus.Unknown);
        }

        foreach (var entry in entries.Skip((page - 1) * PageSize).Take(PageSize))
        {
            Add(request, builder, entry.Tell());
        }

        if (page == 1 && to is null)
        {
            builder.TellAge();
        }

        OfferPages(builder, page, pages);
        builder.Suggest(named is Party party ? $"/deal {party.Id}" : named is Topic topic ? $"/topic {topic.Id}" : "/talks latest");
        return builder.Build(title, Headline(request, entries, page, about));
    }

    private static string Headline(CommandRequest request, List<Happening> entries, int page, string about)
    {
        var words = request.Phrases;
        if (page > 1)
        {
            return words.Say($"Entries {((page - 1) * PageSize) + 1} to {Math.Min(page * PageSize, entries.Count)} of {entries.Count}{about}, newest first.");
        }

        var count = entries.Count == 1 ? words.Say($"One dated entry{about}") : words.Say($"{entries.Count} dated entries{about}, newest first");
        return entries.Find(entry => entry.Date.First <= request.AsOf && entry.CameTrue) is { } newest
            ? words.Say($"{count}; the last to have happened, {newest.Date}: {newest.Tell().Lead}")
            : words.Say($"Nothing{about} is recorded as having happened by {request.AsOf}; still to come: {entries.Count}.");
    }

    private static void Add(CommandRequest request, AnswerBuilder builder, TimelineEntry entry)
    {
        foreach (var fact in entry.Facts)
        {
            builder.Corrected(fact);
        }

        builder.Add(new AnswerFact
        {
            Label = entry.Date.First > request.AsOf ? request.Phrases.Say($"{entry.Date}, to come") : request.Phrases.Day(entry.Date),
            Value = $"{entry.Text}{builder.Reservation(entry.Sources)}",
            Kind = AnswerFactKind.Date,
            From = entry.Date.First,
            To = entry.Until?.Last,
            Status = entry.Status,
            Imposer = entry.Imposer,
            Sources = builder.Cite(entry.Sources),
        });
    }

    private static void OfferPages(AnswerBuilder builder, int page, int pages)
    {
        if (page < pages)
        {
            builder.Offer(builder.Phrases.Say("Older"), "page", Wording.Number(page + 1));
            builder.Text(builder.Phrases.Say($"Page {page} of {pages}; add page:{page + 1} for older ones."));
        }

        if (page > 1)
        {
            builder.Offer(builder.Phrases.Say("Newer"), "page", page == 2 ? null : Wording.Number(page - 1));
        }
    }

    private static Answer Nothing(CommandRequest request, AnswerBuilder builder, string title, string about, Fact? named)
    {
        var nearest = new TimelineEntries(request.Base, request.Phrases, new TimelineSubject(named), request.AsOf).Collect().Find(entry => entry.Date.First <= request.AsOf)?.Tell();
        if (nearest is not null)
        {
            builder.Text(request.Phrases.Say($"The newest it holds, {nearest.Date}: {nearest.Text}"));
            builder.Cite(nearest.Sources);
        }

        builder.Suggest("/timeline");
        return builder.Build(title, request.Phrases.Say($"The base does not know of anything dated{about} by {request.AsOf}."), AnswerStatus.Unknown);
    }

    internal static string Span(Phrasebook words, FactDate? from, FactDate? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => first.IsDay ? words.Say($" on {first}") : words.Say($" in {first}"),
        ({ } first, { } last) => words.Say($" from {first} to {last}"),
        ({ } first, null) => words.Say($" since {first}"),
        (null, { } last) => words.Say($" until {last}"),
        _ => "",
    };

    private static string Name(CommandRequest request, Fact named) => named is Party ? request.Phrases.Party(request.Base, named.Id) : named.Label;

    // A topic keeps its capitals where it is a name of its own, such as TikTok.
    private static string InText(CommandRequest request, Fact named) =>
        named is Party ? request.Phrases.PartyInText(request.Base, named.Id)
        : named.Label.Skip(1).Any(char.IsUpper) ? named.Label
        : named.Label.ToLowerInvariant();
}
