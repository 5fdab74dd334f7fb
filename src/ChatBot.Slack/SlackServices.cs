using ChatBot.Answers;
using ChatBot.Slack.Commands;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Events;
using ChatBot.Slack.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>What the host calls to put Slack in.</summary>
public static class SlackServices
{
    /// <summary>Binds and checks the section <c>Slack</c>; <c>Answers:Visibility</c> decides who sees an answer.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.AddOptions<AnswerSettings>().Bind(configuration.GetSection(AnswerSettings.Section)).Validate(settings => settings.IsValid, AnswerSettings.VisibilityRule).ValidateOnStart();
        services.AddSingleton(provider => new SlackRenderer(provider.GetRequiredService<IOptions<AnswerSettings>>().Value.IsPublic));
        services.AddSingleton<SlashCommandEndpoint>();
        services.AddSingleton(new FactPages(configuration["Web:PublicUrl"]));
        services.AddSingleton<ISlackEvents>(provider => ActivatorUtilities.CreateInstance<SlackAnswers>(provider));
        return services;
    }

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<SlashCommandEndpoint>();
        routes.MapPost("/slack/commands", endpoint.HandleAsync);
        return routes;
    }
}
