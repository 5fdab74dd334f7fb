using System.Collections.Frozen;
using System.Text.Json;

namespace ChatBot.Answers.Languages;

/// <summary>The languages that answers come in; each is a file beside this one, <c>Phrases/de.json</c>, from English phrase to its own.
/// A language without any phrase yet is answered in English, for a mixture would read worse.</summary>
public static class Phrasebooks
{
    private static readonly string[] Translated = ["de", "es", "fr", "tr", "zh"];

    private static readonly FrozenDictionary<string, Phrasebook> ByLanguage = Translated
        .Select(language => (Language: language, Phrases: Translations(language)))
        .Where(read => read.Phrases.Count > 0)
        .ToFrozenDictionary(read => read.Language, read => new Phrasebook(read.Language, read.Phrases), StringComparer.OrdinalIgnoreCase);

    /// <summary>Tags of the languages beside English.</summary>
    public static IReadOnlyList<string> Languages => Translated;

    /// <summary>English and the languages beside it.</summary>
    public static IReadOnlyList<string> Known { get; } = [Phrasebook.English.Language, .. Translated];

    /// <summary>The phrasebook for a BCP 47 tag such as <c>de</c>, <c>es-ES</c> or <c>zh-CN</c>; English for a language that is not here.</summary>
    public static Phrasebook Of(string? tag)
    {
        var language = tag.AsSpan();
        language = language.IndexOfAny('-', '_') is > 0 and var end ? language[..end] : language;
        return ByLanguage.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(language, out var book) ? book : Phrasebook.English;
    }

    /// <summary>The phrasebook of the language that a question is written in; where that is English, the asker's own.</summary>
    public static Phrasebook Of(string? written, Phrasebook own) => Of(written) is { IsEnglish: false } book ? book : own;

    internal static IReadOnlyDictionary<string, string> Translations(string language)
    {
        using var file = typeof(Phrasebooks).Assembly.GetManifestResourceStream($"Phrases.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
