using ChatBot.Web.Pages;
using ChatBot.Web.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Web;

/// <summary>What the pages need of the host.</summary>
public static class WebServices
{
    /// <exception cref="FormatException">A setting of the section <c>Web</c> cannot be used; the message names it.</exception>
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        var publicUrl = configuration["Web:PublicUrl"];
        if (SiteAddress.Fault(publicUrl) is { } fault)
        {
            throw new FormatException(fault);
        }

        var perMinute = configuration["Web:RequestsPerMinute"];
        var limit = WebSafety.DefaultRequestsPerMinute;
        if (!string.IsNullOrEmpty(perMinute) && (!int.TryParse(perMinute, System.Globalization.CultureInfo.InvariantCulture, out limit) || limit < 1))
        {
            throw new FormatException("Web:RequestsPerMinute should be a whole number from 1 on, such as 600.");
        }

        return services
            .AddSingleton(new SiteAddress(string.IsNullOrWhiteSpace(publicUrl) ? null : publicUrl))
            .AddSingleton<IFactFinder, NameFinder>()
            .AddSingleton<FactPages>()
            .AddSingleton<PageMaker>()
            .AddWebSafety(limit);
    }
}
