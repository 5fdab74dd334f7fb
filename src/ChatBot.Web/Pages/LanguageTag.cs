using System.Collections.Frozen;

namespace ChatBot.Web.Pages;

/// <summary>The tag (BCP 47) of a language that the base names in English, for browsers and machines.</summary>
internal static class LanguageTag
{
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Chinese"] = "zh",
        ["English"] = "en",
        ["French"] = "fr",
        ["German"] = "de",
        ["Japanese"] = "ja",
        ["Korean"] = "ko",
        ["Portuguese"] = "pt",
        ["Spanish"] = "es",
        ["Turkish"] = "tr",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where the language is not named or has no tag here.</returns>
    public static string? Of(string? language) => language is null ? null : Tags.GetValueOrDefault(language);
}
