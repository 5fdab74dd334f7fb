namespace ChatBot.Facts.Loading;

/// <summary>
/// Keeps a <see cref="FactStore"/> at what a folder says. The system's notices only wake it early; what counts is the
/// folder's stamp, looked at every second, so that a missed notice or a replaced folder is found all the same.
/// </summary>
/// <param name="folder">The folder of facts.</param>
/// <param name="reloader">Knows what the files held that the base in the store was made of, or nothing yet.</param>
/// <param name="store">Where a new base goes; a broken edit leaves its base and is remembered there.</param>
/// <param name="clock">Measures the pauses and dates a refusal.</param>
/// <param name="prepare">Makes ready what the first asker of a new base would else wait for; called before it is put in place.</param>
/// <param name="told">Told of every change that was taken in or refused.</param>
public sealed class FactFolderWatch(string folder, FactReloader reloader, FactStore store, TimeProvider clock, Action<FactBase> prepare, Action<FactLoadResult> told) : IDisposable
{
    /// <summary>How often the folder is looked at without a notice.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>An edit is over when nothing changed for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>Edits that never pause are read after this many waits; the stamp still makes sure that one state is read.</summary>
    private const int MostWaits = 5;

    private readonly SemaphoreSlim noticed = new(0);
    private string seen = "";

    public void Dispose() => noticed.Dispose();

    /// <summary>Watches until it is cancelled. The folder may change, vanish and come back at any time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            // A watcher sees the folder that stood at its path when it began; a new one sees what stands there now.
            using var watcher = Watch();
            while (!await WaitAsync(cancellationToken))
            {
            }

            await ReadAsync(cancellationToken);
            while (noticed.CurrentCount > 0)
            {
                await noticed.WaitAsync(cancellationToken);
            }
        }
    }

    /// <returns>True when the folder is no longer as it was last seen.</returns>
    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        await noticed.WaitAsync(Poll, cancellationToken);
        return StampOrNull() is not { } stamp || stamp != seen;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var stamp = StampOrNull();
        for (var waits = 0; waits < MostWaits; waits++)
        {
            await Task.Delay(Quiet, clock, cancellationToken);
            var next = StampOrNull();
            if (next is not null && next == stamp)
            {
                break;
            }

            stamp = next;
        }

        // Left as it is where the folder is gone or changed while it was read: the next look finds it different still.
        if (stamp is not null && stamp != seen && FilesOrNull() is { } files && StampOrNull() == stamp)
        {
            seen = stamp;
            Take(reloader.Load(files));
        }
    }

    private void Take(FactLoadResult result)
    {
        if (result.Base is null)
        {
            store.Refuse(new RefusedEdit(clock.GetUtcNow(), result.Faults));
        }
        else if (result.Base.Version != store.Current.Version || store.Refused is not null)
        {
            prepare(result.Base);
            store.Swap(result.Base);
        }
        else
        {
            return;
        }

        told(result);
    }

    private FileSystemWatcher? Watch()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Notice;
            watcher.Created += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No folder now, or no watches left in the system: the look every second has to do.
            watcher?.Dispose();
            return null;
        }
    }

    private void Notice(object sender, FileSystemEventArgs change)
    {
        if (noticed.CurrentCount == 0)
        {
            noticed.Release();
        }
    }

    private string? StampOrNull()
    {
        try
        {
            return FactFolder.Stamp(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private IReadOnlyList<FactFile>? FilesOrNull()
    {
        try
        {
            return FactFolder.Read(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
