using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>What every page of the site is made of; the slices only lay it out.</summary>
public sealed record Page
{
    /// <summary>The page's own address, without the host.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>What kind of thing it is about, for the reader: <c>Measure</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The page in a sentence or two, also for previews of a link.</summary>
    public required string Headline { get; init; }

    /// <summary>Reservations that hold for the whole page: disputed, second-hand, no longer held to be right.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    public ImmutableArray<PageSection> Sections { get; init; } = [];

    /// <summary>In the order of their numbers on the page.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    public PageChart? Chart { get; init; }

    /// <summary>The question that gives the same in chat; null where there is none.</summary>
    public string? Ask { get; init; }

    /// <summary>The day that can be changed with <c>?asOf=</c>; null where the page has none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>JSON-LD, with every character that HTML gives a meaning escaped.</summary>
    public string? StructuredData { get; init; }

    /// <summary>Id, file and line, and the day from which it was public.</summary>
    public string? Provenance { get; init; }
}

/// <summary>A picture with the room that it will take.</summary>
public sealed record PageChart(string Path, string AltText);

/// <summary>A part of a page under its own heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Anchor">Its id within the page.</param>
public sealed record PageSection(string Title, string Anchor)
{
    public ImmutableArray<PageRow> Rows { get; init; } = [];

    /// <summary>The rows are somebody's words.</summary>
    public bool Quotes { get; init; }

    /// <summary>How many more there are than are shown.</summary>
    public int Left { get; init; }

    /// <summary>Where all of them are listed.</summary>
    public string? All { get; init; }

    /// <summary>The rows are sentences without a label.</summary>
    public bool Plain { get; init; }
}

/// <summary>One line: what it is about, what it says, and the numbers of its sources.</summary>
public sealed record PageRow(PageText Label, ImmutableArray<PageText> Value)
{
    /// <summary>single source, as reported, disputed; null where nothing is to be said.</summary>
    public string? Mark { get; init; }

    /// <summary>Of somebody's words, where it is not English: <c>zh</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Places in <see cref="Page.Sources"/>.</summary>
    public ImmutableArray<int> Sources { get; init; } = [];

    /// <summary>Stands out: the figure that was asked for.</summary>
    public bool Main { get; init; }
}

/// <summary>A piece of text, perhaps a link within the site.</summary>
public readonly record struct PageText(string Text, string? Link = null)
{
    public static implicit operator PageText(string text) => new(text);

    public static PageText FromString(string text) => new(text);
}
