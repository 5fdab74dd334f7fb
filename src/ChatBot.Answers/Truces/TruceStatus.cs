using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Truces;

/// <summary>Whether a truce holds on the day asked about.</summary>
internal static class TruceStatus
{
    // A side term that ran out longer ago than this is history.
    private const int RecentDays = 45;

    public static Answer Answer(CommandRequest request, Truce truce, string partner)
    {
        var builder = new AnswerBuilder(request);
        builder.Suggest("/truce history");
        builder.Offer("History", "what", "history");
        builder.Suggest("/tariff china");
        var words = request.Phrases;
        var title = truce.Name;
        if (TruceState.On(truce, request.AsOf) is not { } state)
        {
            return builder.Build(title, words.Say($"The base does not know until when the truce between the US and {partner} runs."), AnswerStatus.Unknown);
        }

        var (headline, status, end) = Judge(words, state, request.AsOf);
        builder.Add(new AnswerFact
        {
            Label = words.Say("Status"),
            Value = status switch
            {
                StatusWords.InForce => words.Say($"in force until {end}"),
                StatusWords.Announced => words.Say($"extended by announcement until {end}"),
                _ => words.Say($"lapsed unless extended, {end}"),
            },
            Kind = AnswerFactKind.Status,
            Status = status,
            From = (state.First.Effective ?? state.First.Agreed).Last,
            To = end,
            Number = end.DayNumber - request.AsOf.DayNumber,
            Unit = "days",
            Sources = builder.Cite((state.Stated ?? state.Formal).Sources),
        });
        AddTerm(builder, request.AsOf, words.Say("Agreed"), state.First);
        foreach (var term in truce.Terms)
        {
            if (term.Main && term.Known <= request.AsOf && !ReferenceEquals(term, state.First))
            {
                AddTerm(builder, request.AsOf, words.Say(term.Status == TermStatus.InForce ? "Prolonged" : "Prolongation announced"), term);
            }
        }

        builder.Add(new AnswerFact
        {
            Label = words.Say("Prolonged by instrument"),
            Value = words.Times(state.Extensions),
            Kind = AnswerFactKind.Count,
            Number = state.Extensions,
            Unit = "count",
        });
        if (truce.Parties.Contains("china"))
        {
            AddCounts(request, builder);
        }

        AddSideTerms(request, builder, truce);
        builder.Corrected(truce);
        return builder.Build(title, headline);
    }

    internal static (string Headline, string Status, DateOnly End) Judge(Phrasebook words, TruceState state, DateOnly day)
    {
        if (day <= state.FormalEnd)
        {
            var left = state.FormalEnd.DayNumber - day.DayNumber;
            var running = left == 0 ? words.Say("in its last day") : words.Say($"{words.Days(left)} left");
            var stated = state.StatedEnd is { } later
                ? words.Say($"; an extension to {later} was announced on {state.Stated!.Agreed}, no implementing notice is recorded")
                : "";
            return (words.Say($"In force until {state.FormalEnd}, {running}{stated}."), StatusWords.InForce, state.FormalEnd);
        }

        if (state.StatedEnd is { } end && day <= end)
        {
            return (words.Say($"Extended by announcement to {end}, {words.Days(end.DayNumber - day.DayNumber)} left; no implementing notice is recorded, so on paper the formal end, {state.FormalEnd}, has passed."), StatusWords.Announced, end);
        }

        var last = state.StatedEnd ?? state.FormalEnd;
        return (words.Say($"Lapsed unless extended: the last recorded term ended on {last}, {words.Days(day.DayNumber - last.DayNumber)} ago; nothing later is recorded."),
            StatusWords.Lapsed, last);
    }

    private static void AddTerm(AnswerBuilder builder, DateOnly day, string label, TruceTerm term)
    {
        var instrument = term.Instrument is null ? "" : $" ({term.Instrument})";
        var until = term.Until is { } end ? builder.Phrases.Say($", until {end}") : "";
        builder.Add(new AnswerFact
        {
            Label = label,
            Value = $"{builder.Phrases.Day(term.Agreed)}{until}{instrument}: {term.What}{builder.Reservation(term.Sources)}",
            Kind = AnswerFactKind.Date,
            From = term.Agreed.Last,
            To = term.Until?.Last,
            Status = StatusOn(term, day),
            Sources = builder.Cite(term.Sources),
        });
        builder.Hindsight(term.Note, $"{label}, {builder.Phrases.Day(term.Agreed)}");
    }

    /// <summary>What a single term is on a day: its own end counts, though a later term may have prolonged the truce.</summary>
    public static string StatusOn(TruceTerm term, DateOnly day) =>
        term.Until is { } until && until.Last < day ? StatusWords.Ended
        : term.Status == TermStatus.InForce ? StatusWords.InForce
        : StatusWords.Announced;

    // How others number the truces, for a reader who knows it as "the third".
    private static void AddCounts(CommandRequest request, AnswerBuilder builder)
    {
        foreach (var figure in request.Base.Figures)
        {
            if (figure.Unit is "count" or "ordinal" && figure.What.Contains("truce", StringComparison.OrdinalIgnoreCase) && figure.Known <= request.AsOf)
            {
                var label = request.Phrases.Say($"As {request.Base.Find<Person>(figure.By)?.Name ?? figure.By} counts");
                builder.Add(new AnswerFact
                {
                    Label = label,
                    Value = $"{request.Phrases.Say($"the {request.Phrases.Ordinal((int)figure.Value)}")}: {figure.What}{builder.Reservation(figure.Sources)}",
                    Kind = AnswerFactKind.Claim,
                    Number = figure.Value,
                    Unit = figure.Unit,
                    By = figure.By,
                    From = figure.Date.Last,
                    Sources = builder.Cite(figure.Sources),
                });
                builder.Remarks(figure, label);
            }
        }
    }

    private static void AddSideTerms(CommandRequest request, AnswerBuilder builder, Truce truce)
    {
        foreach (var term in truce.Terms)
        {
            if (term.Main || term.Known > request.AsOf || term.Until is not { } until)
            {
                continue;
            }

            var passed = until.Last < request.AsOf;
            if (until.Last.AddDays(RecentDays) < request.AsOf)
            {
                continue;
            }

            builder.Add(new AnswerFact
            {
                Label = passed ? request.Phrases.Say($"Formal term passed on {until}, no later notice recorded") : request.Phrases.Say($"Until {until}"),
                Value = $"{term.What}{(term.Instrument is null ? "" : $" ({term.Instrument})")}{builder.Reservation(term.Sources)}",
                Kind = AnswerFactKind.Text,
                From = (term.Effective ?? term.Agreed).Last,
                To = until.Last,
                Status = passed ? StatusWords.Lapsed : StatusWords.InForce,
                Sources = builder.Cite(term.Sources),
            });
        }
    }
}
