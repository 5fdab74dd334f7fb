using System.Text.Json;

namespace ChatBot.Discord.Gateway;

/// <summary>One payload of the gateway.</summary>
/// <param name="Op">What kind it is; -1 where it does not say.</param>
/// <param name="Sequence">The number of a dispatch.</param>
/// <param name="Event">The name of a dispatch.</param>
/// <param name="Data">The JSON of what it carries; empty where it carries nothing.</param>
internal readonly record struct GatewayFrame(int Op, long? Sequence, string? Event, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> json)
    {
        var frame = new GatewayFrame(-1, null, null, default);
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("no object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("d"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                frame = frame with { Data = json[start..(int)reader.BytesConsumed] };
            }
            else if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                frame = frame with { Op = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var op) ? op : -1 };
                reader.Skip();
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                frame = frame with { Sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null };
                reader.Skip();
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                frame = frame with { Event = reader.TokenType == JsonTokenType.String ? reader.GetString() : null };
                reader.Skip();
            }
            else
            {
                reader.Skip();
            }
        }

        return frame;
    }
}

/// <summary>Numbers of the payloads that are told apart (topics/opcodes-and-status-codes).</summary>
internal static class GatewayOps
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}
