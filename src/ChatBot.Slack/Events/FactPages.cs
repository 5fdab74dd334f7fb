namespace ChatBot.Slack.Events;

/// <summary>The addresses of the bot's own fact pages, <c>{Web:PublicUrl}/f/{kind}/{id}</c>.</summary>
/// <param name="publicUrl">Where the bot is reached from outside; null where it is not.</param>
internal sealed class FactPages(string? publicUrl)
{
    private readonly Uri? root = Uri.TryCreate(publicUrl?.TrimEnd('/') + "/f/", UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <summary>The id of the fact behind an address; null for an address that is none of ours.</summary>
    public string? IdOf(string url)
    {
        if (root is null || !Uri.TryCreate(url, UriKind.Absolute, out var page) || !root.IsBaseOf(page))
        {
            return null;
        }

        return page.AbsolutePath[root.AbsolutePath.Length..].Split('/') is [{ Length: > 0 }, { Length: > 0 } id] ? Uri.UnescapeDataString(id) : null;
    }
}
