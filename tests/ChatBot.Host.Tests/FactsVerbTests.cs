using System.Diagnostics;
using ChatBot.Host.Verbs;
using Spectre.Console.Testing;

namespace ChatBot.Host.Tests;

/// <summary>The curator's commands on a folder of their own.</summary>
public sealed class FactsVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facts-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Add_asks_again_for_a_wrong_answer_and_keeps_remarks_and_order()
    {
        Write("base.yaml", "sources:\n  - {id: s1, publisher: Paper, published: 2025-01-01, tier: press}\nparties:\n  - {id: us, name: United States}\n");
        var events = Write("events/2025-05.yaml", "# Months are files.\nevents:\n  - id: e1\n    date: 2025-05-01\n    title: First\n    sources: [s1]\n\n  # Later.\n  - id: e2\n    date: 2025-05-20\n    title: Second\n    sources: [s1]\n");
        using var console = new TestConsole();
        console.Profile.Capabilities.Interactive = true;
        var answers = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["id"] = ["Not An Id", "new"],
            ["date"] = ["10 May", "2025-05-10"],
            ["title"] = ["It's new"],
            ["parties"] = ["us"],
            ["sources"] = ["s1"],
        };
        foreach (var answer in Facts.Curation.NewFact.Of("event")!.Fields.SelectMany(field => answers.GetValueOrDefault(field.Name, [""])))
        {
            console.Input.PushTextWithEnter(answer);
        }

        Assert.Equal(0, FactsAddVerb.Add("event", folder.FullName, [], console));
        Assert.Contains("it should be a date such as 2025-10-26", console.Output, StringComparison.Ordinal);
        Assert.Contains("events/2025-05.yaml:8: new is written.", console.Output, StringComparison.Ordinal);
        Assert.Equal(
            "# Months are files.\nevents:\n  - id: e1\n    date: 2025-05-01\n    title: First\n    sources: [s1]\n\n"
            + "  - id: new\n    date: 2025-05-10\n    title: It's new\n    parties: [us]\n    sources: [s1]\n\n"
            + "  # Later.\n  - id: e2\n    date: 2025-05-20\n    title: Second\n    sources: [s1]\n",
            File.ReadAllText(events));
    }

    [Fact]
    public async Task Add_without_a_terminal_names_the_fields_to_give() =>
        Assert.Contains("There is no terminal to ask in; give --field name=value for each field, id, name at least.",
            await RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "ChatBot.Host.dll"), "facts", "add", "topic"), StringComparison.Ordinal);

    [Fact]
    public async Task Diff_of_a_git_revision_and_the_folder_names_facts_fields_and_answers()
    {
        Write("base.yaml", "topics:\n  - {id: soy, name: Soybeans}\n");
        await RunAsync("git", "-C", folder.FullName, "init", "--quiet");
        await RunAsync("git", "-C", folder.FullName, "add", ".");
        await RunAsync("git", "-C", folder.FullName, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "Before");
        Write("base.yaml", "topics:\n  - {id: soy, name: Soya}\n  - {id: ships, name: Ships}\n");
        var said = await RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "ChatBot.Host.dll"), "facts", "diff", "HEAD", ".");
        Assert.Contains("  name: Soybeans → Soya", said, StringComparison.Ordinal);
        Assert.Contains("ships: new in topics", said, StringComparison.Ordinal);
        Assert.Contains("/topic soy", said, StringComparison.Ordinal);
        Assert.Contains("2 facts changed", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_of_a_revision_that_git_does_not_know_says_so()
    {
        Write("base.yaml", "topics:\n  - {id: soy, name: Soybeans}\n");
        await RunAsync("git", "-C", folder.FullName, "init", "--quiet");
        Assert.Contains("'nowhere' is neither a folder nor a revision of git", await RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "ChatBot.Host.dll"), "facts", "diff", "nowhere", "."), StringComparison.Ordinal);
    }

    private string Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
        return file.FullName;
    }

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["CHATBOT__Facts__Path"] = folder.FullName;
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await error;
    }
}
