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
        "deal", "truce", "office", "ministry", "house", "commission", "committee", "state", "council", "customs", "spokesperson", "department", "joint", "statement", "president", "minister", "secretary", "what", "when", "then", "than", "say", "said", "still", "on", "off", "not", "new", "now", "next", "last", "all", "la", "der", "die", "cu", "art");

    /// <summary>Short names that are written in lower case all the same.</summary>
    public static readonly FrozenSet<string> ShortNames = FrozenSet.Create(StringComparer.Ordinal, "eu", "uk", "cn", "soy", "nz", "uae", "prc", "jp", "xi", "hk", "kr", "tw", "mx", "vn", "cin", "wto", "asean");

    /// <summary>What people write for a name of the base.</summary>
    public static readonly FrozenDictionary<string, string> Spoken = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kl"] = "kuala lumpur",
        ["runde"] = "round",
        ["ronda"] = "round",
        ["ccp"] = "china",
        ["cu"] = "copper",
        ["n"] = "and",
        ["re"] = "on",
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
        ["londra"] = "london",
        ["londres"] = "london",
        ["马德里"] = "madrid",
        ["釜山"] = "busan",
        ["首尔"] = "seoul",
        ["济州"] = "jeju",
        ["伦敦"] = "london",
        ["斯德哥尔摩"] = "stockholm",
        ["estocolmo"] = "stockholm",
        ["巴黎"] = "paris",
        ["纽约"] = "new york",
        ["达沃斯"] = "davos",
        ["何立峰"] = "he lifeng",
        ["特朗普"] = "trump",
        ["大豆"] = "soybeans",
        ["汽车"] = "cars",
        ["钢铁"] = "steel",
        ["芬太尼"] = "fentanyl",
        ["coches"] = "cars",
        ["autos"] = "cars",
        ["acero"] = "steel",
        ["stahl"] = "steel",
        ["acier"] = "steel",
        ["celik"] = "steel",
        ["japanische"] = "japan",
        ["chinoises"] = "china",
        ["chinoise"] = "china",
        ["whats"] = "what is",
        ["what's"] = "what is",
        ["sec"] = "section",
        ["bessents"] = "bessent",
        ["trumps"] = "trump",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (Concept Concept, string[] Words)[] Table =
    [
        (Concept.Tariff, ["tariff*", "tarif", "tarife*", "tarrif*", "tarriff*", "tarifs", "duty", "duties", "levy", "levies", "rate", "rates", "charging", "charge", "charges", "charged", "pay", "paying", "paid", "owe", "surcharge*", "surtax*", "toll", "slap*", "whack*", "levied", "levying", "tax", "taxed", "taxes", "customs", "impose", "imposes", "arancel*", "zoll", "zolle", "vergi*", "gumruk*", "douane*", "关税", "税率"]),
        (Concept.Truce, ["truce*", "truse", "tregua*", "ateskes*", "waffenruhe", "waffenstillstand*", "zollpause", "zollfrieden*", "treve*", "ceasefire", "pause", "breather", "standstill*", "moratorium", "detente", "timeout", "休战", "停战"]),
        (Concept.History, ["history", "changed", "change", "peak", "highest", "long", "times", "often", "before", "b4", "prolong*", "extend*", "extension*", "renewed", "evolution", "verlauf", "historial", "gecmis*", "历史"]),
        (Concept.Layers, ["stack*", "layer*", "breakdown", "break", "instead", "statute", "statutes", "alongside", "cumulat*", "unpack", "piled", "piling", "pieces", "components", "component", "composed", "consist*", "capas", "schichten", "katman*", "叠加"]),
        (Concept.Said, ["say", "says", "said", "saying", "quote*", "words", "verbatim", "statement*", "comment*", "remark*", "quip", "justif*", "argue", "argued", "argues", "insist*", "react", "reacted", "reacts", "complain*", "complaint*", "mention", "mentioned", "mentions", "dijo", "dicho", "dijeron", "comento", "comentaron", "declaro", "declararon", "kommentier*", "ausserte", "erklarte", "acikla*", "sagte", "gesagt", "dedi", "soyled*", "dit", "说了", "说过", "形容", "评价", "怎么看", "表态", "原话", "怎么说"]),
        (Concept.Talks, ["talk", "talks", "round", "rounds", "met", "meet", "meeting*", "negotiations", "negotiating", "negotiate", "negotiated", "sit-down", "sitdown", "session*", "huddle", "venue", "delegation*", "verhandel*", "treffen", "traf", "trafen", "getroffen", "zusammen", "reunio*", "reunion*", "encuentro*", "rencontr*", "bulus*", "toplant*", "summit", "negoci*", "gorusme*", "muzakere*", "会谈", "会面", "会晤", "见面", "谈判", "磋商"]),
        (Concept.Next, ["next", "calendared", "pencilled", "penciled", "further", "upcoming", "calendar", "scheduled", "proxim*", "nachste*", "prochain*", "sonraki", "下一"]),
        (Concept.All, ["list", "all", "every", "todas", "alle", "butun"]),
        (Concept.Deal, ["deal", "deals", "pact*", "framework", "memorandum", "ratif*", "handshake", "package", "agreement*", "abkommen", "handelsabkommen", "zollabkommen", "rahmenabkommen", "handelsvertrag", "vereinbarung*", "acuerdo*", "anlasma*", "accord*", "协议"]),
        (Concept.Threat, ["threat*", "warned", "warning", "warnings", "ultimatum*", "looming", "vowed", "drohung*", "amenaza*", "tehdit*", "menace*", "威胁"]),
        (Concept.Who, ["who", "bio", "cv", "role", "whos", "wer", "quien", "kim", "qui", "谁"]),
        (Concept.Source, ["source*", "quelle", "quellen", "fuente*", "kaynak", "来源"]),
        (Concept.Define, ["define", "definition", "eli5", "meaning", "mean", "means", "explain", "bedeutet", "significa", "definicion", "signifie", "nedir", "demek", "什么是"]),
        (Concept.Effect, ["effect", "effective", "force", "enforced", "imposed", "passed", "introduced", "apply", "applies"]),
        (Concept.Court, ["court", "scotus", "ruling", "struck", "judges", "justices"]),
        (Concept.Treaty, ["treaty", "treaties", "article"]),
        (Concept.Absent, ["wasnt", "wasn", "skip", "skipped", "miss", "missed", "boycott", "absent"]),
        (Concept.Payer, ["treasury", "pays"]),
        (Concept.Greeting, ["hi", "hello", "hey", "morning", "evening", "greetings", "thanks", "thank", "thx", "hola", "gracias", "hallo", "danke", "merhaba", "bonjour", "merci", "你好", "谢谢"]),
        (Concept.Help, ["help", "hilfe", "ayuda", "yardim", "aide", "帮助"]),
        (Concept.Future, ["will", "predict*", "forecast*", "tomorrow", "gonna", "manana", "yarin", "demain", "明天"]),
        (Concept.Advice, ["invest", "futures", "advice", "avoid", "evade", "reroute", "lawyer", "hedge"]),
        (Concept.Opinion, ["winning", "winner", "opinion*", "fault", "fair", "stupid", "smart", "think", "best", "worst", "blame"]),
        (Concept.Private, ["whisper*", "privately", "secretly", "secret", "cell", "mobile", "phone", "whatsapp", "email", "address", "salary", "married", "password", "api", "token", "environment", "prompt"]),
        (Concept.Fabricate, ["fake", "invent", "pretend", "fabricate"]),
        (Concept.TooNew, ["tonight"]),
        (Concept.OffTopic, ["cost", "price", "prices", "containers", "eat", "ate", "weather", "bitcoin", "jobs", "gdp", "inflation", "stocks", "stock", "dow", "football", "recipe", "poem", "joke", "unemployment", "election", "capital", "population"]),
        (Concept.Compare, ["vs", "v", "versus", "compare*", "comparison", "difference", "differ", "against", "better", "worse", "more", "less", "higher", "lower", "cheaper", "contra", "gegen", "contre", "vergleich*", "karsilastir*", "比较", "对比", "各"]),
        (Concept.Happened, ["happen", "happened", "happening", "news", "recap", "rundown", "developments", "timeline", "chronology", "events", "passiert", "发生"]),
        (Concept.Expiry, ["lapse", "lapses", "expire*", "expiry", "expiration", "deadline"]),
        (Concept.Pledge, ["pledge*", "promise*", "commit*", "concession*", "buy", "purchase*", "invest*"]),
        (Concept.Voice, ["line", "lines", "write", "wrote", "written", "post", "posted", "posts", "tweet*", "mouth", "sentence", "quotation", "literally", "passage", "wording", "original", "told", "reaction"]),
        (Concept.Signed, ["sign", "signed", "agree", "agreed", "concluded"]),
        (Concept.TariffLine, ["hts", "htsus", "hs", "hscode"]),
    ];

    /// <summary>Several words that only together are about something, folded word by word.</summary>
    public static readonly (Concept Concept, string Phrase)[] Phrases =
    [
        (Concept.TooNew, "this morning"), (Concept.TooNew, "right now talking"), (Concept.TooNew, "an hour ago"), (Concept.TooNew, "phone today"),
        (Concept.Fabricate, "make up"), (Concept.Fabricate, "act as"), (Concept.Fabricate, "role play"), (Concept.Compare, "next to"), (Concept.Compare, "side by side"), (Concept.Happened, "what changed"), (Concept.Happened, "what has changed"), (Concept.Tariff, "put on"), (Concept.Absent, "was not"), (Concept.Fabricate, "made up quote"), (Concept.Private, "phone number"), (Concept.Private, "bank account"),
        (Concept.Private, "my refund"), (Concept.Private, "our refund"), (Concept.Private, "our claim"), (Concept.Private, "our broker file"), (Concept.Private, "we paid"), (Concept.Opinion, "gut feeling"), (Concept.Opinion, "you reckon"), (Concept.Opinion, "your take"), (Concept.Opinion, "your hunch"), (Concept.Opinion, "your view"), (Concept.Opinion, "blinked first"), (Concept.Opinion, "any good at"), (Concept.Future, "the odds"), (Concept.Future, "your number"), (Concept.Future, "odds of"), (Concept.Future, "your odds"), (Concept.Future, "how likely"), (Concept.Future, "chances of"), (Concept.Future, "chance of"), (Concept.Advice, "go flat"), (Concept.Advice, "go long"), (Concept.Advice, "go short"), (Concept.Advice, "better to"), (Concept.Opinion, "good idea"), (Concept.Opinion, "a good"), (Concept.Opinion, "a bad"), (Concept.Opinion, "a great"), (Concept.Opinion, "bad idea"), (Concept.OffTopic, "cell number"),
        (Concept.Define, "what is a"), (Concept.Define, "what is an"), (Concept.Define, "what does"), (Concept.Define, "was ist"), (Concept.Define, "que es"), (Concept.Define, "quest ce"),
        (Concept.Talks, "went to washington"), (Concept.Talks, "flew to"), (Concept.Talks, "travelled to"), (Concept.Talks, "traveled to"), (Concept.Talks, "sit down"), (Concept.Talks, "sat down"), (Concept.Said, "use the word"), (Concept.Said, "used the word"), (Concept.Said, "his words"), (Concept.Said, "her words"), (Concept.Layers, "add up"), (Concept.Layers, "on top"), (Concept.Layers, "legal basis"), (Concept.Layers, "made of"), (Concept.Layers, "made up of"), (Concept.Layers, "what law"), (Concept.Layers, "which law"), (Concept.Layers, "what authority"), (Concept.Layers, "which authority"), (Concept.Threat, "hang over"), (Concept.Threat, "hangs over"), (Concept.Threat, "hanging over"), (Concept.Threat, "not in force yet"), (Concept.Threat, "arent law yet"), (Concept.Layers, "legal authority"),
        (Concept.Layers, "still alive"), (Concept.Said, "his take"), (Concept.Said, "her take"), (Concept.Said, "reaction of"), (Concept.Said, "reaction from"), (Concept.Said, "response from"), (Concept.Said, "weigh in"), (Concept.Said, "weighed in"), (Concept.Truce, "tariff holiday"), (Concept.Truce, "snap back"), (Concept.Private, "off the record"), (Concept.OffTopic, "freight rate"), (Concept.OffTopic, "freight rates"), (Concept.TooNew, "this mornings"), (Concept.TooNew, "last night"), (Concept.TooNew, "last nite"), (Concept.Who, "name of the"), (Concept.Who, "name of whoever"), (Concept.Layers, "every duty"), (Concept.Layers, "all the duties"), (Concept.TariffLine, "chapter 99"), (Concept.TariffLine, "stat suffix"), (Concept.TariffLine, "column 1 rate"), (Concept.Define, "what is it"), (Concept.Pledge, "shopping list"), (Concept.Pledge, "purchase list"), (Concept.Pledge, "wish list"), (Concept.Private, "developer mode"), (Concept.Opinion, "is right about"), (Concept.Truce, "90 day"), (Concept.Expiry, "bis wann"), (Concept.Expiry, "until when"), (Concept.Expiry, "hasta cuando"), (Concept.Expiry, "jusqu a quand"), (Concept.Expiry, "jusqua quand"), (Concept.Expiry, "ne zamana kadar"), (Concept.Truce, "grace period"), (Concept.Truce, "ninety day"), (Concept.Happened, "blow by blow"), (Concept.Happened, "up to speed"), (Concept.Happened, "catch me up"), (Concept.Happened, "latest on"), (Concept.Pledge, "on offer"), (Concept.Voice, "anything from"), (Concept.Voice, "out of"), (Concept.Advice, "should i"), (Concept.Advice, "should we"), (Concept.Advice, "should our"), (Concept.Advice, "should my"), (Concept.Advice, "we should"), (Concept.Advice, "i should"), (Concept.Said, "talk about"), (Concept.Said, "talked about"), (Concept.Said, "line on"), (Concept.Said, "speak about"), (Concept.Said, "exact words"), (Concept.Advice, "legal to"), (Concept.Advice, "is it legal"), (Concept.Advice, "am i allowed"), (Concept.History, "did tariffs"),
        (Concept.Absent, "not go"), (Concept.Said, "on record"), (Concept.Said, "word for word"), (Concept.Absent, "not attend"), (Concept.Absent, "stay away"), (Concept.Payer, "china pays"), (Concept.Payer, "writes the cheque"), (Concept.Payer, "writes the check"), (Concept.Payer, "foots the bill"), (Concept.Payer, "foot the bill"), (Concept.Payer, "picks up the tab"),
    ];

    private static readonly FrozenDictionary<string, Concept> Whole = Table
        .SelectMany(row => row.Words.Where(word => !word.EndsWith('*')).Select(word => (word, row.Concept)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Concept, StringComparer.Ordinal);

    private static readonly (string Stem, Concept Concept)[] Stems =
        [.. Table.SelectMany(row => row.Words.Where(word => word.EndsWith('*')).Select(word => (word[..^1], row.Concept)))];

    private static readonly (string Word, Concept Concept)[] Unspaced =
        [.. Whole.Where(pair => !char.IsAscii(pair.Key[0])).Select(pair => (pair.Key, pair.Value))];

    /// <summary>Every whole word of the table.</summary>
    public static IEnumerable<string> Words => Whole.Keys;

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
