using System.Data.Common;
using ChatBot.Answers.State;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.State;

/// <summary>What the host calls to put state in.</summary>
public static class StateServices
{
    /// <summary>Binds and checks the section <c>State</c>; nothing is opened or made before the first use.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StateOptions>().Bind(configuration.GetSection(StateOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StateOptions>, StateOptionsCheck>();
        services.AddSingleton(Open);
        services.AddOptions<KeyManagementOptions>().Configure<IStateStore, TimeProvider>((keys, state, clock) => keys.XmlRepository = new ProtectionKeys(state, clock));
        return services;
    }

    private static IStateStore Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StateOptions>>().Value;
        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("ChatBot.State");
        if (StateDatabase.For(options) is not { } database)
        {
            if (string.IsNullOrWhiteSpace(options.ConnectionString))
            {
                StateLog.NoFolder(log);
            }

            return new MemoryState(clock);
        }

        var store = new SqlStateStore(database, clock);
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            // A database that was asked for is never quietly replaced; it may also come up after the bot.
            return new ReportedStateStore(store, log);
        }

        try
        {
            Task.Run(() => store.PrepareAsync(CancellationToken.None)).GetAwaiter().GetResult();
            return store;
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            StateLog.NotWritable(log, StateDatabase.DefaultFile!);
            store.Dispose();
            return new MemoryState(clock);
        }
    }
}
