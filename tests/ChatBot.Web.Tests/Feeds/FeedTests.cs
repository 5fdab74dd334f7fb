using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Testing;

namespace ChatBot.Web.Tests.Feeds;

/// <summary>Calendar, feeds and tables, read back by packages that others read them with.</summary>
public sealed class FeedTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Calendar_is_read_by_ical_js_with_stable_and_unique_entries()
    {
        var events = await ReadAsync("read-calendar.mjs", "/calendar.ics?party=china");
        var uids = events.EnumerateArray().Select(item => item.GetProperty("uid").GetString()!).ToList();
        Assert.Equal(uids.Count, uids.Distinct(StringComparer.Ordinal).Count());
        var ends = Assert.Single(events.EnumerateArray(), item => item.GetProperty("uid").GetString() == "truce-geneva-2025-end@chatbot" || item.GetProperty("summary").GetString()!.EndsWith("tariff truce ends unless extended", StringComparison.Ordinal));
        Assert.Equal("2027-01-10", ends.GetProperty("start").GetString());
        Assert.Equal("2027-01-11", ends.GetProperty("end").GetString());
        Assert.True(ends.GetProperty("sequence").GetInt32() >= 2, "each extension moved it");
        Assert.Equal("CONFIRMED", ends.GetProperty("status").GetString());
        Assert.Contains(events.EnumerateArray(), item => item.GetProperty("summary").GetString()!.Contains("Geneva", StringComparison.Ordinal) && item.GetProperty("start").GetString() == "2025-05-10");
    }

    [Fact]
    public async Task Atom_is_read_by_rss_parser_newest_first_with_links_to_fact_pages()
    {
        var feed = await ReadAsync("read-feed.mjs", "/changes.atom?party=china");
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(items, item => Assert.Contains("/f/", item.GetProperty("link").GetString(), StringComparison.Ordinal));
        var days = items.ConvertAll(item => item.GetProperty("isoDate").GetString());
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task Json_feed_holds_the_same_entries_as_atom()
    {
        using var json = JsonDocument.Parse(await web.GetAsync("/changes.json?topic=rare-earths"));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        var atom = await ReadAsync("read-feed.mjs", "/changes.atom?topic=rare-earths");
        Assert.Equal(
            atom.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()),
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Unknown_party_is_refused_with_a_name_that_works()
    {
        using var response = await web.Client.GetAsync(new Uri("/calendar.ics?party=atlantis", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("party=china", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measures")]
    [InlineData("steps")]
    [InlineData("quotes")]
    public async Task Table_has_as_many_rows_in_json_as_in_csv(string name)
    {
        using var json = JsonDocument.Parse(await web.GetAsync($"/export/{name}.json"));
        using var csv = CsvHelper.CsvReader.Create(new StringReader(await web.GetAsync($"/export/{name}.csv")), CsvHelper.CsvReaderOptions.Default, leaveOpen: false);
        var rows = 0;
        while (csv.Read())
        {
            rows++;
        }

        Assert.InRange(json.RootElement.GetArrayLength(), rows - 1, rows);
        Assert.True(rows > 10);
    }

    [Fact]
    public void Cell_that_looks_like_a_formula_is_escaped()
    {
        var csv = Web.Export.ExportEndpoints.Csv(new(["text"], [["=1+1"], ["@here"], ["plain"]]));
        Assert.Equal("text\r\n'=1+1\r\n'@here\r\nplain\r\n", csv.Replace("\"", "", StringComparison.Ordinal));
    }

    private async Task<JsonElement> ReadAsync(string script, string path)
    {
        var read = await NodeScript.RunAsync(script, Encoding.UTF8.GetBytes(await web.GetAsync(path)), TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(read);
    }
}
