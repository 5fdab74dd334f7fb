using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Timelines;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/deal [party]</c>: how far an agreement has come, its headline rate, terms, deadlines and history; without a party all of them.</summary>
internal sealed class DealCommand : ICommand
{
    private const string Home = "us";

    public CommandSpec Spec { get; } = new("deal", "A trade deal: how far it has come, its headline rate, terms, dates and sources")
    {
        Parameters =
        [
            new Parameter("party", ParameterKind.Party, "The other party: japan, eu, korea, uk …; all deals unless you say"),
            new Parameter("as-of", ParameterKind.Date, "As it stood, and as known, on this day"),
            new Parameter("nth", ParameterKind.Number, "Which one where there are several, counted from the newest"),
        ],
        Examples = ["deal japan", "deal eu", "deal korea", "deal china", "deal"],
    };

    public Answer Answer(CommandRequest request)
    {
        var words = request.Phrases;
        var builder = new AnswerBuilder(request);
        if (request.Arguments.Get<Party>("party") is not { Id: not Home } party)
        {
            return All(request, builder, [.. Told(request)]);
        }

        var deals = Told(request).Where(deal => deal.Parties.Contains(party.Id)).ToList();
        if (deals.Count == 0)
        {
            return None(request, builder, party);
        }

        var index = (request.Arguments.Count("nth") ?? 1) - 1;
        if (index >= deals.Count)
        {
            builder.Offer(words.Say("Newest"), "nth", null);
            return builder.Build(words.Say($"Deals with {words.Party(request.Base, party.Id)}"), deals.Count == 1
                ? words.Say($"Only one deal with {words.PartyInText(request.Base, party.Id)} can be told; ask for nth:1 at most.")
                : words.Say($"Only {deals.Count} deals with {words.PartyInText(request.Base, party.Id)} can be told; ask for nth:{deals.Count} at most."), AnswerStatus.Unknown);
        }

        return One(request, builder, party, deals, index);
    }

    private static Answer One(CommandRequest request, AnswerBuilder builder, Party party, List<Deal> deals, int index)
    {
        var deal = deals[index];
        var words = request.Phrases;
        var since = deal.StandsSince(request.AsOf)!;
        builder.Add(new AnswerFact
        {
            Label = words.Say("Status"),
            Value = $"{words.Say($"{Word(words, since.Status)} since {since.Date}")}{RateWords.Instrument(since.Instrument)}{builder.Reservation(since.Sources)}",
            Kind = AnswerFactKind.Status,
            Status = StatusWord(since.Status),
            From = since.Date.Last,
            Sources = builder.Cite(since.Sources),
        });
        var rate = AddRate(request, builder, party, deal);
        foreach (var step in deal.Steps.Where(step => step.IsTold(request.AsOf)))
        {
            foreach (var term in step.Terms)
            {
                builder.Add(new AnswerFact { Label = words.Say("Term"), Value = term, Kind = AnswerFactKind.Text, From = step.Date.Last, Sources = builder.Cite(step.Sources) });
            }
        }

        builder.TellAge();
        AddDeadlines(request, builder, deal);
        AddHistory(request, builder, deal);
        builder.Remarks(deal);
        if (rate is not null)
        {
            builder.Note(words.Say($"The rate is what the deal sets; {$"/tariff {party.Id}"} says what is charged."));
        }

        OfferOthers(request, builder, deals, index);
        builder.Suggest($"/tariff {party.Id}");
        builder.Suggest($"/timeline {party.Id}");
        var others = deals.Count == 1 ? "" : words.Say($" The {Ordinal(words, index)} of {deals.Count} deals recorded.");
        var headline = rate is null
            ? words.Say($"{deal.Name}: {Word(words, since.Status)} since {since.Date}.")
            : words.Say($"{deal.Name}: {Word(words, since.Status)} since {since.Date}, headline rate {rate}.");
        return builder.Build(deal.Name, headline + others);
    }

    private static string? AddRate(CommandRequest request, AnswerBuilder builder, Party party, Deal deal)
    {
        if (deal.RateOn(request.AsOf) is not { HeadlineRate: { } percent } step)
        {
            return null;
        }

        var words = request.Phrases;
        var rate = words.Percent(percent);
        var told = step.AllIn ? words.Say($"{rate}, ordinary duty included, as set on {step.Date}") : words.Say($"{rate}, as set on {step.Date}");
        builder.Add(new AnswerFact
        {
            Label = words.Say("Headline rate"),
            Value = $"{told}{builder.Reservation(step.Sources)}",
            Kind = AnswerFactKind.Text,
            Number = percent,
            Unit = "percent",
            Imposer = Home,
            Target = party.Id,
            From = step.Date.Last,
            Sources = builder.Cite(step.Sources),
        });
        return step.AllIn ? words.Say($"{rate} with the ordinary duty included") : rate;
    }

    private static void AddDeadlines(CommandRequest request, AnswerBuilder builder, Deal deal)
    {
        foreach (var item in request.Base.Events)
        {
            if (item.Deal == deal.Id && item.IsKnownBy(request.AsOf))
            {
                var outcome = EventText.Outcome(request.Phrases, item, request.AsOf);
                builder.Add(new AnswerFact
                {
                    Label = request.Phrases.Say($"Deadline, {item.Date}"),
                    Value = $"{item.Title}.{(outcome is null ? "" : $" {outcome}")}{builder.Reservation(item.Sources)}",
                    Kind = AnswerFactKind.Date,
                    From = item.Date.Last,
                    Sources = builder.Cite(item.Sources),
                });
                builder.Remarks(item);
            }
        }
    }

    // The status is said where a step changed it and its sentence does not say it already.
    private static void AddHistory(CommandRequest request, AnswerBuilder builder, Deal deal)
    {
        var words = request.Phrases;
        var told = deal.Steps.Where(step => step.IsTold(request.AsOf)).ToList();
        for (var i = told.Count - 1; i >= 0; i--)
        {
            var step = told[i];
            var changed = (i == 0 || told[i - 1].Status != step.Status) && !step.What.StartsWith(Word(Phrasebook.English, step.Status), StringComparison.OrdinalIgnoreCase);
            builder.Add(new AnswerFact
            {
                Label = words.Day(step.Date),
                Value = $"{step.What}{(changed ? words.Say($" Since then {Word(words, step.Status)}.") : "")}{builder.Reservation(step.Sources)}",
                Kind = AnswerFactKind.Date,
                Status = StatusWord(step.Status),
                From = step.Date.Last,
                Sources = builder.Cite(step.Sources),
            });
            builder.Hindsight(step.Note);
        }
    }

    private static void OfferOthers(CommandRequest request, AnswerBuilder builder, List<Deal> deals, int index)
    {
        var words = request.Phrases;
        for (var i = 0; i < deals.Count; i++)
        {
            if (i != index)
            {
                builder.Text(words.Say($"Also: {deals[i].Name}, {Word(words, deals[i].StepOn(request.AsOf)!.Status)}, {deals[i].StandsSince(request.AsOf)!.Date} (nth:{i + 1})."));
            }
        }

        if (index + 1 < deals.Count)
        {
            builder.Offer(words.Say("Older deal"), "nth", Wording.Number(index + 2));
        }

        if (index > 0)
        {
            builder.Offer(words.Say("Newer deal"), "nth", index == 1 ? null : Wording.Number(index));
        }
    }

    private static Answer All(CommandRequest request, AnswerBuilder builder, List<Deal> deals)
    {
        var words = request.Phrases;
        foreach (var deal in deals)
        {
            var since = deal.StandsSince(request.AsOf)!;
            var value = deal.RateOn(request.AsOf)?.HeadlineRate is { } percent
                ? words.Say($"{Word(words, since.Status)} since {since.Date}, headline rate {words.Percent(percent)}")
                : words.Say($"{Word(words, since.Status)} since {since.Date}");
            builder.Add(new AnswerFact
            {
                Label = deal.Name,
                Value = value,
                Kind = AnswerFactKind.Status,
                Status = StatusWord(since.Status),
                From = since.Date.Last,
                Sources = builder.Cite(since.Sources),
            });
        }

        builder.TellAge();
        builder.Suggest("/deal japan");
        var title = words.Say("Deals of the US");
        return deals.Count == 0
            ? builder.Build(title, words.Say($"The base does not know of a deal of the US by {request.AsOf}."), AnswerStatus.Unknown)
            : builder.Build(title, words.Say($"{deals.Count} deals of the US are recorded by {request.AsOf}, the newest first."));
    }

    private static Answer None(CommandRequest request, AnswerBuilder builder, Party party)
    {
        var words = request.Phrases;
        var partners = Told(request).SelectMany(deal => deal.Parties).Where(id => id != Home).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => words.Party(request.Base, id)).ToList();
        builder.Suggest($"/tariff {party.Id}");
        builder.Suggest("/deal");
        var other = words.PartyInText(request.Base, party.Id);
        return builder.Build(words.Say($"Deals with {words.Party(request.Base, party.Id)}"), partners.Count == 0
            ? words.Say($"The base does not know of a deal with {other} by {request.AsOf}; it holds none by then.")
            : words.Say($"The base does not know of a deal with {other} by {request.AsOf}; it holds deals with {words.List(partners)}."), AnswerStatus.Unknown);
    }

    // Newest first by the first step: the later deal of a pair is the one meant.
    private static IEnumerable<Deal> Told(CommandRequest request) => Told(request.Base, request.AsOf);

    /// <summary>The deals that stood by a day, the newest first: the order in which <c>nth</c> counts.</summary>
    internal static IEnumerable<Deal> Told(FactBase facts, DateOnly asOf) =>
        facts.Deals.Where(deal => deal.StepOn(asOf) is not null)
            .OrderByDescending(deal => deal.Steps[0].Date)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal);

    private static string Ordinal(Phrasebook words, int index) => index == 0 ? words.Say("newest") : words.Say($"{words.Ordinal(index + 1)} newest");

    internal static string Word(Phrasebook words, DealStatus status) => words.Say(status switch
    {
        DealStatus.Negotiating => "under negotiation",
        DealStatus.Framework => "agreed in outline",
        _ => Vocabulary<DealStatus>.WordOf(status).Replace('-', ' '),
    });

    // Agreed in outline or signed is not yet in force; a deal still under negotiation has no status word of the contract.
    private static string? StatusWord(DealStatus status) => status switch
    {
        DealStatus.Negotiating => null,
        DealStatus.Framework or DealStatus.Announced or DealStatus.Signed => StatusWords.Announced,
        DealStatus.InForce => StatusWords.InForce,
        DealStatus.Suspended => StatusWords.Suspended,
        DealStatus.Ended => StatusWords.Ended,
        _ => StatusWords.Withdrawn,
    };
}
