using System.Text.Json;
using ChatBot.Slack.Connection;
using ChatBot.Slack.Interactivity;

namespace ChatBot.Slack.SocketMode;

/// <summary>One delivery as it comes by a socket.</summary>
/// <param name="Id">What the acknowledgement names.</param>
/// <param name="Delivery">Null for a type that the bot does not know.</param>
/// <param name="TakesAnswer">Whether the acknowledgement may hold an answer.</param>
internal sealed record Envelope(string Id, SlackDelivery? Delivery, bool TakesAnswer)
{
    public static Envelope Of(string id, string? type, JsonElement root)
    {
        SlackDeliveryKind? known = type switch
        {
            "slash_commands" => SlackDeliveryKind.Command,
            "interactive" => SlackDeliveryKind.Interactive,
            "events_api" => SlackDeliveryKind.Event,
            _ => null,
        };
        return known is { } kind && root.TryGetProperty("payload", out var payload)
            ? new Envelope(id, SlackDelivery.Of(kind, payload.Clone()), root.IsTrue("accepts_response_payload"))
            : new Envelope(id, null, false);
    }

    /// <summary>The acknowledgement, with an answer or bare.</summary>
    public byte[] Acknowledgement(ReadOnlyMemory<byte> answer) => ModalView.Object(json =>
    {
        json.WriteString("envelope_id", Id);
        if (TakesAnswer && !answer.IsEmpty)
        {
            json.WritePropertyName("payload");
            json.WriteRawValue(answer.Span);
        }
    });
}
