namespace ChatBot.Answers.State;

/// <summary>Of several processes lets one alone answer what a platform delivers to more than one, or again after a restart.</summary>
public sealed class AnsweredOnce(IStateStore state, TimeProvider clock)
{
    /// <summary>Beyond any platform's last repetition.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    /// <summary>No answer waits longer for the store.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private const string Area = "answered";
    private static readonly byte[] Mark = [1];

    /// <returns>False where the delivery was taken before; true too where the store cannot tell, for twice is better than never.</returns>
    /// <param name="platform">Such as <c>slack</c>.</param>
    /// <param name="delivery">The platform's own number of what it delivered.</param>
    public async Task<bool> IsFirstAsync(string platform, string delivery)
    {
        try
        {
            return await state.TryAddAsync(Area, $"{platform}:{delivery}", Mark, clock.GetUtcNow() + Kept, CancellationToken.None).WaitAsync(Patience, clock);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return true;
        }
    }
}
