namespace ChatBot.Discord.Rest;

/// <summary>One limit of Discord's: calls under it go one after another, and none goes while nothing remains.</summary>
internal sealed class RouteBucket : IDisposable
{
    /// <summary>Held while a call is under way.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>When the next call may go (UTC).</summary>
    public DateTimeOffset FreeAt { get; set; } = DateTimeOffset.MinValue;

    public void Dispose() => Turn.Dispose();
}
