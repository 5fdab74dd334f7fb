using ChatBot.Facts.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Web.Api;

/// <summary>Where the host is seen from outside: <c>Web:PublicUrl</c>, else the address that the asker used.</summary>
internal static class PublicAddress
{
    public static Uri Of(HttpRequest request, IConfiguration settings) =>
        Uri.TryCreate(settings["Web:PublicUrl"], UriKind.Absolute, out var address) ? address : new Uri($"{request.Scheme}://{request.Host}");

    public static Uri FactPage(Uri host, Fact fact) => new(host, $"/f/{Vocabulary<FactKind>.WordOf(fact.Kind)}/{fact.Id}");
}
