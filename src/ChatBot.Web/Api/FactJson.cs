using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Api;

/// <summary>A fact as JSON: the fields of the fact files, kind and id first, days as ISO dates, words as the files write them.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new FactDateConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutOrigin } },
    };

    public static void Write(Fact fact, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonSerializer.Serialize(json, fact, fact.GetType(), Options);
    }

    public static JsonElement Element(Fact fact) => JsonSerializer.SerializeToElement(fact, fact.GetType(), Options);

    // Where a fact stands in the files says nothing to a program, and its label repeats another field.
    private static void WithoutOrigin(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Name is "origin" or "label")
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private sealed class FactDateConverter : JsonConverter<FactDate>
    {
        public override FactDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FactDate.TryParse(reader.GetString() ?? "", out var date) ? date : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, FactDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToIso());
    }
}
