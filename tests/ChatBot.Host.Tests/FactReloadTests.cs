using ChatBot.Host.Verbs;
using ChatBot.Testing;

namespace ChatBot.Host.Tests;

/// <summary>The running host and its curator's edits.</summary>
public sealed class FactReloadTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facts-");
    private readonly HttpClient client = new();

    public FactReloadTests()
    {
        foreach (var file in Facts.Loading.FactFolder.Read(CuratedFacts.Folder))
        {
            Facts.Loading.FactFolder.Write(folder.FullName, file);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Broken_edit_degrades_readyz_and_about_until_it_is_mended()
    {
        await using var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", $"--Facts:Path={folder.FullName}"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.First());
        var bad = Path.Combine(folder.FullName, "bad.yaml");
        await File.WriteAllTextAsync(bad, "topics:\n  - {id: new-topic, nam: New topic}\n", TestContext.Current.CancellationToken);
        await UntilAsync("/readyz", "degraded: an edit of the fact files was not taken in");
        Assert.Contains("bad.yaml:2: unknown key 'nam'", await GetAsync("/readyz"), StringComparison.Ordinal);
        Assert.Contains("bad.yaml:2", await GetAsync("/api/v1/answer?q=/about"), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ok\"", await GetAsync("/api/v1/answer?q=/tariff%20china"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(bad, "topics:\n  - {id: new-topic, name: New topic}\n", TestContext.Current.CancellationToken);
        await UntilAsync("/api/v1/answer?q=/source%20new-topic", "Source of new-topic");
        Assert.DoesNotContain("degraded", await GetAsync("/readyz"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("soon")]
    [InlineData("4000")]
    public void Setting_that_is_no_number_of_days_names_its_key(string days) =>
        Assert.Contains("Answers:StaleAfterDays should be", Assert.Throws<StartRefusedException>(() => RunVerb.Build([$"--Answers:StaleAfterDays={days}"])).Message, StringComparison.Ordinal);

    private Task<string> GetAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task UntilAsync(string path, string says)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!(await GetAsync(path)).Contains(says, StringComparison.Ordinal))
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
