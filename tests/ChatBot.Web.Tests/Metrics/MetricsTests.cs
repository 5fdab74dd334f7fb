using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Host.Verbs;
using ChatBot.Testing;

namespace ChatBot.Web.Tests.Metrics;

/// <summary>What is counted, as Prometheus reads it: every label is a word of ours.</summary>
public sealed class MetricsTests
{
    private const string Secret = "a-signing-secret-of-a-test";

    [Fact]
    public async Task Answers_are_counted_by_command_surface_and_outcome_without_words_of_users()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var asked in new[] { "/tariff%20china", "/tariff%20secretword", "/secretword%20x", $"/secretword%20{new string('x', 400)}" })
        {
            await client.GetStringAsync(new Uri($"/api/v1/answer?q={asked}", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        await client.GetStringAsync(new Uri("/playground/answer?q=/truce", UriKind.Relative), TestContext.Current.CancellationToken);
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertCounted(metrics, "chatbot_command_answers_total", "command=\"tariff\"", "outcome=\"ok\"", "surface=\"api\"");
        AssertCounted(metrics, "chatbot_command_answers_total", "command=\"tariff\"", "outcome=\"unknown\"", "surface=\"api\"");
        AssertCounted(metrics, "chatbot_command_answers_total", "command=\"none\"", "outcome=\"invalid\"", "surface=\"api\"");
        AssertCounted(metrics, "chatbot_command_answers_total", "command=\"truce\"", "outcome=\"ok\"", "surface=\"playground\"");
        AssertCounted(metrics, "chatbot_command_duration_seconds_count", "command=\"tariff\"", "outcome=\"ok\"", "surface=\"api\"");
        AssertCounted(metrics, "chatbot_request_duration_seconds_count", "surface=\"api\"");
        Assert.DoesNotContain("secretword", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_of_a_platform_that_is_not_known_is_counted()
    {
        await using var app = await StartAsync("--Slack:Mode=Http", $"--Slack:SigningSecret={Secret}");
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        const string Body = """{"type":"event_callback","event_id":"Ev1","event":{"type":"something_new"}}""";
        var sent = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{sent}:{Body}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(Body, Encoding.UTF8, "application/json"), Headers = { { "X-Slack-Request-Timestamp", sent }, { "X-Slack-Signature", $"v0={signature}" } } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        await WaitForAsync(client, "chatbot_slack_ignored_total");
    }

    [Fact]
    public async Task Edits_of_the_fact_files_are_counted_by_whether_they_were_taken_in()
    {
        var folder = Directory.CreateTempSubdirectory("facts");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(CuratedFacts.Root, "config", "facts"), "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Path.Combine(CuratedFacts.Root, "config", "facts"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            await using var app = await StartAsync($"--Facts:Path={folder.FullName}");
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            var parties = Path.Combine(folder.FullName, "broken.yaml");
            await File.WriteAllTextAsync(parties, "no such: [", TestContext.Current.CancellationToken);
            await WaitForAsync(client, "chatbot_facts_reloads_total", "outcome=\"broken\"");
            File.Delete(parties);
            var events = Directory.EnumerateFiles(Path.Combine(folder.FullName, "events")).First();
            await File.AppendAllTextAsync(events, "\n# looked over\n", TestContext.Current.CancellationToken);
            await WaitForAsync(client, "chatbot_facts_reloads_total", "outcome=\"ok\"");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> StartAsync(params string[] settings)
    {
        var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", "--Web:RequestsPerMinute=100000", .. settings]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task WaitForAsync(HttpClient client, string name, params string[] labels)
    {
        while (true)
        {
            var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
            if (Counted(metrics, name, labels))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }
    }

    private static void AssertCounted(string metrics, string name, params string[] labels) =>
        Assert.True(Counted(metrics, name, labels), $"{name} {string.Join(' ', labels)}");

    private static bool Counted(string metrics, string name, params string[] labels) =>
        metrics.Split('\n').Any(line => line.StartsWith(name, StringComparison.Ordinal) && labels.All(label => line.Contains(label, StringComparison.Ordinal)));
}
