using System.Text.Json;
using ChatBot.Slack.Commands;
using ChatBot.Slack.Interactivity;

namespace ChatBot.Slack.Connection;

/// <summary>What a connection, Socket Mode or HTTP, hands over to be answered. Nothing thrown here may end the connection.</summary>
public interface ISlackEvents
{
    /// <summary>Handles one delivery within three seconds; what takes longer goes on after the return and answers by <see cref="ISlackApi"/>.</summary>
    /// <returns>What goes into the acknowledgement: a message, suggestions, a modal's response; empty for a bare one.</returns>
    Task<ReadOnlyMemory<byte>> HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken);
}

/// <summary>One thing that Slack delivered, read once.</summary>
/// <param name="Kind">What it is.</param>
public abstract record SlackDelivery(SlackDeliveryKind Kind)
{
    /// <summary>What Slack calls it, however often it sends it; null where it has no name.</summary>
    public abstract string? Key { get; }

    /// <summary>Reads what came as JSON; a slash command's fields come as an object of strings.</summary>
    public static SlackDelivery Of(SlackDeliveryKind kind, JsonElement payload) =>
        kind == SlackDeliveryKind.Command ? SlashCommand.Of(payload) : new SlackPayload(kind, payload);
}

/// <summary>An event or interaction.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Payload">The JSON object, which outlives whatever it was read from.</param>
public sealed record SlackPayload(SlackDeliveryKind Kind, JsonElement Payload) : SlackDelivery(Kind)
{
    public override string? Key => Payload.Text(Kind == SlackDeliveryKind.Event ? "event_id" : "trigger_id");
}

/// <summary>The kinds of delivery, which Socket Mode calls <c>slash_commands</c>, <c>interactive</c> and <c>events_api</c>.</summary>
public enum SlackDeliveryKind
{
    Command,
    Interactive,
    Event,
}
