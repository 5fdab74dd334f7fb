using System.Text;
using System.Text.Json;

namespace ChatBot.Web.Pages;

/// <summary>
/// JSON-LD in the vocabulary of schema.org. The default encoder escapes &lt;, &gt; and &amp;, so that no text can end the element it stands in.
/// </summary>
internal static class StructuredData
{
    /// <param name="type">The schema.org type.</param>
    /// <param name="write">Writes the members; what the base does not hold is left out.</param>
    public static string Write(string type, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static void Named(this Utf8JsonWriter json, string member, string type, string? name)
    {
        if (name is not null)
        {
            json.WriteStartObject(member);
            json.WriteString("@type", type);
            json.WriteString("name", name);
            json.WriteEndObject();
        }
    }

    public static void Optional(this Utf8JsonWriter json, string member, string? value)
    {
        if (value is not null)
        {
            json.WriteString(member, value);
        }
    }
}
