namespace ChatBot.Web.Pages;

/// <summary>Where the site is reached from outside: the setting <c>Web:PublicUrl</c>.</summary>
/// <param name="publicUrl">An http or https address; null where it is not set.</param>
public sealed class SiteAddress(string? publicUrl)
{
    private readonly string? root = publicUrl?.TrimEnd('/');

    /// <summary>The whole address of a page; null where the site does not know its own.</summary>
    public string? Of(string path) => root is null ? null : root + path;

    /// <summary>What to say of an address that is none; null where it is good.</summary>
    public static string? Fault(string? publicUrl) =>
        string.IsNullOrEmpty(publicUrl) || (Uri.TryCreate(publicUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            ? null
            : "Web:PublicUrl should be an http or https address such as https://chatbot.example.org.";
}
