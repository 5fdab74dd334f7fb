using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords;

/// <summary>Reads a question as the command that answers it, by fixed rules in a fixed order; what no rule fits is not guessed.</summary>
internal static class QuestionReader
{
    public const string Home = "us";
    public const string DefaultPartner = "china";
    private const string AllTariffs = "tariffs";
    private const int MostParts = 3;

    /// <returns>Null where nothing was recognised.</returns>
    public static Reading? Read(Question question) =>
        Unanswerable(question) is { } refusal
            ? new Reading(Nearest(question)) { Refusal = refusal }
            : Words(question) ?? Truce(question) ?? Who(question) ?? Deal(question) ?? Talks(question) ?? Tariff(question) ?? Name(question);

    private static string? Unanswerable(Question question) =>
        question.Is(Concept.TariffLine) ? "The base holds no duty of a single tariff line; the official schedule is at hts.usitc.gov, and a customs broker can classify the goods."
        : question.Is(Concept.Private) ? "The base does not hold that: it records tariffs, truces, talks, deals and what was said in public."
        : question.Is(Concept.Advice) ? "The base gives no advice and no judgement."
        : question.Is(Concept.Future) && !question.Has("when") ? "The base makes no forecast."
        : null;

    private static ImmutableArray<string> Nearest(Question question) =>
        question.Is(Concept.TariffLine) && question.Partner is { } party ? [$"/tariff {party.Id}"]
        : question.Is(Concept.Truce) ? ["/truce status"]
        : question.People is [var person, ..] && !question.Is(Concept.Private) ? [$"/quote {person.Id}"]
        : question.Topics is [var topic, ..] ? [$"/topic {topic.Id}"]
        : [];

    private static Reading? Words(Question question) =>
        !question.Is(Concept.Said) ? null
        : question.People is [var speaker, ..] ? Reading.Of(question.Topics is [var about, ..] ? $"/quote speaker:{speaker.Id} topic:{about.Id}" : $"/quote speaker:{speaker.Id}")
        : question.Topics is [var topic, ..] ? Reading.Of($"/topic {topic.Id}")
        : new Reading([]) { Refusal = "The base holds no words of that speaker, and gives no other speaker's in their place." };

    private static Reading? Truce(Question question) =>
        !question.Is(Concept.Truce) ? null
        : Reading.Of($"/truce {(question.Is(Concept.History) ? "history" : "status")}{(question.Partner is { Id: not DefaultPartner } partner ? $" {partner.Id}" : "")}");

    private static Reading? Who(Question question) =>
        !question.Is(Concept.Who) ? null
        : question.Talks is [var talk, ..] ? Reading.Of($"/talks {talk.Id}")
        : question.Place is { } place ? Reading.Of($"/talks {place}")
        : question.People is [var person, ..] ? Reading.Of($"/who {person.Id}")
        : null;

    private static Reading? Deal(Question question) =>
        !question.Is(Concept.Deal) || question.Talks.Length > 0 ? null : Reading.Of($"/deal {question.Partner?.Id ?? Home}");

    private static Reading? Talks(Question question) =>
        question.Talks is [var talk, ..] && !question.Is(Concept.Tariff) ? Reading.Of($"/talks {talk.Id}")
        : question.Place is { } place && !question.Is(Concept.Tariff) ? Reading.Of($"/talks {place}")
        : !question.Is(Concept.Talks) || question.Topics.Length > 0 || question.Is(Concept.Tariff) ? null
        : question.Is(Concept.Next) ? Reading.Of("/talks next")
        : question.Is(Concept.All) ? Reading.Of("/talks list")
        : Reading.Of("/talks latest");

    private static Reading? Tariff(Question question)
    {
        if (!question.Is(Concept.Tariff) && !question.Is(Concept.Layers) && !question.Is(Concept.Threat) && question.Percentages.IsEmpty)
        {
            return null;
        }

        var view = question.Is(Concept.Layers) ? " view:layers" : question.Is(Concept.History) || question.Has("since") ? " view:history" : "";
        if (IsOnGoodsOfTheUs(question))
        {
            return Reading.Of($"/tariff party:us{view}");
        }

        if (question.Parties.Where(party => party.Id != Home).Take(MostParts).ToImmutableArray() is { IsEmpty: false } parties)
        {
            return new Reading([.. parties.Select(party => $"/tariff party:{party.Id}{view}")]);
        }

        if (Unheard(question) is { } name)
        {
            return Reading.Of($"/tariff {name}");
        }

        return question.Topics is [{ Id: not AllTariffs } topic, ..] && question.Percentages.IsEmpty && !question.Is(Concept.Threat) && !question.Is(Concept.Layers)
            ? Reading.Of($"/topic {topic.Id}")
            : new Reading([$"/tariff party:{DefaultPartner}{view}"]) { Assumption = "No country was named; taken as China." };
    }

    private static Reading? Name(Question question) =>
        question.Topics is [var topic, ..] ? Reading.Of($"/topic {topic.Id}")
        : question.People is [var person, ..] ? Reading.Of($"/who {person.Id}")
        : question.Partner is { } party ? Reading.Of($"/tariff party:{party.Id}")
        : question.Is(Concept.Help) || (question.Has("can") && question.Has("you")) ? Reading.Of("/help")
        : null;

    // "what does china charge us": the one who charges stands before the word, the US after it.
    private static bool IsOnGoodsOfTheUs(Question question)
    {
        if (question.Partner?.Id != DefaultPartner)
        {
            return false;
        }

        var charge = -1;
        for (var i = 0; i < question.Words.Length; i++)
        {
            charge = question.Words[i] is "charge" or "charges" or "charging" or "impose" or "imposes" ? i : charge;
        }

        var words = question.Words;
        return (charge >= 0 && Array.Exists([.. words[(charge + 1)..]], word => word is "us" or "american" or "america" or "usa"))
            || Follows(words, "on", "us") || Follows(words, "on", "american");
    }

    private static bool Follows(ImmutableArray<string> words, string first, string second)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] == second && words[i - 1] == first)
            {
                return true;
            }
        }

        return false;
    }

    // "goods from wakanda": a name that the base does not know is not quietly taken for China.
    private static string? Unheard(Question question)
    {
        for (var i = 1; i < question.Words.Length; i++)
        {
            if (question.Words[i - 1] is "from" or "on" or "against" && question.Words[i] is { Length: > 3 } word
                && QuestionVocabulary.Of(word) is null && word is not ("goods" or "imports" or "most" or "them" or "that" or "this" or "these" or "products" or "fentanyl"))
            {
                return question.Topics.IsEmpty ? word : null;
            }
        }

        return null;
    }
}
