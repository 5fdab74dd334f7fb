namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>Whether a rule or the examples say what is asked. A rule that fits knows more than its words; the examples know how words go together.</summary>
internal static class RuleOrExamples
{
    /// <summary>Nearly sure.</summary>
    public const double Certain = 0.8;

    // What fits no rule is read as what it most looks like, where that is likelier than all else together.
    private const double Likely = 0.4;

    // A rule gives way where the examples are sure of something else, and think little of what it says.
    private const double Sure = 0.5;
    private const double Unlikely = 0.3;

    // Of two views of one thing.
    private const double Clear = 0.7;

    private const double Unsuspected = 0.15;

    // Words of speech in a question of which hardly anything else speaks for a quote.
    private const double Hardly = 0.15;

    /// <summary>The examples see hardly a reason to refuse, whatever single word there is.</summary>
    public static bool HardlyRefuses(Question question) => question.Intents.OfFamily(Intent.Forecast) < Unsuspected;

    /// <summary>Whether the examples are preferred to what a rule made of a question; null where none fits.</summary>
    public static bool Prefers(Question question, Reading? ruled)
    {
        var shares = question.Intents;
        var intent = shares.Likeliest;
        if (ruled is null or { IsUnread: true })
        {
            return shares.OfFamily(intent) >= Likely;
        }

        if (Stands(question, ruled, intent) || TaughtReading.OfReading(ruled) is not { } other || other == intent)
        {
            return false;
        }

        return shares.Family.Contains(other)
            ? (shares.Family.Contains(Intent.Talks) || IsOfOneThing(ruled)) && shares.Of(intent) >= Clear
            : shares.OfFamily(intent) >= (ruled.Refusal is null ? Sure : Certain) && shares.OfFamily(other) <= Unlikely;
    }

    // What the words say outright: a code of a tariff line, "when", a speaker with a word for speech, a truce with none for talks.
    private static bool Stands(Question question, Reading ruled, Intent intent) => ruled.Rule switch
    {
        "tariff line" or "statistics" or "sources of nothing" or "stated figure" or "left by a ruling" or "sum" or "quotes of everybody" or "words in quotation marks" => true,
        _ when intent == Intent.Forecast && question.Has("when") => true,
        "measure" => intent is Intent.Rate or Intent.Layers or Intent.History or Intent.Threat or Intent.Compare or Intent.Truce or Intent.TruceTerms or Intent.Timeline or Intent.Topic or Intent.Define or Intent.Deal,
        "deal" => (question.Deals.Length > 0 || question.Is(Concept.Pledge)) && intent is Intent.Rate or Intent.Layers or Intent.History or Intent.Threat or Intent.Compare or Intent.Topic or Intent.Timeline or Intent.Define,
        "truce" => intent == Intent.Talks && !question.Is(Concept.Talks),
        "who" => question.Words.Any(word => word is "bio" or "cv" or "title"),
        "quote" => question.People.Length > 0 && question.Intents.Of(Intent.Quote) > Hardly && intent is not (Intent.Fabricate or Intent.Private)
            && (question.Is(Concept.Said) || question.Words.Any(word => word is "sentence" or "passage" or "wording" or "quotation")),
        _ => false,
    };

    // "Every step of the Brazil rate", "what did each side promise": the same rate or truce, seen otherwise.
    private static bool IsOfOneThing(Reading ruled) => ruled.Lines is [var line]
        && ((ruled.Rule == "tariff" && !line.Contains(" product:", StringComparison.Ordinal) && !line.Contains(" view:", StringComparison.Ordinal))
            || line.StartsWith("/truce status", StringComparison.Ordinal));
}
