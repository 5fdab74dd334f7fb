using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace ChatBot.Benchmarks;

/// <summary>
/// <c>-- pages ADDRESS</c>: pages a second that a running bot sends, kept and made anew for a day. Goal: 2,000. Start it with
/// <c>--Web:RequestsPerMinute=100000000</c>; the two share the machine's processors.
/// </summary>
internal static class PageThroughput
{
    private const int Connections = 16;
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address };
        foreach (var path in new[] { "/party/china", "/party/china?asOf=2025-10-27", "/f/deal/us-malaysia-art-2025?asOf=2025-10-27" })
        {
            await AskAsync(client, path);
            var (pages, took) = await AskAsync(client, path);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {pages / took.TotalSeconds:0} pages/s"));
        }
    }

    private static async Task<(int Pages, TimeSpan Took)> AskAsync(HttpClient client, string path)
    {
        var pages = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (watch.Elapsed < Lasting)
            {
                using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
                await response.Content.ReadAsByteArrayAsync();
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{path}: {response.StatusCode}");
                }

                Interlocked.Increment(ref pages);
            }
        }));
        return (pages, watch.Elapsed);
    }
}
