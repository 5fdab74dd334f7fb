namespace ChatBot.Host.Tests.Day;

/// <summary>Waits for what must come, however slow the machine.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task UntilAsync(Func<bool> wanted, string what, Action? meanwhile = null)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); !wanted(); meanwhile?.Invoke())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited in vain: {what}.");
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
