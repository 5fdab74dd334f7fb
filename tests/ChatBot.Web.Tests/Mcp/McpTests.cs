using System.Net;
using System.Text.Json;
using ChatBot.Testing;

namespace ChatBot.Web.Tests.Mcp;

/// <summary>The MCP server under MCP's own packages: its conformance suite and its SDK's client.</summary>
public sealed class McpTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Theory]
    [InlineData("server-initialize")]
    [InlineData("ping")]
    [InlineData("tools-list")]
    [InlineData("resources-list")]
    [InlineData("dns-rebinding-protection")]
    public async Task Conformance_scenario_passes(string scenario)
    {
        var said = await NodeScript.RunAsync("mcp-conformance.mjs", default, TestContext.Current.CancellationToken, new Uri(web.Address, "mcp").AbsoluteUri, scenario);
        Assert.Matches(@"Passed: (\d+)/\1, 0 failed", said);
    }

    [Fact]
    public async Task Sdk_client_lists_calls_and_reads_over_http() =>
        Check(await NodeScript.RunAsync("mcp-client.mjs", default, TestContext.Current.CancellationToken, new Uri(web.Address, "mcp").AbsoluteUri));

    [Fact]
    public async Task Sdk_client_lists_calls_and_reads_over_standard_input() =>
        Check(await NodeScript.RunAsync("mcp-client.mjs", default, TestContext.Current.CancellationToken, "dotnet", Path.Combine(AppContext.BaseDirectory, "ChatBot.Host.dll"), "mcp"));

    [Fact]
    public async Task Page_of_another_site_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Headers = { { "Origin", "https://other.example" } }, Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static void Check(string said)
    {
        var used = JsonSerializer.Deserialize<JsonElement>(said);
        Assert.Contains("tariff", used.GetProperty("tools").EnumerateArray().Select(tool => tool.GetString()));
        Assert.True(used.GetProperty("readOnly").GetBoolean());
        Assert.Equal("chart", used.GetProperty("views").EnumerateArray().Last().GetString());
        Assert.Equal(30, used.GetProperty("rate").GetDecimal());
        Assert.StartsWith("30", used.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("fact:///{kind}/{id}", used.GetProperty("template").GetString());
        Assert.Equal("China", used.GetProperty("party").GetString());
    }
}
