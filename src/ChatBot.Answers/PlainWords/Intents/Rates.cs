using System.Collections.Immutable;
using ChatBot.Answers.Search;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Rates: on whom, by whom, on which goods, their layers and their history.</summary>
internal static class Rates
{
    private const string History = " view:history";
    private const int MostParts = 3;
    private const int FewWords = 6;
    private const int MostCompared = 4;

    public static Reading? Read(Question question)
    {
        var asksRate = question.Is(Concept.Tariff) || question.Is(Concept.Layers) || question.Is(Concept.Threat) || !question.Percentages.IsEmpty
            || (question.Partner is not null && (question.Product is not null || question.Day is not null || NamesRate(question) || question.Has("highest") || question.Has("peak")));
        asksRate |= question.Product is not null && (question.Has("much") || question.Words.Length <= FewWords);
        if (!asksRate)
        {
            return null;
        }

        var view = question.Is(Concept.Layers) ? " view:layers" : IsHistory(question) ? History : "";
        if (IsOnGoodsOfTheUs(question))
        {
            return Reading.Of($"/tariff party:us{view}") with { Others = [$"/tariff party:{QuestionReader.DefaultPartner}{view}"] };
        }

        if (question.Partner is { Id: not QuestionReader.DefaultPartner } charging && ChargesTheUs(question.Words))
        {
            return Reading.Of($"/tariff party:{charging.Id}");
        }

        if (BetweenOthers(question) is { } others)
        {
            return others;
        }

        if (question.Parties.Where(party => party.Id != QuestionReader.Home).Take(MostParts).ToImmutableArray() is { IsEmpty: false } parties)
        {
            return question.Product is { } product && !question.Is(Concept.Layers)
                ? new Reading([.. parties.Select(party => $"/tariff party:{party.Id} product:{product}")]) { Others = [.. parties.Select(party => $"/tariff party:{party.Id}")] }
                : new Reading([.. parties.Select(party => $"/tariff party:{party.Id}{view}")]) { HasItsOwnDays = view == History, Others = parties is [{ Id: QuestionReader.DefaultPartner }] ? ["/tariff party:us"] : [] };
        }

        if (!question.Products.IsEmpty && question.Parties.IsEmpty && question.Percentages.IsEmpty && !question.Is(Concept.Layers) && !question.Is(Concept.Threat) && view.Length == 0)
        {
            ImmutableArray<string> lines = [.. question.Products.Take(MostParts).Select(goods => $"/tariff {goods}")];

            // "Hyundai shipping cars from Ulsan": who knows whose cars are meant.
            return Unknown(question) is { } word ? Reading.Unread(question, word, lines) : new Reading(lines);
        }

        if (Unheard(question) is { } name)
        {
            return Reading.Of($"/tariff {name}");
        }

        // A word that nobody understood may well be the country that was meant.
        var unheard = question.Topics.All(topic => topic.Id == Names.AllTariffs) ? question.Unexplained.FirstOrDefault() : null;
        if (unheard is not null)
        {
            return Reading.Of($"/tariff {unheard}");
        }

        return question.Topics is [{ Id: not Names.AllTariffs } topic, ..] && question.Percentages.IsEmpty && !question.Is(Concept.Threat) && !question.Is(Concept.Layers)
            ? Reading.Of($"/topic {topic.Id}")
            : new Reading([$"/tariff party:{QuestionReader.DefaultPartner}{view}"]) { Assumption = question.Phrases.Say("No country was named; taken as China.") };
    }

    /// <summary>"China vs Vietnam": two to four parties side by side.</summary>
    public static Reading? Compare(Question question)
    {
        var parties = question.Parties.Where(party => party.Id != QuestionReader.Home).Take(MostCompared).Select(party => party.Id).ToImmutableArray();
        var sideBySide = question.Is(Concept.Compare) || (question.Is(Concept.Tariff) && (question.Has("or") || parties.Length > 2));
        return sideBySide && parties.Length > 1 && question.Product is null && !question.Is(Concept.Said)
            ? Reading.Of($"/compare {string.Join(' ', parties)}") with { Others = [.. parties.Select(party => $"/tariff party:{party}")] }
            : null;
    }

    // "Korea went back to 25, no?": a bare number beside a party is a rate, unless it counts something.
    private static bool NamesRate(Question question)
    {
        for (var i = 0; i < question.Words.Length; i++)
        {
            if (question.Words[i] is { Length: 2 or 3 } word && word.All(char.IsAsciiDigit)
                && (i + 1 == question.Words.Length || question.Words[i + 1] is not ("day" or "days" or "month" or "months" or "years" or "billion" or "million" or "bn" or "tonnes" or "countries" or "economies")))
            {
                return true;
            }
        }

        return false;
    }

    // "What does Japan charge on Indian rice": only what the US charges, or is charged, is on record for most pairs.
    private static Reading? BetweenOthers(Question question)
    {
        if (question.Parties is not [{ Id: not QuestionReader.Home } charging, { Id: not QuestionReader.Home } charged] || !question.Words.Any(word => word is "charge" or "charges" or "impose" or "imposes" or "levy" or "levies" or "put" or "puts"))
        {
            return null;
        }

        return question.Base.Measures.Any(measure => measure.Imposer == charging.Id && measure.Reaches(charged.Id))
            ? null
            : Reading.Refused(question.Phrases.Say($"The base records no tariff of {question.Phrases.PartyInText(question.Base, charging.Id)} on goods from {question.Phrases.PartyInText(question.Base, charged.Id)}."));
    }

    private static bool IsHistory(Question question) =>
        (question.Day is null || question.Has("since")) && (question.Is(Concept.History) || question.Has("since") || question.Has("move") || question.Has("moved") || question.Has("go"))
        || (question.Has("when") && (question.Has("start") || question.Has("begin") || question.Has("kick")));

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
            charge = words[i] is "charge" or "charges" or "charging" or "impose" or "imposes" or "put" or "levy" or "retaliatory" or "slap" or "hitting" or "hit" ? i : charge;
        }

        var china = words.IndexOf("china") is >= 0 and var at ? at : words.IndexOf("beijing");
        return (charge > china && china >= 0 && Array.Exists([.. words[(charge + 1)..]], word => word is "us" or "american" or "america" or "usa"))
            || words.Any(word => word is "retaliatory" or "chinas") && (question.Has("us") || question.Has("american"))
            || Follows(words, "on", "us") || Follows(words, "on", "american");
    }

    private static string? Unknown(Question question) => question.Unexplained.FirstOrDefault(word => !FactSearch.Of(question.Base).Knows(word));

    // "What does Ottawa slap on American goods": what the other side charges stands in the answer about the party.
    private static bool ChargesTheUs(ImmutableArray<string> words) => Follows(words, "on", "us") || Follows(words, "on", "american") || Follows(words, "hitting", "american");

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
