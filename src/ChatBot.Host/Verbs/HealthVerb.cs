using System.CommandLine;

namespace ChatBot.Host.Verbs;

/// <summary><c>health</c>: asks a running host whether it is well; for containers, whose images hold no other HTTP client.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var verb = new Command("health", "Asks the running host's /healthz; exit 0 when it is well.");
        verb.SetAction((_, cancellationToken) => CheckAsync(cancellationToken));
        return verb;
    }

    private static async Task<int> CheckAsync(CancellationToken cancellationToken)
    {
        var url = (Settings.Read([])["Web:Urls"] ?? RunVerb.DefaultUrl).Split(';')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(new Uri(url), "/healthz"), cancellationToken);
            return response.IsSuccessStatusCode ? CommandLineHost.Answered : CommandLineHost.Failed;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No host answers at {url}.");
            return CommandLineHost.Failed;
        }
    }
}
