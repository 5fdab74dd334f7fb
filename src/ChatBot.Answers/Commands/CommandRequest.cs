using ChatBot.Answers.Languages;
using ChatBot.Answers.Words;
using ChatBot.Facts;

namespace ChatBot.Answers.Commands;

/// <summary>One question, bound to the one snapshot that it is answered from.</summary>
public sealed record CommandRequest
{
    public required CommandSpec Spec { get; init; }

    public required FactBase Base { get; init; }

    public required BoundArguments Arguments { get; init; }

    /// <summary>Today in UTC, by the host's clock.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day asked about; today unless the asker says otherwise.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The setting <c>Answers:StaleAfterDays</c>.</summary>
    public int StaleAfterDays { get; init; } = Freshness.UsualStaleAfterDays;

    /// <summary>The edit of the fact files that could not be taken in; null while the base is what they say.</summary>
    public RefusedEdit? Refused { get; init; }

    /// <summary>Binds a line to its command.</summary>
    /// <returns>The question, or why its words could not be read.</returns>
    internal static (CommandRequest? Request, BindingProblem? Problem) Read(CommandSpec spec, FactBase facts, CommandLine line, DateOnly today, Phrasebook? phrases = null)
    {
        var binder = new ArgumentBinder(spec, Words.Lexicon.Of(facts), today);
        if (binder.Bind(line) is { } problem)
        {
            return (null, problem);
        }

        return (new CommandRequest
        {
            Spec = spec,
            Base = facts,
            Arguments = binder.Bound,
            Today = today,
            AsOf = binder.Bound.Day(ArgumentBinder.AsOf) ?? today,
            Phrases = phrases ?? Phrasebook.English,
        }, null);
    }

    /// <summary>The language to answer in.</summary>
    public required Phrasebook Phrases { get; init; }

    /// <summary>True when the day asked about has passed, or the base knows of later ones, so that hindsight must stay out.</summary>
    public bool LooksBack => AsOf < Today || AsOf < Base.NewestSourceDay;

    public Lexicon Lexicon => Words.Lexicon.Of(Base);

    public Freshness Freshness => Freshness.Of(Base, AsOf, StaleAfterDays);
}
