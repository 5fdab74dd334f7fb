using System.Buffers;
using System.Text.Json;

namespace ChatBot.Discord.Gateway;

/// <summary>Writes what the bot sends over the gateway.</summary>
internal static class GatewayPayloads
{
    /// <summary>
    /// Messages in servers and direct messages, so that mentions are heard. Neither is privileged: Discord shows the text of a
    /// message that mentions the bot, or is written to it directly, without the message content intent.
    /// </summary>
    public const int Intents = (1 << 9) | (1 << 12);

    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => Write(GatewayOps.Heartbeat, writer =>
    {
        if (sequence is { } last)
        {
            writer.WriteNumberValue(last);
        }
        else
        {
            writer.WriteNullValue();
        }
    });

    public static ReadOnlyMemory<byte> Identify(string token, int shard, int shards) => Write(GatewayOps.Identify, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token"u8, token);
        writer.WriteNumber("intents"u8, Intents);
        writer.WriteStartArray("shard"u8);
        writer.WriteNumberValue(shard);
        writer.WriteNumberValue(shards);
        writer.WriteEndArray();
        writer.WriteStartObject("properties"u8);
        writer.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows"u8 : OperatingSystem.IsMacOS() ? "macos"u8 : "linux"u8);
        writer.WriteString("browser"u8, "ChatBot"u8);
        writer.WriteString("device"u8, "ChatBot"u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, string session, long sequence) => Write(GatewayOps.Resume, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token"u8, token);
        writer.WriteString("session_id"u8, session);
        writer.WriteNumber("seq"u8, sequence);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(int op, Action<Utf8JsonWriter> data)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op"u8, op);
            writer.WritePropertyName("d"u8);
            data(writer);
            writer.WriteEndObject();
        }

        return output.WrittenMemory;
    }
}
