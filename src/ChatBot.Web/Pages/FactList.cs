using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>The facts of a kind, or those of them that speak of another fact, a page at a time.</summary>
/// <param name="Kind">The kind listed.</param>
/// <param name="About">Only what speaks of it; null for all.</param>
/// <param name="Number">Which page, from 1 on.</param>
internal sealed record FactList(FactKind Kind, Fact? About, int Number)
{
    /// <summary>A page of this many lines weighs less than 40 KB.</summary>
    public const int OnPage = 100;

    public required ImmutableArray<Fact> Shown { get; init; }

    /// <summary>On all pages together.</summary>
    public required int Total { get; init; }

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    /// <summary>Newest first.</summary>
    public static FactList Of(FactBase facts, FactKind kind, Fact? about, int number)
    {
        var listed = (about is null ? facts.All : SpeakingOf(facts, about)).Where(fact => fact.Kind == kind)
            .OrderByDescending(fact => fact.Known).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToList();
        return new FactList(kind, about, number) { Total = listed.Count, Shown = [.. listed.Skip((number - 1) * OnPage).Take(OnPage)] };
    }

    /// <summary>The facts that name another; to a party belongs what its people said.</summary>
    public static IEnumerable<Fact> SpeakingOf(FactBase facts, Fact about) => about is Party
        ? [.. FactLinks.Of(facts).SpeakingOf(about.Id), .. facts.Quotes.Where(quote => facts.Find<Person>(quote.Speaker)?.Side == about.Id)]
        : FactLinks.Of(facts).SpeakingOf(about.Id);

    /// <summary>The address of one of its pages; the first needs no number.</summary>
    public string Path(int number)
    {
        var path = Address(Kind, About);
        return number == 1 ? path : $"{path}{(About is null ? '?' : '&')}page={number.ToString(CultureInfo.InvariantCulture)}";
    }

    public static string Address(FactKind kind, Fact? about) =>
        $"/f/{Vocabulary<FactKind>.WordOf(kind)}{(about is null ? "" : $"?about={Uri.EscapeDataString(about.Id)}")}";

    /// <summary>A line that says what the fact is without being opened: of a figure its value, of a quote its speaker, of each its day.</summary>
    public static ListEntry Entry(FactBase facts, Fact fact)
    {
        var detail = fact switch
        {
            Quote quote => $"{Name(facts, quote.Speaker)}, {quote.Date}",
            Figure figure => $"{Value(figure)}, {Name(facts, figure.By)}, {figure.Date}",
            Source source => source.Published.ToString(),
            _ => fact.Known == DateOnly.MinValue ? "" : Wording.Day(fact.Known),
        };
        return new ListEntry(Vocabulary<FactKind>.WordOf(fact.Kind), FactLinks.To(fact), detail);
    }

    /// <summary>The kind in the plural, as a heading begins.</summary>
    public static string Plural(FactKind kind) => kind switch
    {
        FactKind.Party => "Parties",
        FactKind.Person => "People",
        FactKind.Deal => "Agreements",
        FactKind.Talk => "Talks",
        _ => $"{Vocabulary<FactKind>.WordOf(kind)[..1].ToUpperInvariant()}{Vocabulary<FactKind>.WordOf(kind)[1..]}s",
    };

    private static string Name(FactBase facts, string id) => facts.Find<Person>(id)?.Name ?? id;

    private static string Value(Figure figure) => figure.Unit == "percent" ? Wording.Percent(figure.Value) : $"{Wording.Number(figure.Value)} {figure.Unit}";
}
