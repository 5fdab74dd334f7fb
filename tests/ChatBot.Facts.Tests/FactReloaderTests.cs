using ChatBot.Facts.Loading;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using CsCheck;

namespace ChatBot.Facts.Tests;

/// <summary>A reload gives what a load gives, and reads again only what was edited.</summary>
public sealed class FactReloaderTests
{
    private static readonly IReadOnlyList<FactFile> Files = SyntheticFacts.Files(2_000);

    private static readonly string[] Added = ["# A remark.\n", "terms: []\n", "  - [", ""];

    [Fact]
    public void Any_edits_one_after_another_give_what_a_load_of_the_files_gives() =>
        Gen.Select(Gen.Int[0, Files.Count - 1], Gen.Int[0, Added.Length - 1]).Array[1, 6].Sample(edits =>
        {
            var reloader = new FactReloader();
            var files = Files.ToArray();
            foreach (var (file, added) in edits)
            {
                files[file] = files[file] with { Text = files[file].Text + Added[added] };
                var (reloaded, loaded) = (reloader.Load(files), FactLoader.Load(files));
                Assert.Equal(loaded.Faults, reloaded.Faults);
                Assert.Equal(loaded.Base?.Version, reloaded.Base?.Version);
                Assert.Equal(loaded.Base?.All.Select(fact => fact.Id), reloaded.Base?.All.Select(fact => fact.Id));
            }
        }, iter: 10);

    [Fact]
    public void File_that_was_not_edited_is_not_read_again()
    {
        FactFile[] before = [new("a.yaml", "topics:\n  - {id: a, name: A}\n"), new("b.yaml", "topics:\n  - {id: b, name: B}\n")];
        var reloader = new FactReloader();
        var first = reloader.Load(before).Base!;
        var second = reloader.Load([before[0], before[1] with { Text = "topics:\n  - {id: b, name: C}\n" }]).Base!;
        Assert.Same(first.Find("a"), second.Find("a"));
        Assert.Equal("C", second.Find<Topic>("b")!.Name);
    }

    [Fact]
    public void File_that_is_gone_leaves_nothing_behind()
    {
        FactFile[] files = [new("a.yaml", "topics:\n  - {id: a, name: A}\n"), new("b.yaml", "topics:\n  - {id: b, name: B}\n")];
        var reloader = new FactReloader();
        reloader.Load(files);
        Assert.Null(reloader.Load([files[0]]).Base!.Find("b"));
        Assert.NotNull(reloader.Load(files).Base!.Find("b"));
    }
}
