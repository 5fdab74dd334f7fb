using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>Collects the sections of one page and numbers its sources.</summary>
internal sealed class PageBuilder(FactBase facts)
{
    private readonly ImmutableArray<PageSection>.Builder sections = ImmutableArray.CreateBuilder<PageSection>();
    private readonly ImmutableArray<PageRow>.Builder rows = ImmutableArray.CreateBuilder<PageRow>();
    private readonly List<Source> sources = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public FactBase Base => facts;

    public ImmutableArray<Source> Sources => [.. sources];

    /// <summary>A line; nothing where the value is null.</summary>
    public void Row(PageText label, string? value, ImmutableArray<string> cited = default)
    {
        if (value is not null)
        {
            Row(label, [value], cited);
        }
    }

    public void Row(PageText label, ImmutableArray<PageText> value, ImmutableArray<string> cited = default, string? mark = null)
    {
        if (!value.IsEmpty)
        {
            rows.Add(new PageRow(label, value) { Mark = mark ?? Reservation(cited), Sources = Cite(cited) });
        }
    }

    /// <summary>The lines of an answer, whose values say their own reservations.</summary>
    public void Rows(Answer answer)
    {
        foreach (var fact in answer.Facts)
        {
            rows.Add(new PageRow(fact.Label, [fact.Value]) { Sources = Cite(fact.Sources), Main = sections.Count == 0 && rows.Count == 0 && fact.Kind is (AnswerFactKind.Rate or AnswerFactKind.Status) });
        }
    }

    /// <summary>A section of sentences without labels; nothing where there are none.</summary>
    public void Sentences(string title, string anchor, ImmutableArray<string> sentences)
    {
        if (!sentences.IsEmpty)
        {
            sections.Add(new PageSection(title, anchor) { Rows = [.. sentences.Select(sentence => new PageRow("", [sentence]))], Plain = true });
        }
    }

    /// <summary>Links to facts of the given ids, separated by commas.</summary>
    public ImmutableArray<PageText> Links(IEnumerable<string> ids)
    {
        var links = ImmutableArray.CreateBuilder<PageText>();
        foreach (var id in ids)
        {
            if (links.Count > 0)
            {
                links.Add(", ");
            }

            links.Add(FactLinks.To(facts, id));
        }

        return links.ToImmutable();
    }

    /// <summary>Closes the lines so far under a heading; nothing where there are none.</summary>
    public void Section(string title, string anchor, bool quotes = false, int left = 0, string? all = null)
    {
        if (rows.Count > 0)
        {
            sections.Add(new PageSection(title, anchor) { Rows = rows.ToImmutable(), Quotes = quotes, Left = left, All = all });
            rows.Clear();
        }
    }

    /// <summary>A section of quotes, each with its speaker, day and doubts; where they are too many, a link to all that speak of the page's fact.</summary>
    public void Quotes(Fact of, IEnumerable<Quote> quotes, int most, string title = "Quotes", bool bySpeaker = true)
    {
        var all = quotes.ToList();
        foreach (var quote in all.Take(most))
        {
            var speaker = facts.Find<Person>(quote.Speaker)?.Name ?? quote.Speaker;
            var when = $"{quote.Date}{(quote.Where is null ? "" : $", {quote.Where}")}";
            rows.Add(new PageRow(new PageText(bySpeaker ? $"{speaker}, {when}" : when, FactLinks.Path(quote)), [quote.Text])
            {
                Mark = Doubt(quote) ?? Reservation(quote.Sources),
                Sources = Cite(quote.Sources),
                Language = LanguageTag.Of(quote.Language),
            });
        }

        Section(title, "quotes", quotes: true, left: Math.Max(0, all.Count - most), FactList.Address(FactKind.Quote, of));
    }

    /// <summary>A section of links to facts, with their dates where they have one.</summary>
    public void Facts(Fact of, string title, string anchor, IEnumerable<Fact> listed, int most)
    {
        var all = listed.ToList();
        foreach (var fact in all.Take(most))
        {
            rows.Add(new PageRow(When(fact), [FactLinks.To(fact)]) { Mark = fact.Deprecated is null ? null : "no longer held to be right" });
        }

        var kinds = all.Select(fact => fact.Kind).Distinct().ToList();
        Section(title, anchor, left: Math.Max(0, all.Count - most), all: kinds is [var kind] ? FactList.Address(kind, of) : $"/f?about={Uri.EscapeDataString(of.Id)}");
    }

    public ImmutableArray<PageSection> Build() => sections.ToImmutable();

    /// <summary>What a reader must know of a line's sourcing; null where an official source or two others carry it.</summary>
    public string? Reservation(ImmutableArray<string> cited)
    {
        if (cited.IsDefaultOrEmpty)
        {
            return null;
        }

        var read = cited.Any(id => facts.SourceOf(id).Read);
        return !read ? "as reported" : cited is [var only] && facts.SourceOf(only).Tier != SourceTier.Official ? "single source" : null;
    }

    public static string? Doubt(Quote quote) => quote.Doubt switch
    {
        QuoteDoubt.Misattributed => "misattributed",
        QuoteDoubt.Disputed => "disputed",
        _ => quote.Deprecated is null ? null : "no longer held to be right",
    };

    private ImmutableArray<int> Cite(ImmutableArray<string> cited)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var id in cited.IsDefault ? [] : cited)
        {
            var source = facts.SourceOf(id);
            if (!places.TryGetValue(source.Id, out var at))
            {
                places[source.Id] = at = sources.Count;
                sources.Add(source);
            }

            numbers.Add(at);
        }

        return numbers.ToImmutable();
    }

    private static string When(Fact fact) => fact switch
    {
        Quote quote => quote.Date.ToString(),
        Talk talk => talk.To.ToString(),
        TradeEvent happening => happening.Date.ToString(),
        Figure figure => figure.Date.ToString(),
        Source source => source.Published.ToString(),
        Measure { Steps: [var first, ..] } => first.Announced.ToString(),
        Deal { Steps: [.., var last] } => last.Date.ToString(),
        Truce { Terms: [var agreed, ..] } => agreed.Agreed.ToString(),
        Person { Offices: [.., var office] } => office.Title,
        _ => Vocabulary<FactKind>.WordOf(fact.Kind),
    };
}
