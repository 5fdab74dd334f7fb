using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>A fact's page with what stands around it.</summary>
public sealed record FactPageModel(Page Page, SiteFrame Frame);

/// <summary>The page about the API with what stands around it.</summary>
public sealed record DocsModel(SiteFrame Frame);

/// <summary>What a search found, or the facts of a kind.</summary>
public sealed record ListModel(string Title, string Lead, ImmutableArray<ListEntry> Entries, SiteFrame Frame)
{
    /// <summary>What was searched for; null on a list.</summary>
    public string? Query { get; init; }

    /// <summary>Which of the pages of a long list this is, from 1 on.</summary>
    public int Number { get; init; } = 1;

    /// <summary>How many pages the list has.</summary>
    public int Pages { get; init; } = 1;
}

/// <summary>One line of a list.</summary>
public sealed record ListEntry(string Kind, PageText Label, string Detail);

/// <summary>A page for what went wrong: what it was, and what to do instead.</summary>
public sealed record ProblemModel(string Title, string Sentence, ImmutableArray<PageText> Nearest, SiteFrame Frame);

/// <summary>What the slices ask of a source.</summary>
internal static class PageModels
{
    /// <summary>Only what a browser may open; null for anything else.</summary>
    public static string? Address(Source source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : null;
}
