using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Loading;

namespace ChatBot.Host;

/// <summary>Takes saved edits of the fact files into the running host; a broken edit is logged and the base before it kept.</summary>
internal sealed partial class FactReload : BackgroundService
{
    private const int FaultsLogged = 20;

    private readonly FactFolderWatch watch;
    private readonly FactStore store;
    private readonly ILogger<FactReload> log;

    public FactReload(string folder, FactReloader reloader, FactStore store, TimeProvider clock, ILogger<FactReload> log)
    {
        this.store = store;
        this.log = log;
        watch = new FactFolderWatch(folder, reloader, store, clock, facts => Lexicon.Of(facts), Log);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watch.RunAsync(stoppingToken);

    public override void Dispose()
    {
        watch.Dispose();
        base.Dispose();
    }

    private void Log(FactLoadResult result)
    {
        ReloadMeter.Count(result.Base is not null);
        if (result.Base is { } loaded)
        {
            Loaded(loaded.Version, loaded.All.Length);
            return;
        }

        foreach (var fault in result.Faults.Take(FaultsLogged))
        {
            Fault(fault.Origin.File, fault.Origin.Line, fault.Message, fault.Rule);
        }

        Kept(store.Current.Version, result.Faults.Length);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Base {Version} with {Count} facts is in use")]
    private partial void Loaded(string version, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File}:{Line}: {Reason} ({Rule})")]
    private partial void Fault(string file, int line, string reason, string rule);

    [LoggerMessage(Level = LogLevel.Error, Message = "The edit of the fact files has {Count} faults; base {Version} stays in use")]
    private partial void Kept(string version, int count);
}
