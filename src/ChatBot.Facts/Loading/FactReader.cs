using ChatBot.Facts.Model;

namespace ChatBot.Facts.Loading;

/// <summary>Makes facts out of records whose shape is right.</summary>
internal static class FactReader
{
    public static Fact Read(FactKind kind, Record record)
    {
        Fact fact = kind switch
        {
            FactKind.Source => Source(record),
            FactKind.Party => Party(record),
            FactKind.Topic => Topic(record),
            FactKind.Person => Person(record),
            FactKind.Measure => Measure(record),
            FactKind.Figure => Figure(record),
            FactKind.Truce => Truce(record),
            FactKind.Talk => Talk(record),
            FactKind.Quote => Quote(record),
            FactKind.Event => Event(record),
            FactKind.Deal => Deal(record),
            FactKind.Term => Explained(record),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return fact with
        {
            Sources = record.Texts("sources"),
            Formerly = record.Texts("formerly"),
            Known = record.DateOrNull("known")?.Last ?? fact.Known,
            Note = record.TextOrNull("note"),
            Deprecated = record.TextOrNull("deprecated"),
            Corrected = record.One("corrected", correction => new Correction(correction.Date("on"), correction.Text("what")) { For = correction.Texts("for") }),
        };
    }

    private static Source Source(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Known = record.Date("published").Last,
        Publisher = record.Text("publisher"),
        Title = record.TextOrNull("title"),
        Url = record.TextOrNull("url"),
        Published = record.Date("published"),
        Updated = record.DateOrNull("updated"),
        Tier = record.Word<SourceTier>("tier"),
        Author = record.TextOrNull("author"),
        Dateline = record.TextOrNull("dateline"),
        Section = record.TextOrNull("section"),
        Cites = record.Texts("cites"),
        Via = record.TextOrNull("via"),
        Language = record.TextOrNull("language"),
        Read = record.Flag("read", otherwise: true),
    };

    private static Party Party(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Name = record.Text("name"),
        Short = record.TextOrNull("short") ?? record.Text("name"),
        TakesArticle = record.Flag("article"),
        Names = record.Map("names", node => ((YamlText)node).Value.Trim()),
        Codes = record.Texts("codes"),
        Aliases = record.Texts("aliases"),
        Members = record.Texts("members"),
        CustomsUnion = record.TextOrNull("customs-union"),
        IsOrganisation = record.Flag("organisation"),
    };

    private static Topic Topic(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Name = record.Text("name"),
        Aliases = record.Texts("aliases"),
    };

    private static Person Person(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Name = record.Text("name"),
        Side = record.Text("side"),
        Aliases = record.Texts("aliases"),
        Offices = record.Records("offices", office => new Office
        {
            Title = office.Text("title"),
            From = office.DateOrNull("from"),
            To = office.DateOrNull("to"),
            Sources = office.Texts("sources"),
        }),
    };

    private static Measure Measure(Record record)
    {
        var steps = record.Records("steps", Step);
        return new Measure
        {
            Id = record.Text("id"),
            Origin = record.Origin,
            Known = steps.Min(step => step.Known),
            Name = record.Text("name"),
            MeasureKind = record.Word<MeasureKind>("kind"),
            Imposer = record.Text("imposer"),
            Targets = record.Texts("targets"),
            Exempt = record.Texts("exempt"),
            Family = record.TextOrNull("family"),
            Fallback = record.Flag("fallback"),
            Basis = record.Text("basis"),
            Scope = record.Text("scope"),
            Stacks = record.Flag("stacks"),
            Unit = record.TextOrNull("unit") ?? "percent",
            Topics = record.Texts("topics"),
            Steps = steps,
        };
    }

    private static MeasureStep Step(Record record) => new()
    {
        Origin = record.Origin,
        Announced = record.Date("announced"),
        Known = (record.DateOrNull("known") ?? record.Date("announced")).Last,
        Effective = record.DateOrNull("effective"),
        Until = record.DateOrNull("until"),
        Status = record.Word<StepStatus>("status"),
        Rate = record.Number("rate"),
        RateLow = record.Number("rate-low"),
        RateHigh = record.Number("rate-high"),
        Rates = record.Map("rates", node => ShapeCheck.TryNumber(((YamlText)node).Value, out var rate) ? rate : 0),
        AllIn = record.Flag("all-in"),
        AllInFor = record.Texts("all-in-for"),
        UnrecordedFor = record.Texts("unrecorded-for"),
        Excluded = record.Map("excluded", node => ((YamlText)node).Value.Trim()),
        SuspendedPoints = record.Number("suspended-points"),
        SuspendedUntil = record.DateOrNull("suspended-until"),
        Part = record.TextOrNull("part"),
        Instrument = record.TextOrNull("instrument"),
        Sources = record.Texts("sources"),
        Note = record.TextOrNull("note"),
    };

    private static Figure Figure(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Known = record.Date("date").Last,
        Value = record.Number("value")!.Value,
        Unit = record.Text("unit"),
        What = record.Text("what"),
        FigureKind = record.Word<FigureKind>("kind"),
        By = record.Text("by"),
        Imposer = record.TextOrNull("imposer"),
        Target = record.TextOrNull("target"),
        Date = record.Date("date"),
        MadeOf = record.TextOrNull("made-of"),
    };

    private static Truce Truce(Record record)
    {
        var terms = record.Records("terms", Term);
        return new Truce
        {
            Id = record.Text("id"),
            Origin = record.Origin,
            Known = terms.Min(term => term.Known),
            Name = record.Text("name"),
            Parties = record.Texts("parties"),
            IsOneSided = record.Flag("one-sided"),
            Terms = terms,
        };
    }

    private static TruceTerm Term(Record record) => new()
    {
        Origin = record.Origin,
        Agreed = record.Date("agreed"),
        Known = (record.DateOrNull("known") ?? record.Date("agreed")).Last,
        Effective = record.DateOrNull("effective"),
        Until = record.DateOrNull("until"),
        Main = record.Flag("main"),
        Status = record.WordOrNull<TermStatus>("status") ?? TermStatus.InForce,
        What = record.Text("what"),
        Instrument = record.TextOrNull("instrument"),
        Suspends = record.Texts("suspends"),
        Sources = record.Texts("sources"),
        Note = record.TextOrNull("note"),
    };

    private static Talk Talk(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Known = record.Date("from").Last,
        Name = record.Text("name"),
        TalkKind = record.Word<TalkKind>("kind"),
        Round = (int?)record.Number("round"),
        From = record.Date("from"),
        To = record.Date("to"),
        City = record.TextOrNull("city"),
        Country = record.TextOrNull("country"),
        Venue = record.TextOrNull("venue"),
        Beside = record.TextOrNull("beside"),
        Parties = record.Texts("parties"),
        Delegations = record.Map("delegations", node => Record.Texts((YamlList)node)),
        Heads = record.Map("heads", node => ((YamlText)node).Value),
        Topics = record.Texts("topics"),
        Outcome = record.TextOrNull("outcome"),
        OutcomeKnown = (record.DateOrNull("outcome-known") ?? record.Date("to")).Last,
        Details = record.Texts("details"),
    };

    private static Quote Quote(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Known = record.Date("date").Last,
        Speaker = record.Text("speaker"),
        Date = record.Date("date"),
        Where = record.TextOrNull("where"),
        Text = record.Text("text"),
        Topics = record.Texts("topics"),
        Talk = record.TextOrNull("talk"),
        Language = record.TextOrNull("language"),
        Doubt = record.WordOrNull<QuoteDoubt>("doubt"),
        Proof = record.TextOrNull("proof"),
    };

    private static TradeEvent Event(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Known = record.Date("date").Last,
        Date = record.Date("date"),
        Until = record.DateOrNull("until"),
        Title = record.Text("title"),
        Detail = record.TextOrNull("detail"),
        IsDeadline = record.Flag("deadline"),
        Deal = record.TextOrNull("deal"),
        Outcome = record.TextOrNull("outcome"),
        OutcomeKnown = (record.DateOrNull("outcome-known") ?? record.Date("date")).Last,
        Parties = record.Texts("parties"),
        Topics = record.Texts("topics"),
    };

    private static Deal Deal(Record record)
    {
        var steps = record.Records("steps", DealStep);
        return new Deal
        {
            Id = record.Text("id"),
            Origin = record.Origin,
            Known = steps.Min(step => step.Known),
            Name = record.Text("name"),
            Parties = record.Texts("parties"),
            Topics = record.Texts("topics"),
            Steps = steps,
        };
    }

    private static Term Explained(Record record) => new()
    {
        Id = record.Text("id"),
        Origin = record.Origin,
        Name = record.Text("name"),
        Aliases = record.Texts("aliases"),
        Meaning = record.Text("meaning"),
        Topic = record.TextOrNull("topic"),
    };

    private static DealStep DealStep(Record record) => new()
    {
        Origin = record.Origin,
        Date = record.Date("date"),
        Known = (record.DateOrNull("known") ?? record.Date("date")).Last,
        Status = record.Word<DealStatus>("status"),
        What = record.Text("what"),
        HeadlineRate = record.Number("headline-rate"),
        AllIn = record.Flag("all-in"),
        Terms = record.Texts("terms"),
        Instrument = record.TextOrNull("instrument"),
        Sources = record.Texts("sources"),
        Note = record.TextOrNull("note"),
    };
}
