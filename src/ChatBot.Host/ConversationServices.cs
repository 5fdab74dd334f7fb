using System.ClientModel;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Rewriting;
using ChatBot.Answers.State;
using ChatBot.Facts;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace ChatBot.Host;

/// <summary>What both platforms answer with: follow-up questions, answers given once, and the language model that may phrase them where one is set.</summary>
internal static class ConversationServices
{
    // A service of one's own often wants no key, but the client wants one.
    private const string NoKey = "none";

    /// <exception cref="StartRefusedException">The settings of the section do not go together.</exception>
    public static void AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new RewritingSettings
        {
            Endpoint = configuration["Rewriting:Endpoint"],
            Model = configuration["Rewriting:Model"],
            ApiKey = configuration["Rewriting:ApiKey"],
            TimeoutSeconds = configuration["Rewriting:TimeoutSeconds"] is { } written ? (int.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 0) : 5,
        };
        if (!settings.IsValid)
        {
            throw new StartRefusedException(RewritingSettings.Rule);
        }

        services.AddSingleton<AnsweredOnce>();
        services.AddSingleton(provider => new ConversationRouter(
            provider.GetRequiredService<CommandRouter>(),
            provider.GetRequiredService<FactStore>(),
            provider.GetRequiredService<IStateStore>(),
            provider.GetRequiredService<TimeProvider>(),
            settings.IsOn ? new Rewriter(Model(settings), settings, provider.GetRequiredService<TimeProvider>()) : null));
    }

    private static IChatClient Model(RewritingSettings settings) =>
        new ChatClient(settings.Model, new ApiKeyCredential(string.IsNullOrEmpty(settings.ApiKey) ? NoKey : settings.ApiKey), new OpenAIClientOptions { Endpoint = new Uri(settings.Endpoint!) }).AsIChatClient();
}
