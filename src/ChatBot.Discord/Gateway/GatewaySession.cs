namespace ChatBot.Discord.Gateway;

/// <summary>What a shard needs to go on after a break; it is kept over every break but those that end the session.</summary>
internal sealed class GatewaySession
{
    private long sequence = -1;

    public string? Id { get; private set; }

    /// <summary>Where to resume; null where the server names no place of its own.</summary>
    public string? ResumeUrl { get; private set; }

    /// <summary>The number of the last dispatch; null before the first one.</summary>
    public long? Sequence => Interlocked.Read(ref sequence) is >= 0 and var last ? last : null;

    public bool CanResume => Id is not null && Sequence is not null;

    public void Start(string? id, string? resumeUrl)
    {
        Id = id;
        ResumeUrl = resumeUrl;
    }

    public void Saw(long? number)
    {
        if (number is { } last)
        {
            Interlocked.Exchange(ref sequence, last);
        }
    }

    public void Forget()
    {
        Id = null;
        ResumeUrl = null;
        Interlocked.Exchange(ref sequence, -1);
    }
}
