using System.CommandLine;
using ChatBot.Discord;
using ChatBot.Facts;
using ChatBot.Facts.Loading;
using ChatBot.Host.Previews;
using ChatBot.Slack;
using ChatBot.State;
using ChatBot.Web;

namespace ChatBot.Host.Verbs;

/// <summary><c>run</c>, or no verb at all: the host, with Discord and Slack where they are configured.</summary>
internal static class RunVerb
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var verb = new Command("run", "Runs the host; what a bare start does.") { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction((result, cancellationToken) => RunAsync([.. result.UnmatchedTokens], cancellationToken));
        return verb;
    }

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var app = Build(args);
        await app.RunAsync(cancellationToken);
        return CommandLineHost.Answered;
    }

    /// <summary>The whole host, not yet started.</summary>
    /// <param name="args">Settings such as <c>--Web:Urls=…</c>.</param>
    /// <param name="change">What a test puts in the place of a service, such as shorter pauses.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddChatBotSettings(args);
        builder.WebHost.UseUrls(builder.Configuration["Web:Urls"] ?? DefaultUrl);
        builder.Services.AddSingleton(TimeProvider.System);
        var folder = ConfigFolder.FactsFolder(builder.Configuration["Facts:Path"]);
        var reloader = new FactReloader();
        builder.Services.AddSingleton(reloader);
        builder.Services.AddSingleton(new FactStore(Answering.LoadFacts(folder, reloader)));
        var staleAfter = Answering.StaleAfterDays(builder.Configuration);
        builder.Services.AddSingleton(services => Answering.Router(services.GetRequiredService<FactStore>(), services.GetRequiredService<TimeProvider>(), staleAfter));
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<FactReload>(services, folder));
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddDiscord(builder.Configuration);
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddWeb(builder.Configuration);
        builder.Services.AddPreviews();
        builder.Services.AddHostedService<WarmUp>();
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseWeb();
        app.MapWeb();
        app.MapDiscord();
        app.MapSlack();
        return app;
    }
}
