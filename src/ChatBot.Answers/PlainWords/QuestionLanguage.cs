using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords;

/// <summary>The language that a question is written in, by its script, its letters and its commonest words.</summary>
internal static class QuestionLanguage
{
    public const string English = "en";

    private static readonly char[] Between = [' ', ',', '.', ';', ':', '?', '!'];

    private static readonly FrozenDictionary<string, string> Words = Table(
        ("es", "el la los cual cuando cuanto que dijo sobre arancel aranceles tregua se es ahora estados unidos como desde hasta una para por cuantos cuales hay fue esta del con por quien quienes donde cuanta contra hubo fueron han ha entre fecha ultima ultimo llamada"),
        ("de", "der die das wie hoch ist wann wer was zoll auf gilt noch waren gerade mit sagte uber ich du kannst auch und deutsch welche welcher wieviel viele bis seit kein keine nicht bitte wurde hat haben hatte im vom zum zur den dem ein eine einen einem worum wo warum gegen zwischen nach bei wieviele wieder"),
        ("fr", "le les quel quelle est droit sur quand qui dit produits douane treve des du depuis avec pour pas sont une dans entre quels quelles combien ont eu lieu contre ou aux au"),
        ("tr", "ne zaman kac su an mi hakkinda dedi nedir gumruk vergisi ateskes kim bitiyor icin ve bu nasil hangi var kadar ile nerede kimler oldu hala"));

    /// <summary>The same for a text that is not yet in words.</summary>
    public static string Of(string text) => Of(text, [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Key(word))]);

    /// <returns>A BCP 47 tag: <c>en</c>, <c>es</c>, <c>de</c>, <c>fr</c>, <c>tr</c> or <c>zh</c>.</returns>
    public static string Of(string text, ImmutableArray<string> words)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case >= (char)Fold.FirstCjk and < '\uAC00':
                    return "zh";
                case '¿' or '¡' or 'ñ':
                    return "es";
                case 'ß' or 'ä':
                    return "de";
                case 'ı' or 'ğ' or 'ş' or 'İ':
                    return "tr";
                case 'è' or 'ê' or 'œ':
                    return "fr";
            }
        }

        // "Wot was that in die list" is English with a slip: the words of another language must be more than the English ones.
        var best = (Language: English, Count: Math.Max(1, words.Count(EnglishWords.Contains)));
        foreach (var group in words.Where(Words.ContainsKey).GroupBy(word => Words[word], StringComparer.Ordinal))
        {
            best = group.Count() > best.Count ? (group.Key, group.Count()) : best;
        }

        return best.Language;
    }

    private static readonly FrozenSet<string> EnglishWords = FrozenSet.ToFrozenSet("the of and to is on for what who when how did does do with from we are it that this at which has have was".Split(' '), StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(params (string Language, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Language)))
        .DistinctBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Language, StringComparer.Ordinal);
}
