using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.PlainWords.FirstLines;
using ChatBot.Answers.PlainWords.Taught;
using ChatBot.Answers.Search;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Rates: on whom, by whom, on which goods, their layers and their history.</summary>
internal static class Rates
{
    private const string History = " view:history";
    private const int MostParts = 3;
    private const string Parcels = "small-parcels";
    private const int FewWords = 6;
    private const int FewestWords = 3;
    private const int MostCompared = 4;
    private const int LongestUnnamed = 10;
    private const int ShortWord = 3;
    private const double Unlikely = 0.2;

    public static Reading? Read(Question question)
    {
        var asksRate = question.Is(Concept.Tariff) || question.Is(Concept.Layers) || question.Is(Concept.Threat) || !question.Percentages.IsEmpty
            || (question.Partner is not null && (question.Product is not null || question.Day is not null || NamesRate(question) || question.Has("highest") || question.Has("peak")));
        asksRate |= question.Product is not null && (question.Has("much") || NamesRate(question) || question.Words.Length <= FewWords);
        if (!asksRate || (!question.Is(Concept.Tariff) && question.Intents.OfFamily(Intent.Rate) < Unlikely))
        {
            return null;
        }

        return Of(question, question.Is(Concept.Layers) ? " view:layers" : IsHistory(question) ? History : "");
    }

    /// <summary>"10 + 10 + 25 = 45": how the layers add up.</summary>
    public static Reading? Sum(Question question) => question.Product is not null || RateLines.Sum(question.Text) is null ? null
        : question.Partner is { } party ? Reading.Of($"/tariff party:{party.Id} view:layers")
        : Reading.Of($"/tariff party:{QuestionReader.DefaultPartner} view:layers") with { Assumption = question.Phrases.Say("No country was named; taken as China.") };

    /// <summary>The rate on the parties or goods that are named, in one view; a word that nobody understood is never taken for a party.</summary>
    /// <param name="question">Whose names count.</param>
    /// <param name="view">A space and the option, or nothing.</param>
    public static Reading Of(Question question, string view)
    {
        view = view.Length == 0 && IsOfAPastYear(question) ? History : view;
        if (NeverBegun(question) is { } threat)
        {
            return Reading.Of($"/topic {threat.Id}");
        }

        if (OfALaw(question) is { } law)
        {
            return Reading.Of($"/topic {law}");
        }

        if (WithoutRates(question) is { } subject)
        {
            return Reading.Of($"/topic {subject.Id}");
        }

        if (Directions.IsOnGoodsOfTheUs(question))
        {
            return Reading.Of($"/tariff party:us{view}") with { Others = [$"/tariff party:{QuestionReader.DefaultPartner}{view}"] };
        }

        if (question.Partner is { Id: not QuestionReader.DefaultPartner } charging && Directions.ChargesTheUs(question.Words))
        {
            return Reading.Of($"/tariff party:{charging.Id}");
        }

        if (BetweenOthers(question) is { } others)
        {
            return others;
        }

        if (question.Parties.Where(party => party.Id != QuestionReader.Home && !party.IsOrganisation).DistinctBy(party => question.Base.CustomsTerritoryOf(party).Id).Take(MostParts).ToImmutableArray() is { IsEmpty: false } parties)
        {
            if (parties is [var one] && QuestionSpan.Days(question) is { Length: > 1 } days && question.Product is null)
            {
                return new Reading([.. days.Take(MostParts).Select(day => $"/tariff party:{one.Id} as-of:{Wording.Iso(day)}")]) { HasItsOwnDays = true, Others = [$"/tariff party:{one.Id}{History}"] };
            }

            return question.Product is { } product && !(question.Is(Concept.Threat) && question.Percentages.IsEmpty)
                ? new Reading([.. parties.Select(party => $"/tariff party:{party.Id} product:{product}")]) { Others = [.. parties.Select(party => $"/tariff party:{party.Id}")] }
                : new Reading([.. parties.Select(party => $"/tariff party:{party.Id}{view}")]) { HasItsOwnDays = view == History || (question.Is(Concept.Threat) && question.Day is null), Others = parties is [{ Id: QuestionReader.DefaultPartner }] ? ["/tariff party:us"] : [] };
        }

        // "When LeBlanc went for a last try before the 50 %": his country's goods are meant.
        if (question.Products.IsEmpty && Agreements.OfPeople(question) is { } side && question.Base.Find<Party>(side) is { IsOrganisation: false } && side != QuestionReader.DefaultPartner)
        {
            return Reading.Of($"/tariff party:{side}{view}");
        }

        // What was free as a small parcel is a subject of its own; only goods from China are on record.
        if (question.Products is ["parcels"] && question.Base.Find<Topic>(Parcels) is not null)
        {
            return Reading.Of($"/topic {Parcels}");
        }

        if (!question.Products.IsEmpty)
        {
            if (question.Products is [var only] && question.Is(Concept.Compare) && question.Day is { } day && day != question.Today)
            {
                return ThenAndNow($"/tariff {only}", day);
            }

            ImmutableArray<string> lines = [.. question.Products.Take(MostParts).Select(goods => $"/tariff {goods}")];

            // "Hyundai shipping cars from Ulsan": who knows whose cars are meant.
            return Unknown(question) is { } word ? Reading.Unread(question, word, lines) : new Reading(lines);
        }

        if (Unheard(question) is { } name)
        {
            return Reading.Of($"/tariff {name}");
        }

        if (Names.Closest(question) is { Id: not Names.AllTariffs } closest && (question.Percentages.IsEmpty || !question.Unexplained.IsEmpty) && !question.Is(Concept.Layers))
        {
            return Reading.Of($"/topic {closest.Id}");
        }

        if (AsksForAll(question))
        {
            return Reading.Refused(question.Phrases.Say("The base compares two to four countries at a time; name them, as in /compare china vietnam mexico.")) with { IsUnread = true };
        }

        // A word that nobody understood may well be the country that was meant.
        // A long question that names none is about something that was not understood.
        var unheard = view.Length > 0 ? question.Unexplained.FirstOrDefault(word => word.Length > ShortWord && !IntentWeights.Taught.Knows(word) && !FactSearch.Of(question.Base).Knows(word)) : question.Unexplained.FirstOrDefault(word => question.Percentages.IsEmpty ? word.Length > ShortWord : !IntentWeights.Taught.Knows(word));
        return unheard is not null || (question.Words.Length > LongestUnnamed && question.Percentages.IsEmpty && question.Topics.IsEmpty && question.Terms.IsEmpty) || (question.People.Length > 0 && question.Percentages.IsEmpty)
            ? Unnamed(question, unheard)
            : new Reading([$"/tariff party:{QuestionReader.DefaultPartner}{view}"]) { Assumption = question.Phrases.Say("No country was named; taken as China.") };
    }

    /// <summary>"China vs Vietnam": two to four parties side by side.</summary>
    public static Reading? Compare(Question question)
    {
        var parties = question.Parties.Where(party => party.Id != QuestionReader.Home && !party.IsOrganisation).Take(MostCompared).Select(party => party.Id).ToImmutableArray();
        var sideBySide = question.Is(Concept.Compare) || question.Has("than") || (question.Is(Concept.Tariff) && (question.Has("or") || parties.Length > 2));
        return sideBySide && parties.Length > 1 && question.Product is null && !question.Is(Concept.Said) && !IsAdvice(question) ? SideBySide(question) : null;
    }

    // "Better to divert to Vancouver": which of two to choose is no question of rates.
    private static bool IsAdvice(Question question) => question.Is(Concept.Advice) && !RuleOrExamples.HardlyRefuses(question);

    /// <summary>The parties that are named side by side; null for fewer than two.</summary>
    public static Reading? SideBySide(Question question)
    {
        var parties = question.Parties.Where(party => party.Id != QuestionReader.Home && !party.IsOrganisation).DistinctBy(party => question.Base.CustomsTerritoryOf(party).Id).Take(MostCompared).Select(party => party.Id).ToImmutableArray();
        return parties.Length > 1 ? Reading.Of($"/compare {string.Join(' ', parties)}") with { Others = [.. parties.Select(party => $"/tariff party:{party}")] }
            : parties is [var only] && question.Day is { } day && day != question.Today ? ThenAndNow($"/tariff party:{only}", day)
            : null;
    }

    // "In 2019": no day of it is meant, so all of them are shown.
    private static bool IsOfAPastYear(Question question) => question.Day is null && question.Words.Any(word => word is ['2', '0', _, _] && int.TryParse(word, CultureInfo.InvariantCulture, out var year) && year < question.Today.Year);

    // "What does Denmark pay under the Greenland tariffs": the subject tells that none of them ever took effect.
    private static Topic? NeverBegun(Question question) => question.Topics.FirstOrDefault(topic =>
        question.Base.Measures.Any(measure => measure.Topics.Contains(topic.Id)) && !question.Base.Measures.Any(measure => measure.Topics.Contains(topic.Id) && measure.Steps[^1].Status != StepStatus.Withdrawn));

    // "Section 338 duty against Ottawa": a law whose measures on that party are no layer on most goods.
    private static string? OfALaw(Question question)
    {
        if (question.Partner is not { } party || !question.Products.IsEmpty)
        {
            return null;
        }

        var law = question.Topics.Where(Names.IsLaw).Select(topic => topic.Id).Concat(question.Terms.Select(term => term.Topic).OfType<string>().Where(topic => topic.StartsWith("section-", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).ToList();
        return law is [var only] && question.Base.MeasuresOn(QuestionReader.Home, party.Id).Where(measure => measure.Topics.Contains(only)).ToList() is { Count: > 0 } under && under.TrueForAll(measure => measure.Targets is [var target] && target == party.Id && !measure.IsLayer) ? only : null;
    }

    // Port fees and export controls are no rates on goods, whoever's ships they are.
    private static Topic? WithoutRates(Question question) => question.Percentages.IsEmpty ? question.Topics.FirstOrDefault(topic =>
        question.Base.Measures.Any(measure => measure.Topics.Contains(topic.Id)) && !question.Base.Measures.Any(measure => measure.Topics.Contains(topic.Id) && measure.IsPercentTariff)) : null;

    private static Reading ThenAndNow(string line, DateOnly day) => new([line, $"{line} as-of:{Wording.Iso(day)}"]) { HasItsOwnDays = true };

    private static Reading Unnamed(Question question, string? word) => word is not null && question.Words.Length <= FewWords && MayBeAName(question, word) && Lexicon.Of(question.Base).Parties.Mistyped(word).IsEmpty
        ? Reading.Of($"/tariff {word}")
        : Reading.Refused(question.Phrases.Say("Whose goods are meant? No country and no goods that the base knows were named.")) with { IsUnread = true };

    // "Goods from wakanda", "wakanda tariff", "Wakanda": after such a word, beside the tariff, or with a capital.
    private static bool MayBeAName(Question question, string word)
    {
        var at = question.Words.IndexOf(word);
        return question.Words.Length <= FewestWords || (at > 0 && question.Words[at - 1] is "from" or "on" or "for" or "against" or "of" or "in" or "de" or "aus" or "desde")
            || (at + 1 < question.Words.Length && QuestionVocabulary.Of(question.Words[at + 1]) == Concept.Tariff)
            || question.Text.Split(' ').Skip(1).Any(written => written.Length > 1 && char.IsUpper(written[0]) && !char.IsUpper(written[1]) && Fold.Key(written) == word);
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
        if (question.Parties is not [{ Id: not QuestionReader.Home } charging, { Id: not QuestionReader.Home } charged] || !question.Words.Any(word => word is "charge" or "charges" or "slap" or "slaps" or "take" or "takes" or "impose" or "imposes" or "levy" or "levies" or "put" or "puts"))
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

    // Only a word that may be a name: after "from" and the like.
    private static string? Unknown(Question question) => question.Unexplained.FirstOrDefault(word =>
        question.Words.IndexOf(word) is > 0 and var at && question.Words[at - 1] is "from" or "by" or "in" or "of" or "aus" or "von" or "de" or "desde" && !FactSearch.Of(question.Base).Knows(word) && !IntentWeights.Taught.Knows(word));

    // "Who has the highest tariff of all countries"
    private static bool AsksForAll(Question question) =>
        question.Words.Any(word => word is "highest" or "lowest" or "most" or "least") && question.Words.Any(word => word is "countries" or "country" or "everyone" or "anyone" or "anybody" or "nations");

    // "goods from wakanda": a name that the base does not know is not quietly taken for China.
    private static string? Unheard(Question question)
    {
        for (var i = 1; i < question.Words.Length; i++)
        {
            if (question.Words[i - 1] is "from" or "on" or "against" or "for" && question.Words[i] is { Length: > 3 } word
                && QuestionVocabulary.Of(word) is null && word is not ("which" or "goods" or "imports" or "most" or "them" or "that" or "this" or "these" or "products" or "fentanyl" or "what"))
            {
                return question.Topics.All(topic => topic.Id == Names.AllTariffs) ? word : null;
            }
        }

        return null;
    }
}
