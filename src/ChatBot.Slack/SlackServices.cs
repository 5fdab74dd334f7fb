using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Slack.Commands;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Events;
using ChatBot.Slack.Http;
using ChatBot.Slack.Install;
using ChatBot.Slack.Rendering;
using ChatBot.Slack.SocketMode;
using ChatBot.Slack.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>What the host calls to put Slack in.</summary>
public static class SlackServices
{
    /// <summary>
    /// Binds and checks the section <c>Slack</c>; <c>Answers:Visibility</c> decides who sees an answer. The host registers the
    /// <see cref="FactStore"/>, the <see cref="ConversationRouter"/> with the <see cref="CommandRouter"/> behind it, and <see cref="AnsweredOnce"/>.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.AddOptions<AnswerSettings>().Bind(configuration.GetSection(AnswerSettings.Section)).Validate(settings => settings.IsValid, AnswerSettings.VisibilityRule).ValidateOnStart();
        services.AddSingleton(provider => new SlackRenderer(
            provider.GetRequiredService<IOptions<AnswerSettings>>().Value.IsPublic,
            provider.GetService<IChartImages>() is null ? null : new ChartBlock(configuration["Web:PublicUrl"])));
        services.AddSingleton<SignedPosts>();
        services.AddSingleton<SlashCommandEndpoint>();
        services.AddSingleton<InteractivityEndpoint>();
        services.AddSingleton<EventsEndpoint>();
        services.AddSingleton<InstallEndpoint>();
        services.AddSingleton<Installations>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<LateAnswers>();
        services.AddSingleton<SlackApiClient>();
        services.AddSingleton<ISlackApi>(provider => provider.GetRequiredService<SlackApiClient>());
        services.AddSingleton<SlackStatus>();
        services.AddSingleton<IConnectionStatus>(provider => provider.GetRequiredService<SlackStatus>());
        services.TryAddSingleton(new SocketTimes());
        services.AddHostedService<SocketSupervisor>();
        if (!string.IsNullOrEmpty(configuration[$"{SlackOptions.Section}:ClientId"]))
        {
            services.AddDataProtection().SetApplicationName("ChatBot");
        }

        services.AddSingleton(new FactPages(configuration["Web:PublicUrl"]));
        services.AddSingleton<ISlackEvents>(provider => ActivatorUtilities.CreateInstance<SlackAnswers>(provider));
        return services;
    }

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        routes.MapPost("/slack/commands", services.GetRequiredService<SlashCommandEndpoint>().HandleAsync);
        routes.MapPost("/slack/interactivity", services.GetRequiredService<InteractivityEndpoint>().HandleAsync);
        routes.MapPost("/slack/events", services.GetRequiredService<EventsEndpoint>().HandleAsync);
        var install = services.GetRequiredService<InstallEndpoint>();
        routes.MapGet("/slack/install", install.StartAsync);
        routes.MapGet("/slack/oauth_redirect", install.FinishAsync);
        return routes;
    }
}
