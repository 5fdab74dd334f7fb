using System.Collections.Immutable;

namespace ChatBot.Facts.Loading;

/// <summary>The rules of the base by their ids, which never change, for a reviewer's tools may name them.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Sentence">What the rule wants.</param>
public sealed record FactRule(string Id, string Sentence)
{
    internal const string NoFiles = "no-files";
    internal const string Yaml = "yaml";
    internal const string FileShape = "file-shape";
    internal const string UnknownKind = "unknown-kind";
    internal const string UnknownKey = "unknown-key";
    internal const string DuplicateKey = "duplicate-key";
    internal const string MissingKey = "missing-key";
    internal const string EmptyValue = "empty-value";
    internal const string WrongValue = "wrong-value";
    internal const string DuplicateId = "duplicate-id";
    internal const string UnknownId = "unknown-id";
    internal const string NoSource = "no-source";
    internal const string EndBeforeStart = "end-before-start";
    internal const string Order = "order";
    internal const string Overlap = "overlap";
    internal const string MissingDay = "missing-day";
    internal const string MissingRate = "missing-rate";
    internal const string RateRange = "rate-range";
    internal const string Fallback = "fallback";
    internal const string Targets = "targets";
    internal const string AllIn = "all-in";
    internal const string Unrecorded = "unrecorded";
    internal const string QuoteLength = "quote-length";
    internal const string QuoteDoubt = "quote-doubt";
    internal const string Meaning = "meaning";

    /// <summary>Every rule, from the file to what its facts mean.</summary>
    public static ImmutableArray<FactRule> All { get; } =
    [
        new(NoFiles, "The folder of facts holds at least one .yaml file."),
        new(Yaml, "A file is one YAML document without aliases."),
        new(FileShape, "A file is a mapping from a kind to a list of facts."),
        new(UnknownKind, "Every key of a file is a kind of fact."),
        new(UnknownKey, "Every key of a fact is a field of its kind."),
        new(DuplicateKey, "A key stands once."),
        new(MissingKey, "A required field is there."),
        new(EmptyValue, "A field that is there has a value."),
        new(WrongValue, "A value is what its field holds: a date, a number in its range, a word of its list, an http or https address."),
        new(DuplicateId, "An id names one fact in the whole base."),
        new(UnknownId, "An id that a fact names is that of a fact of the right kind."),
        new(NoSource, "Every fact, step and term names its sources."),
        new(EndBeforeStart, "Nothing ends before it begins."),
        new(Order, "Steps and terms stand in the order of their days."),
        new(Overlap, "No two steps of one part of a measure apply on the same day."),
        new(MissingDay, "A step that counts says from when, a main term until when."),
        new(MissingRate, "A layer that counts toward the total says how much."),
        new(RateRange, "A percentage lies between 0 and 1000, its lower end below its upper end."),
        new(Fallback, "A fallback names the family of layers that it stands in for."),
        new(Targets, "A measure has a rate or an exemption only for parties that it reaches, and never reaches its own imposer."),
        new(AllIn, "Only a tariff in percent can include the ordinary duty."),
        new(Unrecorded, "A party whose rate no source gives is one that the measure reaches, and has no rate in the same step."),
        new(QuoteLength, "A quote has 60 words at most."),
        new(QuoteDoubt, "A quote in doubt comes with its proof."),
        new(Meaning, "What facts say fits together."),
    ];
}
