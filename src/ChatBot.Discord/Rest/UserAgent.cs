namespace ChatBot.Discord.Rest;

/// <summary>
/// The name under which the bot calls Discord, on every call and on the gateway's handshake: <c>DiscordBot (url, version)</c>
/// (reference, user agent). Without this form the proxy in front may refuse the call.
/// </summary>
/// <remarks>
/// The address is the setting <c>Web:PublicUrl</c>, where Discord's people find who runs the bot. Where it is not set there is no such
/// place, and the address says so: a name under <c>.invalid</c> leads nowhere and belongs to nobody (RFC 2606).
/// </remarks>
internal sealed record UserAgent(string Text)
{
    private const string Nowhere = "https://chatbot.invalid/";

    /// <param name="publicUrl"><c>Web:PublicUrl</c>; a password or query in it is left out.</param>
    public static UserAgent Of(string? publicUrl)
    {
        var address = Uri.TryCreate(publicUrl, UriKind.Absolute, out var set) && (set.Scheme == Uri.UriSchemeHttps || set.Scheme == Uri.UriSchemeHttp)
            ? new UriBuilder(set.Scheme, set.IdnHost, set.Port, set.AbsolutePath).Uri.AbsoluteUri
            : Nowhere;
        return new UserAgent($"DiscordBot ({address}, {typeof(UserAgent).Assembly.GetName().Version?.ToString(3)})");
    }
}
