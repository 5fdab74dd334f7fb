using System.Collections.Frozen;

namespace ChatBot.Answers.PlainWords;

/// <summary>
/// The words for each concept in English, Spanish, German, French, Turkish and Chinese, folded as <see cref="Words.Fold"/> folds.
/// A star ends a stem; Chinese words are looked for anywhere, for Chinese is written without spaces.
/// </summary>
internal static class QuestionVocabulary
{
    /// <summary>Words too common to be a name, though a person or a country code is spelt alike.</summary>
    public static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal,
        "he", "li", "so", "may", "will", "ma", "him", "his", "an", "lee", "is", "in", "it", "at", "to", "no", "my", "us", "who", "trade", "talks", "tariff", "tariffs",
        "deal", "truce", "what", "when", "then", "than", "say", "said", "still", "on", "off", "not", "new", "now", "next", "last", "all");

    /// <summary>Short names that are written in lower case all the same.</summary>
    public static readonly FrozenSet<string> ShortNames = FrozenSet.Create(StringComparer.Ordinal, "eu", "uk", "cn", "prc", "jp", "xi");

    /// <summary>What people write for a name of the base.</summary>
    public static readonly FrozenDictionary<string, string> Spoken = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kl"] = "kuala lumpur",
        ["genf"] = "geneva",
        ["ginebra"] = "geneva",
        ["cenevre"] = "geneva",
        ["日内瓦"] = "geneva",
        ["吉隆坡"] = "kuala lumpur",
        ["贝森特"] = "bessent",
        ["稀土"] = "rare earths",
        ["soja"] = "soybeans",
        ["toprak"] = "rare earths",
        ["chinesische"] = "china",
        ["chinesischen"] = "china",
        ["chinos"] = "china",
        ["chinas"] = "china",
        ["chinois"] = "china",
        ["koreas"] = "korea",
        ["bessents"] = "bessent",
        ["trumps"] = "trump",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (Concept Concept, string[] Words)[] Table =
    [
        (Concept.Tariff, ["tariff*", "tarif*", "tarrif*", "duty", "duties", "levy", "levies", "rate", "rates", "charging", "charge", "charges", "arancel*", "zoll", "zolle", "vergi*", "gumruk*", "douane*", "关税", "税率"]),
        (Concept.Truce, ["truce*", "tregua*", "ateskes*", "waffenruhe", "zollpause", "treve", "ceasefire", "休战", "停战"]),
        (Concept.History, ["history", "changed", "peak", "highest", "long", "times", "before", "b4", "verlauf", "historial", "gecmis*", "历史"]),
        (Concept.Layers, ["stack*", "layer*", "top", "instead", "capas", "schichten", "katman*", "叠加"]),
        (Concept.Said, ["say", "says", "said", "quote*", "words", "statement*", "dijo", "dicho", "sagte", "gesagt", "dedi", "soyled*", "dit", "说了", "说过"]),
        (Concept.Talks, ["talk", "talks", "round", "rounds", "met", "meet", "meeting*", "negotiat*", "verhandel*", "treffen", "summit", "negoci*", "gorusme*", "muzakere*", "会谈", "谈判", "磋商"]),
        (Concept.Next, ["next", "upcoming", "proxim*", "nachste*", "sonraki", "下一"]),
        (Concept.All, ["list", "all", "every", "todas", "alle", "butun"]),
        (Concept.Deal, ["deal", "deals", "agreement*", "treaty", "abkommen", "acuerdo*", "anlasma*", "accord*", "协议"]),
        (Concept.Threat, ["threat*", "drohung*", "amenaza*", "tehdit*", "menace*", "威胁"]),
        (Concept.Who, ["who", "whos", "wer", "quien", "kim", "qui", "谁"]),
        (Concept.Help, ["help", "hilfe", "ayuda", "yardim", "aide", "帮助"]),
        (Concept.Future, ["will", "predict*", "forecast*", "tomorrow", "gonna", "manana", "morgen", "yarin", "demain", "明天"]),
        (Concept.Advice, ["should", "invest*", "futures", "winning", "winner", "opinion*", "advice", "fault"]),
        (Concept.Private, ["privately", "secretly", "secret", "cell", "phone", "email", "cost", "price", "prices", "refund*", "containers", "eat", "ate", "password", "token", "environment"]),
        (Concept.TariffLine, ["hts", "htsus", "hs"]),
    ];

    private static readonly FrozenDictionary<string, Concept> Whole = Table
        .SelectMany(row => row.Words.Where(word => !word.EndsWith('*')).Select(word => (word, row.Concept)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Concept, StringComparer.Ordinal);

    private static readonly (string Stem, Concept Concept)[] Stems =
        [.. Table.SelectMany(row => row.Words.Where(word => word.EndsWith('*')).Select(word => (word[..^1], row.Concept)))];

    private static readonly (string Word, Concept Concept)[] Unspaced =
        [.. Whole.Where(pair => !char.IsAscii(pair.Key[0])).Select(pair => (pair.Key, pair.Value))];

    /// <summary>What a folded word is about; null for a word that decides nothing.</summary>
    public static Concept? Of(string word)
    {
        if (Whole.TryGetValue(word, out var concept))
        {
            return concept;
        }

        foreach (var (stem, found) in Stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a folded text without spaces is about.</summary>
    public static IEnumerable<Concept> Within(string text)
    {
        foreach (var (word, concept) in Unspaced)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                yield return concept;
            }
        }
    }
}
