using System.Globalization;
using ChatBot.Web.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Web.Pages;

/// <summary>What the pages and their safety need.</summary>
internal static class PageServices
{
    /// <exception cref="OptionsValidationException">A setting of the section <c>Web</c> cannot be used; the message names it.</exception>
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration settings)
    {
        var publicUrl = settings["Web:PublicUrl"];
        if (SiteAddress.Fault(publicUrl) is { } fault)
        {
            throw new OptionsValidationException("Web", typeof(SiteAddress), [fault]);
        }

        return services
            .AddSingleton(new SiteAddress(string.IsNullOrWhiteSpace(publicUrl) ? null : publicUrl))
            .AddSingleton<FactPages>()
            .AddSingleton<PageMaker>()
            .AddSingleton<KeptPages>()
            .AddSingleton<TodayBoard>()
            .AddTrustedProxies(settings["Web:TrustedProxies"])
            .AddWebSafety(RequestsPerMinute(settings["Web:RequestsPerMinute"]));
    }

    private static int RequestsPerMinute(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? WebSafety.DefaultRequestsPerMinute
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var requests) && requests > 0 ? requests
        : throw new OptionsValidationException("Web", typeof(WebSafety), ["Web:RequestsPerMinute should be a whole number from 1 on, such as 600."]);
}
