using ChatBot.Answers;

namespace ChatBot.Slack;

/// <summary>How the connection to Slack is.</summary>
internal sealed class SlackStatus(TimeProvider clock) : IConnectionStatus
{
    private volatile ConnectionStatus current = new("slack", ConnectionState.Off, clock.GetUtcNow(), null);

    private volatile ConnectionStatus? refused;

    /// <summary>A bot token that Slack refuses goes before the state of the connection, for nothing can be posted with it.</summary>
    public ConnectionStatus Current => refused ?? current;

    public void Set(ConnectionState state, string? detail = null)
    {
        if (current.State != state || current.Detail != detail)
        {
            current = new ConnectionStatus("slack", state, clock.GetUtcNow(), detail);
        }
    }

    public void BotTokenRefused(string error) =>
        refused ??= new ConnectionStatus("slack", ConnectionState.Failed, clock.GetUtcNow(), $"Slack refuses Slack:BotToken ({error}); install the app again, set its new token and start the host again.");

    public void BotTokenTaken() => refused = null;
}
