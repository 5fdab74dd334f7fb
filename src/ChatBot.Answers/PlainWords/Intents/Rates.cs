using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Rates: on whom, by whom, on which goods, their layers and their history.</summary>
internal static class Rates
{
    private const int MostParts = 3;
    private const int MostCompared = 4;

    public static Reading? Read(Question question)
    {
        var asksRate = question.Is(Concept.Tariff) || question.Is(Concept.Layers) || question.Is(Concept.Threat) || !question.Percentages.IsEmpty
            || (question.Partner is not null && (question.Product is not null || question.Has("highest") || question.Has("peak")));
        if (!asksRate)
        {
            return null;
        }

        var view = question.Is(Concept.Layers) ? " view:layers" : IsHistory(question) ? " view:history" : "";
        if (IsOnGoodsOfTheUs(question))
        {
            return Reading.Of($"/tariff party:us{view}") with { Others = [$"/tariff party:{QuestionReader.DefaultPartner}{view}"] };
        }

        if (question.Parties.Where(party => party.Id != QuestionReader.Home).Take(MostParts).ToImmutableArray() is { IsEmpty: false } parties)
        {
            return question.Product is { } product && !question.Is(Concept.Layers)
                ? new Reading([.. parties.Select(party => $"/tariff party:{party.Id} product:{product}")]) { Others = [.. parties.Select(party => $"/tariff party:{party.Id}")] }
                : new Reading([.. parties.Select(party => $"/tariff party:{party.Id}{view}")]) { Others = parties is [{ Id: QuestionReader.DefaultPartner }] ? ["/tariff party:us"] : [] };
        }

        if (question.Product is { } goods && question.Parties.IsEmpty && question.Percentages.IsEmpty && !question.Is(Concept.Layers) && !question.Is(Concept.Threat) && view.Length == 0)
        {
            return Reading.Of($"/tariff {goods}");
        }

        if (Unheard(question) is { } name)
        {
            return Reading.Of($"/tariff {name}");
        }

        return question.Topics is [{ Id: not Names.AllTariffs } topic, ..] && question.Percentages.IsEmpty && !question.Is(Concept.Threat) && !question.Is(Concept.Layers)
            ? Reading.Of($"/topic {topic.Id}")
            : new Reading([$"/tariff party:{QuestionReader.DefaultPartner}{view}"]) { Assumption = question.Phrases.Say("No country was named; taken as China.") };
    }

    /// <summary>"China vs Vietnam": two to four parties side by side.</summary>
    public static Reading? Compare(Question question)
    {
        var parties = question.Parties.Where(party => party.Id != QuestionReader.Home).Take(MostCompared).Select(party => party.Id).ToImmutableArray();
        return question.Is(Concept.Compare) && parties.Length > 1 && question.Product is null && !question.Is(Concept.Said)
            ? Reading.Of($"/compare {string.Join(' ', parties)}") with { Others = [.. parties.Select(party => $"/tariff party:{party}")] }
            : null;
    }

    private static bool IsHistory(Question question) =>
        question.Day is null && (question.Is(Concept.History) || question.Has("since") || question.Has("move") || question.Has("moved") || question.Has("go"));

    // "what does china charge us": the one who charges stands before the word, the US after it.
    private static bool IsOnGoodsOfTheUs(Question question)
    {
        if (question.Partner?.Id != QuestionReader.DefaultPartner)
        {
            return false;
        }

        var words = question.Words;
        var charge = -1;
        for (var i = 0; i < words.Length; i++)
        {
            charge = words[i] is "charge" or "charges" or "charging" or "impose" or "imposes" or "put" or "levy" or "retaliatory" or "slap" ? i : charge;
        }

        var china = words.IndexOf("china") is >= 0 and var at ? at : words.IndexOf("beijing");
        return (charge > china && china >= 0 && Array.Exists([.. words[(charge + 1)..]], word => word is "us" or "american" or "america" or "usa"))
            || words.Any(word => word is "retaliatory" or "chinas") && (question.Has("us") || question.Has("american"))
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
            if (question.Words[i - 1] is "from" or "on" or "against" or "for" && question.Words[i] is { Length: > 3 } word
                && QuestionVocabulary.Of(word) is null && word is not ("goods" or "imports" or "most" or "them" or "that" or "this" or "these" or "products" or "fentanyl" or "what"))
            {
                return question.Topics.All(topic => topic.Id == Names.AllTariffs) ? word : null;
            }
        }

        return null;
    }
}
