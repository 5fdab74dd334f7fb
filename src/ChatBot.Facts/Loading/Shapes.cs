using System.Collections.Immutable;
using ChatBot.Facts.Model;

namespace ChatBot.Facts.Loading;

/// <summary>The fields of every kind of fact. The reader, the checks and the JSON Schema for editors all come from here.</summary>
internal static class Shapes
{
    private static readonly FieldType Text = new FieldType.Text();
    private static readonly FieldType TextList = new FieldType.TextList();
    private static readonly FieldType Id = new FieldType.Id();
    private static readonly FieldType IdList = new FieldType.IdList();
    private static readonly FieldType Date = new FieldType.Date();
    private static readonly FieldType Flag = new FieldType.Flag();
    private static readonly FieldType Percent = new FieldType.Number(0, 1000, "percent");

    // Fees are in money; RateRules holds percentages to 1000.
    private static readonly FieldType Rate = new FieldType.Number(0, 1_000_000, "percent, or the measure's unit");

    private static readonly Shape Office = new("office",
    [
        Must("title", Text, "The office as its holder would sign."),
        May("from", Date, "First day in office; left out where no source gives it."),
        May("to", Date, "Last day in office."),
        May("sources", IdList, "Sources of the office, where they are not the person's."),
    ]);

    private static readonly Shape Step = new("step",
    [
        Must("announced", Date, "The day it became public."),
        May("known", Date, "First day an answer may use it, where that is not the day of announcement."),
        May("effective", Date, "The day from which it applies."),
        May("until", Date, "The day on which it runs out by its own terms."),
        Must("status", Words<StepStatus>(), "What the step did to the measure."),
        May("rate", Rate, "Rate on the goods in scope."),
        May("rate-low", Rate, "Lower end where goods are charged differently."),
        May("rate-high", Rate, "Upper end where goods are charged differently."),
        May("rates", new FieldType.MapOf(Percent), "Rate of each party, where one step gives many their own."),
        May("all-in", Flag, "The rate is a ceiling that includes the ordinary duty."),
        May("all-in-for", IdList, "The parties for which the rate is such a ceiling, where it is not for all."),
        May("unrecorded-for", IdList, "The parties whose rate under this step no source gives."),
        May("excluded", new FieldType.MapOf(Text), "Goods of a party that the step leaves out, where that changes what most of its goods pay."),
        May("suspended-points", Rate, "Points that are suspended and not part of the rate."),
        May("suspended-until", Date, "The day on which the suspension runs out."),
        May("part", Text, "The goods this step is about, where one measure treats several differently."),
        May("instrument", Text, "The order, proclamation, notice or ruling."),
        Must("sources", IdList, "Who says so."),
        May("note", Text, "Hindsight, printed only in answers as of today."),
    ]);

    private static readonly Shape Term = new("term",
    [
        Must("agreed", Date, "The day it was agreed or stated."),
        May("known", Date, "First day an answer may use it, where that is not the day of agreement."),
        May("effective", Date, "The day from which it applies."),
        May("until", Date, "The day on which it runs out."),
        May("main", Flag, "The term sets the end of the truce itself."),
        May("status", Words<TermStatus>(), "in-force where an instrument carries it."),
        Must("what", Text, "The term in our own words."),
        May("instrument", Text, "The order, announcement or statement."),
        May("suspends", IdList, "Measures that it suspends."),
        Must("sources", IdList, "Who says so."),
        May("note", Text, "Hindsight, printed only in answers as of today."),
    ]);

    private static readonly Shape DealStep = new("deal-step",
    [
        Must("date", Date, "The day it happened, or from which it applies."),
        May("known", Date, "First day an answer may use it, where that is not the day it happened."),
        Must("status", Words<DealStatus>(), "How far the deal has come with it; framework where the text is still to be settled."),
        Must("what", Text, "What happened, in our own words."),
        May("headline-rate", Percent, "The tariff that the deal sets from then on, percent."),
        May("all-in", Flag, "The rate is a ceiling that includes the ordinary duty."),
        May("terms", TextList, "Terms that became public with it, in our own words."),
        May("instrument", Text, "The order, notice or agreement."),
        Must("sources", IdList, "Who says so."),
        May("note", Text, "Hindsight, printed only in answers as of today."),
    ]);

    private static readonly Shape Correction = new("correction",
    [
        Must("on", Date, "The day it was mended."),
        Must("what", Text, "What was wrong and is now right, in our own words."),
        May("for", IdList, "Parties whose answers it changes; none for all."),
    ]);

    /// <summary>Every kind, under the plural that groups its facts in a file.</summary>
    public static ImmutableArray<(string Plural, FactKind Kind, Shape Shape)> All { get; } =
    [
        ("sources", FactKind.Source, Of("source", sourced: false,
            Must("publisher", Text, "Who published it."),
            May("title", Text, "The page's own title, where it was seen."),
            May("url", new FieldType.Link(), "Where to read it."),
            Must("published", Date, "The day it was published."),
            May("updated", Date, "The day it was last changed."),
            Must("tier", Words<SourceTier>(), "How close it stands to the fact."),
            May("author", Text, "Who wrote it."),
            May("dateline", Text, "The place it was filed from."),
            May("section", Text, "The section it stands in."),
            May("cites", TextList, "Outlets that it quotes."),
            May("via", Text, "Who republished it, where a copy was read."),
            May("language", Text, "Its language, where not English."),
            May("read", Flag, "false where the page itself was not read."))),
        ("parties", FactKind.Party, Of("party", sourced: false,
            Must("name", Text, "Its usual English name."),
            May("short", Text, "As a headline would say it."),
            May("article", Flag, "A sentence says «the» before the short name."),
            May("names", new FieldType.MapOf(Text, new FieldType.Word(Model.Party.Languages)), "Short names in other languages (Unicode CLDR)."),
            May("codes", TextList, "ISO 3166 alpha-2 and alpha-3, or EU."),
            May("aliases", TextList, "Other names that people type."),
            May("members", IdList, "The parties of a group."),
            May("customs-union", Id, "The party whose tariff territory it belongs to."),
            May("organisation", Flag, "It trades no goods of its own."))),
        ("topics", FactKind.Topic, Of("topic", sourced: false,
            Must("name", Text, "What it is called."),
            May("aliases", TextList, "Other names that people type."))),
        ("people", FactKind.Person, Of("person", sourced: true,
            Must("name", Text, "The usual English form; family name last, or first in Chinese, Japanese, Korean and Vietnamese names."),
            Must("side", Id, "The party spoken for."),
            May("aliases", TextList, "Other names that people type."),
            May("offices", new FieldType.Records(Office), "Offices in the order of their start."))),
        ("measures", FactKind.Measure, Of("measure", sourced: false,
            Must("name", Text, "What the layer is called."),
            Must("kind", Words<MeasureKind>(), "What the layer is."),
            Must("imposer", Id, "The party that imposes it."),
            Must("targets", IdList, "The parties it reaches, or all."),
            May("exempt", IdList, "Parties it never reaches."),
            May("family", Text, "Layers that replace each other for a party."),
            May("fallback", Flag, "Counts only where a party has no layer of its own in the family."),
            Must("basis", Text, "The statute it rests on."),
            Must("scope", Text, "The goods it reaches, with the exceptions that matter."),
            Must("stacks", Flag, "Counts toward the additional rate on most goods."),
            May("unit", Text, "Unit of the rates, where not percent."),
            May("topics", IdList, "What it is about."),
            Must("steps", new FieldType.Records(Step), "Its history, in the order of effect."))),
        ("figures", FactKind.Figure, Of("figure", sourced: true,
            Must("value", new FieldType.Number(-1_000_000_000_000_000, 1_000_000_000_000_000, "the figure's own"), "The number."),
            Must("unit", Text, "percent, count, hours, ordinal, year, usd, tonnes …"),
            Must("what", Text, "What it is said to be, in our own words."),
            Must("kind", Words<FigureKind>(), "What sort of statement it is."),
            Must("by", Text, "A person's id or a publisher's name."),
            May("imposer", Id, "The party whose tariff it is about."),
            May("target", Id, "The party whose goods it is about."),
            Must("date", Date, "The day it was stated."),
            May("made-of", Text, "What it may be made of, where a source says so."))),
        ("truces", FactKind.Truce, Of("truce", sourced: false,
            Must("name", Text, "What it is called."),
            Must("parties", IdList, "Who keeps it."),
            May("one-sided", Flag, "One side sets its own measures aside; it is told as a pause, not as a truce."),
            Must("terms", new FieldType.Records(Term), "In the order of agreement."))),
        ("talks", FactKind.Talk, Of("talk", sourced: true,
            Must("name", Text, "What it is called."),
            Must("kind", Words<TalkKind>(), "What it was."),
            May("round", new FieldType.Number(1, 100, "count"), "Its number among the rounds."),
            Must("from", Date, "First day."),
            Must("to", Date, "Last day."),
            May("city", Text, "The city."),
            May("country", Text, "The country."),
            May("venue", Text, "The building."),
            May("beside", Text, "The occasion beside which it was held."),
            Must("parties", IdList, "Who met."),
            May("delegations", new FieldType.MapOf(IdList), "People by party."),
            May("heads", new FieldType.MapOf(Id), "Who led, by party."),
            May("topics", IdList, "What it was about."),
            May("outcome", Text, "What came of it."),
            May("outcome-known", Date, "The day the outcome became public, where that is after the last day."),
            May("details", TextList, "Further sentences on how it went."))),
        ("quotes", FactKind.Quote, Of("quote", sourced: true,
            Must("speaker", Id, "Who said it."),
            Must("date", Date, "The day it was said."),
            May("where", Text, "Where, or to whom."),
            Must("text", Text, "Verbatim, 60 words at most."),
            May("topics", IdList, "What it is about."),
            May("talk", Id, "The round it was said at or about."),
            May("language", Text, "Its language, where not English."),
            May("doubt", Words<QuoteDoubt>(), "Left out while nobody doubts it."),
            May("proof", Text, "What shows the doubt to be right."))),
        ("events", FactKind.Event, Of("event", sourced: true,
            Must("date", Date, "The day it happened or is to happen."),
            May("until", Date, "Its last day."),
            Must("title", Text, "One line in our own words."),
            May("detail", Text, "Three sentences at most."),
            May("deadline", Flag, "Something is to be done, or ends, on the day; once it has passed, answers say whether an outcome is recorded."),
            May("deal", Id, "The deal whose deadline it is."),
            May("outcome", Text, "What came of the deadline."),
            May("outcome-known", Date, "The day the outcome became public, where that is not the day itself."),
            May("parties", IdList, "Who is concerned."),
            May("topics", IdList, "What it is about."))),
        ("deals", FactKind.Deal, Of("deal", sourced: false,
            Must("name", Text, "What it is called."),
            Must("parties", IdList, "Who agrees."),
            May("topics", IdList, "What it is about."),
            Must("steps", new FieldType.Records(DealStep), "Its history, in the order of the dates."))),
        ("terms", FactKind.Term, Of("term-explained", sourced: true,
            Must("name", Text, "The word as it is written in a sentence."),
            May("aliases", TextList, "Other spellings that people type."),
            Must("meaning", Text, "What it means, in our own words, two sentences at most and without a rate."),
            May("topic", Id, "The topic under which it is followed."))),
    ];

    private static Shape Of(string name, bool sourced, params Field[] own)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        fields.Add(Must("id", Id, "Kebab-case, unique over all kinds, never renamed."));
        fields.AddRange(own);
        if (sourced)
        {
            fields.Add(Must("sources", IdList, "Who says so."));
        }

        fields.Add(May("formerly", IdList, "Ids under which it was once a fact of its own."));
        fields.Add(May("known", Date, "First day an answer may use it, where that is not the fact's own date."));
        fields.Add(May("deprecated", Text, "Why it is no longer held to be right."));
        fields.Add(May("corrected", new FieldType.One(Correction), "What was mended after answers had used it, and when."));
        fields.Add(May("note", Text, "Hindsight, printed only in answers as of today."));
        return new Shape(name, fields.ToImmutable());
    }

    private static Field Must(string name, FieldType type, string meaning) => new(name, type, true, meaning);

    private static Field May(string name, FieldType type, string meaning) => new(name, type, false, meaning);

    private static FieldType.Word Words<T>()
        where T : struct, Enum => new(Vocabulary<T>.Words);
}
