using System.Collections.Concurrent;

namespace ChatBot.Slack.WebApi;

/// <summary>The pace of every method in every workspace, and of posts to every channel (docs.slack.dev, rate limits).</summary>
internal sealed class Paces
{
    // A stranger cannot fill this: workspaces install, and channels are those that asked. Past it, all start afresh.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string Method, string Team, string Channel), Pace> paces = new();

    public Pace OfMethod(string method, string? team) => Get((method, team ?? "", ""), PerMinute(method), 10);

    /// <summary>One message a second in a channel.</summary>
    public Pace OfChannel(string? team, string channel) => Get(("chat.postMessage", team ?? "", channel), 60, 1);

    // Tiers 2, 3 and 4 allow 20, 50 and 100 calls a minute; posts go by the channel and some hundreds a minute in all.
    private static int PerMinute(string method) => method switch
    {
        "chat.postMessage" => 300,
        "views.open" or "views.update" or "views.publish" or "files.getUploadURLExternal" or "files.completeUploadExternal" or "users.info" => 100,
        "apps.connections.open" or "chat.unfurl" or "chat.update" => 50,
        _ => 20,
    };

    private Pace Get((string Method, string Team, string Channel) key, int perMinute, int atOnce)
    {
        if (paces.Count > Most)
        {
            paces.Clear();
        }

        return paces.GetOrAdd(key, _ => new Pace(TimeSpan.FromMinutes(1) / perMinute, atOnce));
    }
}
