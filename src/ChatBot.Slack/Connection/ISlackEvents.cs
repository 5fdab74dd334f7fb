namespace ChatBot.Slack.Connection;

/// <summary>What a connection, Socket Mode or HTTP, hands over to be answered. Nothing thrown here may end the connection.</summary>
public interface ISlackEvents
{
    /// <summary>Handles one delivery within three seconds; what takes longer goes on after the return and answers by <see cref="ISlackApi"/>.</summary>
    /// <returns>What goes into the acknowledgement: a message, suggestions, a modal's response; empty for a bare one.</returns>
    Task<ReadOnlyMemory<byte>> HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken);
}

/// <summary>One thing that Slack delivered.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">The JSON object; a slash command's form fields come as a JSON object of strings.</param>
public sealed record SlackDelivery(SlackDeliveryKind Kind, ReadOnlyMemory<byte> Payload);

/// <summary>The kinds of delivery, which Socket Mode calls <c>slash_commands</c>, <c>interactive</c> and <c>events_api</c>.</summary>
public enum SlackDeliveryKind
{
    Command,
    Interactive,
    Event,
}
