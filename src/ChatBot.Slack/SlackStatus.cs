using ChatBot.Answers;

namespace ChatBot.Slack;

/// <summary>How the connection to Slack is.</summary>
internal sealed class SlackStatus(TimeProvider clock) : IConnectionStatus
{
    private volatile ConnectionStatus current = new("slack", ConnectionState.Off, clock.GetUtcNow(), null);

    public ConnectionStatus Current => current;

    public void Set(ConnectionState state, string? detail = null)
    {
        if (current.State != state || current.Detail != detail)
        {
            current = new ConnectionStatus("slack", state, clock.GetUtcNow(), detail);
        }
    }
}
