using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Assets;

/// <summary>Styles, scripts and pictures, kept in the assembly; each address names its content, so that browsers may keep it for good.</summary>
internal static class WebAssets
{
    private const string Folder = "wwwroot/";

    private static readonly FrozenDictionary<string, WebAsset> All = Read().ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>All scripts change together, for they load one another by name.</summary>
    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData([.. All.Values.OrderBy(asset => asset.Name, StringComparer.Ordinal).SelectMany(asset => asset.Content)]))[..12];

    public static string Address(string name) => $"/assets/{Version}/{All[name].Name}";

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{version}/{name}", (string version, string name, HttpContext context) =>
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Content, asset.ContentType);
    }).ExcludeFromDescription();

    private static IEnumerable<WebAsset> Read()
    {
        var assembly = typeof(WebAssets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new WebAsset(name[Folder.Length..], content, TypeOf(name));
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}

/// <summary>One file as it is served.</summary>
internal sealed record WebAsset(string Name, byte[] Content, string ContentType);
