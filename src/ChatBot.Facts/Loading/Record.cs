using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Loading;

/// <summary>Typed access to a piece of YAML that a <see cref="ShapeCheck"/> has found right.</summary>
internal readonly struct Record(YamlMap map, string file)
{
    public FactOrigin Origin => new(file, map.Line);

    public string Text(string key) => TextOrNull(key)!;

    public string? TextOrNull(string key) => (map.Find(key)?.Value as YamlText)?.Value.Trim();

    public FactDate Date(string key) => DateOrNull(key)!.Value;

    public FactDate? DateOrNull(string key) =>
        TextOrNull(key) is { } text && FactDate.TryParse(text, out var date) ? date : null;

    public decimal? Number(string key) =>
        TextOrNull(key) is { } text && ShapeCheck.TryNumber(text, out var value) ? value : null;

    public bool Flag(string key, bool otherwise = false) => TextOrNull(key) is { } text ? text == "true" : otherwise;

    public T Word<T>(string key)
        where T : struct, Enum => WordOrNull<T>(key)!.Value;

    public T? WordOrNull<T>(string key)
        where T : struct, Enum =>
        TextOrNull(key) is { } text && Vocabulary<T>.TryParse(text, out var value) ? value : null;

    public ImmutableArray<string> Texts(string key) => map.Find(key)?.Value is YamlList list ? Texts(list) : [];

    public ImmutableArray<T> Records<T>(string key, Func<Record, T> read)
    {
        if (map.Find(key)?.Value is not YamlList list)
        {
            return [];
        }

        var records = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            records.Add(read(new Record((YamlMap)item, file)));
        }

        return records.MoveToImmutable();
    }

    public T? One<T>(string key, Func<Record, T> read)
        where T : class => map.Find(key)?.Value is YamlMap one ? read(new Record(one, file)) : null;

    public FrozenDictionary<string, T> Map<T>(string key, Func<YamlNode, T> read)
    {
        if (map.Find(key)?.Value is not YamlMap entries)
        {
            return FrozenDictionary<string, T>.Empty;
        }

        return entries.Entries.ToFrozenDictionary(entry => entry.Key, entry => read(entry.Value), StringComparer.Ordinal);
    }

    public static ImmutableArray<string> Texts(YamlList list)
    {
        var texts = ImmutableArray.CreateBuilder<string>(list.Items.Count);
        foreach (var item in list.Items)
        {
            texts.Add(((YamlText)item).Value.Trim());
        }

        return texts.MoveToImmutable();
    }
}
