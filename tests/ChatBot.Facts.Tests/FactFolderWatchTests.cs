using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Tests;

/// <summary>Real folders, the system's own notices; a condition is waited for, not a time.</summary>
public sealed class FactFolderWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string root = Directory.CreateTempSubdirectory("facts-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly List<FactBase> seen = [];
    private FactStore store = null!;
    private FactFolderWatch watch = null!;
    private Task running = Task.CompletedTask;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        watch?.Dispose();
        stop.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Saved_edit_is_taken_in()
    {
        var folder = Start(Write("facts", "a.yaml", "one"));
        Write("facts", "a.yaml", "two");
        await UntilAsync(() => Name() == "two");
        Write("facts", "sub/b.yaml", "three", "b");
        await UntilAsync(() => store.Current.Find<Topic>("b")?.Name == "three");
        File.Delete(Path.Combine(folder, "sub", "b.yaml"));
        await UntilAsync(() => store.Current.Find("b") is null);
    }

    [Fact]
    public async Task Broken_edit_keeps_the_base_and_says_where_until_it_is_mended()
    {
        var folder = Start(Write("facts", "a.yaml", "one"));
        await File.WriteAllTextAsync(Path.Combine(folder, "a.yaml"), "topics:\n  - {id: a, nam: x}\n", TestContext.Current.CancellationToken);
        await UntilAsync(() => store.Refused is not null);
        Assert.Equal("one", Name());
        Assert.Contains("a.yaml:2: unknown key 'nam'", store.Refused!.ToString(), StringComparison.Ordinal);
        Write("facts", "a.yaml", "one");
        await UntilAsync(() => store.Refused is null);
        Assert.Equal("one", Name());
    }

    [Fact]
    public async Task Half_written_file_is_refused_and_the_whole_one_taken_in()
    {
        var folder = Start(Write("facts", "a.yaml", "one"));
        await using (var file = new StreamWriter(Path.Combine(folder, "a.yaml")))
        {
            await file.WriteAsync("topics:\n  - {id: a, na");
            await file.FlushAsync(TestContext.Current.CancellationToken);
            await UntilAsync(() => store.Refused is not null);
            Assert.Equal("one", Name());
            await file.WriteAsync("me: two}\n");
        }

        await UntilAsync(() => Name() == "two" && store.Refused is null);
    }

    [Fact]
    public async Task Many_quick_edits_of_two_files_never_give_a_mixed_base()
    {
        var folder = Write("facts", "a.yaml", "0");
        Write("facts", "b.yaml", "0", "b");
        Start(folder);
        for (var i = 1; i <= 50; i++)
        {
            // As git does it: a new tree beside, put in place of the old by a rename.
            var name = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Write("next", "a.yaml", name);
            Write("next", "b.yaml", name, "b");
            Directory.Move(folder, Path.Combine(root, $"old{name}"));
            Directory.Move(Path.Combine(root, "next"), folder);
        }

        await UntilAsync(() => Name() == "50");
        Assert.All(seen, facts => Assert.Equal(facts.Find<Topic>("a")!.Name, facts.Find<Topic>("b")!.Name));
    }

    [Fact]
    public async Task Config_map_whose_link_is_swapped_is_taken_in_once()
    {
        Write("facts/..one", "a.yaml", "one");
        var folder = Path.Combine(root, "facts");
        Directory.CreateSymbolicLink(Path.Combine(folder, "..data"), "..one");
        File.CreateSymbolicLink(Path.Combine(folder, "a.yaml"), Path.Combine("..data", "a.yaml"));
        Start(folder);
        Write("facts/..two", "a.yaml", "two");
        Directory.CreateSymbolicLink(Path.Combine(folder, "..data_tmp"), "..two");
        File.Delete(Path.Combine(folder, "..data"));
        Directory.Move(Path.Combine(folder, "..data_tmp"), Path.Combine(folder, "..data"));
        await UntilAsync(() => Name() == "two");
        Assert.Single(store.Current.All);
    }

    [Fact]
    public async Task Folder_that_vanishes_and_comes_back_is_followed()
    {
        var folder = Start(Write("facts", "a.yaml", "one"));
        Directory.Move(folder, Path.Combine(root, "away"));
        Write("facts", "a.yaml", "two");
        await UntilAsync(() => Name() == "two");
        Write("facts", "a.yaml", "three");
        await UntilAsync(() => Name() == "three");
    }

    private string? Name() => store.Current.Find<Topic>("a")?.Name;

    private string Start(string folder)
    {
        store = new FactStore(FactLoader.Load(FactFolder.Read(folder)).Base!);
        watch = new FactFolderWatch(folder, new FactReloader(), store, TimeProvider.System, _ => { }, result => seen.AddRange(result.Base is { } loaded ? [loaded] : []));
        running = watch.RunAsync(stop.Token);
        return folder;
    }

    private string Write(string folder, string file, string name, string id = "a")
    {
        var path = Path.Combine(root, folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"topics:\n  - {{id: {id}, name: {name}}}\n");
        return Path.Combine(root, folder);
    }

    private static async Task UntilAsync(Func<bool> met)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!met())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
