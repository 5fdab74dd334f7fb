using System.Collections.Concurrent;

namespace ChatBot.Fakes;

/// <summary>What can go wrong, on purpose. A test switches it on, and off again where it lasts.</summary>
public sealed class Faults
{
    private readonly ConcurrentQueue<PlannedHttpFault> http = new();
    private int duplicates;
    private int held;
    private int badFrames;
    private int refusals;
    private int hangUps;

    /// <summary>Every WebSocket handshake is refused with 503 while this is on: the platform is down.</summary>
    public bool RefuseConnections { get; set; }

    /// <summary>Each event waits this long before it is sent.</summary>
    public TimeSpan EventDelay { get; set; }

    /// <summary>Each HTTP call waits this long before it is handled.</summary>
    public TimeSpan HttpDelay { get; set; }

    /// <summary>Heartbeats and pings get no answer, while all else goes on.</summary>
    public bool IgnoreHeartbeats { get; set; }

    /// <summary>The token is worth nothing any more.</summary>
    public bool TokenRevoked { get; set; }

    /// <summary>Refuses the next handshakes only.</summary>
    public void RefuseNextConnections(int count) => Interlocked.Add(ref refusals, count);

    /// <summary>Accepts the next connections and cuts them at once, with no close frame and nothing said.</summary>
    public void HangUpOnNextConnections(int count) => Interlocked.Add(ref hangUps, count);

    /// <summary>Sends the next events twice; one posted to an endpoint is posted again as if the first response had been lost.</summary>
    public void DuplicateNextEvents(int count = 1) => Interlocked.Add(ref duplicates, count);

    /// <summary>Holds the next event back until another one has been sent.</summary>
    public void ReorderNextEvents() => Interlocked.Exchange(ref held, 1);

    /// <summary>Before the next event, sends a frame that is no JSON.</summary>
    public void SendBadJsonBeforeNextEvents(int count = 1) => Interlocked.Add(ref badFrames, count);

    /// <summary>Answers the next HTTP calls with a fault rather than handling them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="fault">What they get.</param>
    /// <param name="pathPart">Only calls whose path has this in it; null for all.</param>
    public void FailNextCalls(int count, HttpFault fault, string? pathPart = null)
    {
        for (var i = 0; i < count; i++)
        {
            http.Enqueue(new PlannedHttpFault(fault, pathPart));
        }
    }

    internal HttpFault? TakeHttpFault(string path)
    {
        lock (http)
        {
            HttpFault? found = null;
            for (var left = http.Count; left > 0; left--)
            {
                if (!http.TryDequeue(out var planned))
                {
                    break;
                }

                if (found is null && (planned.PathPart is null || path.Contains(planned.PathPart, StringComparison.Ordinal)))
                {
                    found = planned.Fault;
                    continue;
                }

                http.Enqueue(planned);
            }

            return found;
        }
    }

    internal bool TakeRefusal() => RefuseConnections || Take(ref refusals);

    internal bool TakeHangUp() => Take(ref hangUps);

    internal bool TakeDuplicate() => Take(ref duplicates);

    internal bool TakeHold() => Interlocked.Exchange(ref held, 0) == 1;

    internal bool TakeBadFrame() => Take(ref badFrames);

    private static bool Take(ref int count)
    {
        if (Interlocked.Decrement(ref count) >= 0)
        {
            return true;
        }

        Interlocked.Increment(ref count);
        return false;
    }

    private sealed record PlannedHttpFault(HttpFault Fault, string? PathPart);
}

/// <summary>How an HTTP call can fail.</summary>
public enum HttpFault
{
    /// <summary>429 as the platform itself says it.</summary>
    TooManyRequests,

    /// <summary>429 from the proxy in front: HTML, with Retry-After.</summary>
    TooManyRequestsHtml,

    /// <summary>429 that says nothing of when to come back.</summary>
    TooManyRequestsBare,

    /// <summary>429 for the whole bot, not one route.</summary>
    TooManyRequestsGlobal,

    /// <summary>500 without a useful body.</summary>
    ServerError,

    /// <summary>502 from the proxy in front, in HTML.</summary>
    BadGateway,

    /// <summary>The connection is cut before an answer, nothing having been done.</summary>
    Cut,

    /// <summary>The call is carried out, and its answer lost.</summary>
    LostAnswer,
}
