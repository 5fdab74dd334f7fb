using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Questions that take for granted what the base knows to be otherwise: set right first, from the facts, then answered.</summary>
internal static class Premises
{
    // The section of trade law under which goods are charged for the sake of national security.
    private const string OnSecurity = "232";

    public static Reading? CourtSetsRate(Question question) =>
        question.Is(Concept.Court) && (question.Has("set") || question.Has("sets") || question.Has("fix")) && question.Is(Concept.Tariff)
            ? Reading.Corrected(question.Phrases.Say("No court set a rate: the ruling on record ended tariffs, and what is charged since comes from other laws."), Rulings.Ieepa)
            : null;

    /// <summary>"Since 232 got struck down": no measure on that basis was.</summary>
    public static Reading? ScopeOfRuling(Question question)
    {
        if (!question.Has("struck") && !question.Has("unconstitutional"))
        {
            return OfGoods(question);
        }

        foreach (var basis in (string[])["301", "232", "122"])
        {
            if (Mentions(question, basis) && !Struck(question).Any(measure => measure.Basis.Contains(basis, StringComparison.Ordinal)))
            {
                var struck = Struck(question).Select(measure => measure.Basis).Distinct(StringComparer.Ordinal).ToList();
                return Reading.Corrected(question.Phrases.Say($"No ruling that strikes down a tariff under Section {basis} is recorded; those struck down rested on {question.Phrases.List(struck)}."), $"/topic topic:section-{basis}");
            }
        }

        return null;
    }

    // "So the court scrapped the steel duties too": those rest on a law of which nothing was struck down.
    private static Reading? OfGoods(Question question)
    {
        if (question.Product is not { } product || !question.Is(Concept.Court) || !question.Words.Any(word => word is "scrapped" or "scrap" or "killed" or "tossed" or "ended" or "voided" or "cancelled" or "free"))
        {
            return null;
        }

        var onGoods = question.Base.Measures.FirstOrDefault(measure => measure.Imposer == QuestionReader.Home && measure.IsPercentTariff && measure.Basis.Contains(OnSecurity, StringComparison.Ordinal) && Fold.Key(measure.Name).Contains(Fold.Key(product), StringComparison.Ordinal));
        return onGoods is null || Struck(question).Any(measure => measure.Basis.Contains(OnSecurity, StringComparison.Ordinal)) ? null
            : Reading.Corrected(question.Phrases.Say($"No ruling that strikes down a tariff under Section {OnSecurity} is recorded; those struck down rested on {question.Phrases.List([.. Struck(question).Select(measure => measure.Basis).Distinct(StringComparer.Ordinal)])}."), question.Partner is { } party ? $"/tariff party:{party.Id} product:{product}" : $"/tariff {product}");
    }

    public static Reading? Treaty(Question question)
    {
        if (!question.Is(Concept.Treaty) || (question.Has("article") && !question.Has("which") && !question.Has("treaty")))
        {
            return null;
        }

        var party = question.Partner?.Id ?? QuestionReader.DefaultPartner;
        var deals = question.Base.Deals.Where(deal => deal.Parties.Contains(party) && deal.Known <= question.Today).ToList();
        var place = question.Talks is [var talk, ..] ? talk.City : question.Place;
        var held = deals.Find(deal => place is not null && deal.Name.Contains(place, StringComparison.OrdinalIgnoreCase));
        return Reading.Corrected(held is null ? question.Phrases.Say("The base records no treaty.") : question.Phrases.Say($"The base records no treaty; what was reached is the {held.Name}."),
            held is null ? $"/deal party:{party}" : $"/deal party:{party} nth:{Wording.Number(Newest(deals).IndexOf(held) + 1)}");
    }

    public static Reading? Absence(Question question)
    {
        if (!question.Is(Concept.Absent) || question.People is not [var person, ..])
        {
            return null;
        }

        var talks = question.Talks is [var named, ..] ? [named]
            : question.Place is { } place ? question.Base.Talks.Where(talk => string.Equals(talk.City, place, StringComparison.OrdinalIgnoreCase)).ToList()
            : [];
        var attended = talks.Find(talk => talk.HadPresent(person.Id));
        return attended is null ? null : Reading.Corrected(question.Phrases.Say($"{person.Name} was there: the delegation lists of {attended.Name} name {person.Name}."), $"/talks talk:{attended.Id}");
    }

    public static Reading? WhoPays(Question question) => ((question.Is(Concept.Payer) && (!question.Has("pays") || question.Words.Any(word => word is "who" or "treasury" or "straight" or "directly" or "right" or "true" or "government" or "governments" or "since"))) || (question.Has("exporters") && (question.Has("right") || question.Has("true")))) && question.Partner is not null && !question.Is(Concept.Said)
        ? Reading.Corrected(question.Phrases.Say("A duty is paid by the importer to the customs of the importing country, not by the country whose goods it is laid on."), "/topic topic:tariff-revenue")
        : null;

    /// <summary>A percentage that no day's layers came to, asked about as if it were or had been charged.</summary>
    public static Reading? NeverInForce(Question question)
    {
        if (question.Percentages is not [var percent, ..] || question.Is(Concept.Said) || (question.Is(Concept.Voice) && question.People.Length == 1) || question.Partner is { Id: not QuestionReader.DefaultPartner }
            || question.People.Length > 0 || question.Product is not null || question.Topics.Any(topic => topic.Id is not (Names.AllTariffs or "100-percent-threat")) || (question.Partner is null && question.Unexplained.Length > 1))
        {
            return null;
        }

        var onChina = TariffHistory.Of(question.Base, QuestionReader.Home, QuestionReader.DefaultPartner, question.Today);
        var onTheUs = TariffHistory.Of(question.Base, QuestionReader.DefaultPartner, QuestionReader.Home, question.Today);
        var charged = onChina.Concat(onTheUs).Any(period => period.Total == percent)
            || question.Base.Measures.Any(measure => measure.Steps.Any(step => step.Counts && (step.Rate == percent || step.RateHigh == percent || step.RateLow == percent)) && measure.Stacks);
        var stated = question.Base.Figures.FirstOrDefault(figure => figure.FigureKind is FigureKind.Claim or FigureKind.Threat && figure.Unit == "percent" && figure.Value == percent && figure.Deprecated is null && figure.Known <= question.Today
            && figure.Target == QuestionReader.DefaultPartner);
        if (!charged && Threatened(question, percent) is { } threat)
        {
            return Reading.Corrected(question.Phrases.Say($"{question.Phrases.Percent(percent)} was never the rate on most goods from China: it was threatened, and that was withdrawn on {threat.Steps[^1].Announced} ({threat.Name})."), $"/tariff party:{QuestionReader.DefaultPartner}");
        }

        return charged || stated is null ? null : Reading.Corrected(
            question.Phrases.Say($"{question.Phrases.Percent(percent)} was never the rate on most goods from China: it is a figure stated by {question.Base.Find<Person>(stated.By)?.Name ?? stated.By} on {stated.Date} ({stated.What})."),
            $"/tariff party:{QuestionReader.DefaultPartner}");
    }

    /// <summary>"He put the China total at 47": a figure of somebody's, told beside the rate itself.</summary>
    public static Reading? StatedFigure(Question question)
    {
        if (question.People.IsEmpty || question.Is(Concept.Said) || question.Is(Concept.Voice) || question.Product is not null)
        {
            return null;
        }

        foreach (var figure in question.Base.Figures)
        {
            if (figure is { Unit: "percent", Deprecated: null, Target: { } target } && figure.Known <= question.Today && question.People.Any(person => person.Id == figure.By)
                && question.Has(Wording.Number(figure.Value)) && (question.Partner is null || question.Parties.Any(party => party.Id == target)))
            {
                return Reading.Of(target == QuestionReader.Home ? $"/tariff party:{QuestionReader.Home}" : $"/tariff party:{target}");
            }
        }

        return null;
    }

    private static Measure? Threatened(Question question, decimal percent) => question.Base.Measures.FirstOrDefault(measure =>
        measure.Imposer == QuestionReader.Home && measure.Targets.Contains(QuestionReader.DefaultPartner) && measure.Steps[^1] is { Status: StepStatus.Withdrawn } last && last.Known <= question.Today
        && measure.Steps.Any(step => step.Status == StepStatus.Threatened && step.Rate == percent));

    private static bool Mentions(Question question, string section) => question.Words.Any(word => word == section || word == $"{section}s" || word == $"s{section}");

    private static IEnumerable<Measure> Struck(Question question) => question.Base.Measures.Where(measure => measure.Steps.Any(step => step.Status == StepStatus.StruckDown));

    private static List<Deal> Newest(List<Deal> deals) => [.. deals.OrderByDescending(deal => deal.Steps[0].Date).ThenBy(deal => deal.Id, StringComparer.Ordinal)];
}
