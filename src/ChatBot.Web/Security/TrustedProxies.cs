using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace ChatBot.Web.Security;

/// <summary>
/// <c>Web:TrustedProxies</c>: addresses and networks (CIDR), separated by blanks or commas, whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>
/// are believed. From anybody else they are ignored, for a client could write there what it likes.
/// </summary>
internal sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks)
{
    public const string Key = "Web:TrustedProxies";

    /// <exception cref="OptionsValidationException">A word is neither an address nor a network.</exception>
    public static TrustedProxies Read(string? setting)
    {
        var networks = new List<IPNetwork>();
        foreach (var word in (setting ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            networks.Add(IPNetwork.TryParse(word, out var network) ? network
                : IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
                : throw new OptionsValidationException("Web", typeof(TrustedProxies), [$"{Key} should be addresses or networks such as 10.0.0.1 or 10.0.0.0/8, separated by commas; “{word}” is neither."]));
        }

        return new TrustedProxies(networks);
    }
}

/// <summary>Puts the client's address in the place of a trusted proxy's.</summary>
internal static class TrustedProxyServices
{
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services, string? setting) => services.AddSingleton(TrustedProxies.Read(setting));

    /// <summary>Nothing where no proxy is trusted.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<TrustedProxies>().Networks;
        if (networks.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in networks)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(forwarded);
    }
}
