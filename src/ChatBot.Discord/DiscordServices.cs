using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.State;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Messages;
using ChatBot.Discord.Registration;
using ChatBot.Discord.Rendering;
using ChatBot.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>How a host takes Discord in.</summary>
public static class DiscordServices
{
    public const string InteractionsPath = "/discord/interactions";

    /// <summary>
    /// Registers what Discord needs. The host registers the <see cref="Facts.FactStore"/>, the <see cref="ConversationRouter"/> with
    /// the <see cref="CommandRouter"/> behind it, and <see cref="AnsweredOnce"/>. Settings are checked when the host starts.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<DiscordOptions>().Bind(configuration.GetSection(DiscordOptions.Section)).ValidateOnStart();
        services.AddOptions<AnswerSettings>().Bind(configuration.GetSection(AnswerSettings.Section)).Validate(settings => settings.IsValid, AnswerSettings.VisibilityRule).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>());
        services.TryAddSingleton(provider => new DiscordRenderer(provider.GetRequiredService<IOptions<AnswerSettings>>().Value.IsPublic));
        services.TryAddSingleton(provider => new InteractionSignature(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value.PublicKey!,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<InteractionResponder>();
        services.TryAddSingleton<GivenResponses>();
        services.TryAddSingleton<InteractionEndpoint>();
        services.TryAddSingleton<MessageResponder>();
        services.TryAddSingleton(provider => new ChartFiles(provider.GetService<IChartImages>()));
        services.TryAddSingleton<SeenEvents>();
        services.TryAddSingleton<DiscordAnswers>();
        services.TryAddSingleton<IDiscordEvents>(provider => provider.GetRequiredService<DiscordAnswers>());
        services.TryAddSingleton<BotIdentity>();
        services.TryAddSingleton(UserAgent.Of(configuration["Web:PublicUrl"]));
        services.TryAddSingleton<RestClient>();
        services.TryAddSingleton<RestConnection>();
        services.TryAddSingleton<GatewayTiming>();
        services.TryAddSingleton<GatewayDirectory>();
        services.TryAddSingleton<EventWork>();
        services.TryAddSingleton<GatewayStatus>();
        services.AddSingleton<IConnectionStatus>(provider => provider.GetRequiredService<GatewayStatus>());
        services.TryAddSingleton(provider => new CommandRegistrar(
            provider.GetRequiredService<RestClient>(),
            provider.GetRequiredService<BotIdentity>(),
            provider.GetRequiredService<ILogger<CommandRegistrar>>()));
        services.AddHostedService<GatewayService>();
        return services;
    }

    /// <summary>Maps <c>POST /discord/interactions</c>; without a public key nothing is mapped, so that it is not found.</summary>
    public static IEndpointRouteBuilder MapDiscord(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<DiscordOptions>>().Value;
        if (options.ReceivesInteractions)
        {
            var endpoint = routes.ServiceProvider.GetRequiredService<InteractionEndpoint>();
            routes.MapPost(InteractionsPath, (RequestDelegate)endpoint.HandleAsync);
        }

        return routes;
    }
}
