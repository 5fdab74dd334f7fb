namespace ChatBot.Web.Pages;

/// <summary>What stands around every page.</summary>
/// <param name="Title">In the browser's tab.</param>
/// <param name="Description">For previews of a link.</param>
/// <param name="Path">The page's own address, without the host.</param>
/// <param name="Site">For the address that counts.</param>
public sealed record SiteFrame(string Title, string Description, string Path, SiteAddress Site)
{
    /// <summary>JSON-LD; null where the page has none.</summary>
    public string? StructuredData { get; init; }

    /// <summary>Scripts and styles beyond the site's own.</summary>
    public bool Playground { get; init; }

    /// <summary>A picture for previews of a link; null where there is none.</summary>
    public string? Image { get; init; }

    /// <summary>Search engines keep one page of many that say the same.</summary>
    public bool Hidden { get; init; }

    /// <summary>The pages before and after this one of a long list; null where there is none.</summary>
    public string? Previous { get; init; }

    public string? Next { get; init; }

    public required string BaseVersion { get; init; }
}
