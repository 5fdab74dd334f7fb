using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.State;
using ChatBot.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Testing;

/// <summary>What the host gives a platform to answer with, for a platform that is tested without the host.</summary>
public static class Conversing
{
    /// <summary>Beside the router and the facts of the test: conversations and answers given once, kept in memory unless the test has put a store of its own.</summary>
    public static IServiceCollection AddConversationsInMemory(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStateStore, MemoryState>();
        services.TryAddSingleton<AnsweredOnce>();
        services.TryAddSingleton(provider => new ConversationRouter(
            provider.GetRequiredService<CommandRouter>(), provider.GetRequiredService<FactStore>(), provider.GetRequiredService<IStateStore>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
