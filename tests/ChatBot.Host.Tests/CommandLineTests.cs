using System.Diagnostics;
using System.Text.Json;

namespace ChatBot.Host.Tests;

/// <summary>The program as a user starts it: another process, any working directory.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Ask_from_any_folder_answers_and_exits_with_0()
    {
        var (code, output, _) = await RunAsync("ask", "/tariff china", "--as-of", "2025-10-27");
        Assert.Equal(0, code);
        Assert.StartsWith("30 % additional US tariff on most goods from China, in force since 14 May 2025.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tariff atlantis", 3)]
    [InlineData("/quote", 2)]
    [InlineData("", 2)]
    [InlineData("@everyone", 2)]
    [InlineData("<!channel>", 2)]
    public async Task Ask_what_cannot_be_answered_says_one_sentence_and_exits_with_its_code(string question, int expected)
    {
        var (code, output, error) = await RunAsync("ask", question);
        Assert.Equal(expected, code);
        Assert.Equal("", error);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain('@', output);
    }

    [Fact]
    public async Task Ask_as_json_gives_the_contract()
    {
        var (code, output, _) = await RunAsync("ask", "/tariff china", "--as-of", "2025-04-15", "--now", "2026-11-23", "--format", "json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal("tariff", root.GetProperty("command").GetString());
        Assert.Equal("china", root.GetProperty("args").GetProperty("party").GetString());
        Assert.Equal("ok", root.GetProperty("status").GetString());
        Assert.Equal("2025-04-15", root.GetProperty("asOf").GetString());
        var rate = root.GetProperty("facts").EnumerateArray().First(fact => fact.GetProperty("kind").GetString() == "rate");
        Assert.Equal(145, rate.GetProperty("number").GetDecimal());
        Assert.Equal("us", rate.GetProperty("imposer").GetString());
        Assert.Equal("china", rate.GetProperty("target").GetString());
        Assert.Equal("2025-04-10", rate.GetProperty("from").GetString());
        var cited = root.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("id").GetString()).ToHashSet();
        Assert.All(rate.GetProperty("sources").EnumerateArray(), source => Assert.Contains(source.GetString(), cited));
        foreach (var name in new[] { "baseVersion", "title", "headline", "text", "notes", "choices", "freshness", "suggestions", "charts" })
        {
            Assert.True(root.TryGetProperty(name, out _), name);
        }
    }

    [Theory]
    [InlineData("discord", "embeds")]
    [InlineData("slack", "blocks")]
    public async Task Ask_in_a_platforms_form_gives_its_message(string format, string property)
    {
        var (code, output, _) = await RunAsync("ask", "/truce status", "--as-of", "2025-10-27", "--format", format);
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.TryGetProperty(property, out _));
    }

    [Fact]
    public async Task Facts_validate_names_file_and_line_and_exits_with_1()
    {
        var folder = Directory.CreateTempSubdirectory("facts-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bad.yaml"), "topics:\n  - {id: x, nam: X}\n", TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync("facts", "validate", folder.FullName);
        folder.Delete(recursive: true);
        Assert.Equal(1, code);
        Assert.Contains("bad.yaml:2: unknown key 'nam' in a topic; did you mean 'name'?", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_validate_as_sarif_names_rule_and_relative_path()
    {
        var folder = Directory.CreateTempSubdirectory("facts-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bad one.yaml"), "topics:\n  - {id: x, nam: X}\n", TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync("facts", "validate", folder.FullName, "--format", "sarif");
        folder.Delete(recursive: true);
        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(output);
        // What the specification (2.1.0, 3.13 to 3.27) requires of a log, a run, a tool and a result.
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Contains("sarif-2.1.0", json.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.NotEmpty(run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString()!);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToHashSet();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Contains(result.GetProperty("ruleId").GetString(), rules);
            Assert.Equal("error", result.GetProperty("level").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("bad%20one.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
        }
    }

    [Fact]
    public async Task Facts_add_writes_the_entry_and_leaves_a_base_with_faults_alone()
    {
        var folder = Directory.CreateTempSubdirectory("facts-");
        var file = Path.Combine(folder.FullName, "topics.yaml");
        await File.WriteAllTextAsync(file, "topics:\n  - {id: x, name: X}\n", TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync("facts", "add", "topic", "--path", folder.FullName, "--field", "id=y", "--field", "name=Y");
        Assert.Equal(0, code);
        Assert.Contains("topics.yaml:4: y is written", output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        (code, _, var error) = await RunAsync("facts", "add", "topic", "--path", folder.FullName, "--field", "id=x", "--field", "name=Z");
        Assert.Equal(2, code);
        Assert.Contains("the id 'x' is taken", error, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Missing_folder_of_facts_names_the_setting()
    {
        var (code, _, error) = await RunAsync("facts", "validate", "/nowhere/facts");
        Assert.Equal(1, code);
        Assert.Contains("Facts:Path is '/nowhere/facts', but there is no such folder", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ChatBot.Host.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
