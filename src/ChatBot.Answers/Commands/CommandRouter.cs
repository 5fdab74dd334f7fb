using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using F23.StringSimilarity;

namespace ChatBot.Answers.Commands;

/// <summary>Finds the command, reads its arguments and answers; every surface asks here.</summary>
public sealed class CommandRouter
{
    /// <summary>The one word under which every command is also found, for platforms where names collide.</summary>
    public const string Umbrella = "trade";

    /// <summary>The command whose argument is a question in plain words.</summary>
    public const string FreeText = "ask";

    /// <summary>The English title of an answer to words that no rule reads.</summary>
    public const string NotUnderstood = "Not understood";

    private static readonly Damerau Typing = new();

    private readonly FrozenDictionary<string, ICommand> byName;
    private readonly FactStore store;
    private readonly TimeProvider clock;

    public CommandRouter(IEnumerable<ICommand> commands, FactStore store, TimeProvider clock)
    {
        Commands = [.. commands];
        byName = Commands.ToFrozenDictionary(command => command.Spec.Name, StringComparer.Ordinal);
        this.store = store;
        this.clock = clock;
    }

    /// <summary>The same commands and settings over the same base, by another clock.</summary>
    public CommandRouter At(TimeProvider otherClock) => new(Commands, store, otherClock) { StaleAfterDays = StaleAfterDays };

    /// <summary>In the order in which help lists them.</summary>
    public ImmutableArray<ICommand> Commands { get; }

    /// <summary>The setting <c>Answers:StaleAfterDays</c>.</summary>
    public int StaleAfterDays { get; init; } = Freshness.UsualStaleAfterDays;

    /// <summary>Today in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Answers a line such as <c>/tariff china 2025-04-15</c>; never throws for what was typed.</summary>
    public Answer Answer(string line, string? asOf = null, Phrasebook? phrases = null)
    {
        var words = phrases ?? Phrasebook.English;
        return line.Length > CommandLine.MaxLength
            ? Refuse(words, store.Current, "", AnswerStatus.Invalid, words.Say($"That is {line.Length} characters; ask in {CommandLine.MaxLength} at most, for example /tariff china."))
            : Answer(CommandLine.Parse(line, asOf), words);
    }

    /// <summary>Answers a line that is already in its parts.</summary>
    public Answer Answer(CommandLine line, Phrasebook? phrases = null)
    {
        var words = phrases ?? Phrasebook.English;
        var facts = store.Current;
        if (line.Words.Length > CommandLine.MaxLength || line.Options.Any(option => option.Value.Length > CommandLine.MaxLength))
        {
            return Refuse(words, facts, line.Name, AnswerStatus.Invalid, words.Say($"That is too long; ask in {CommandLine.MaxLength} characters at most, for example /tariff china."));
        }

        if (!byName.TryGetValue(line.Name, out var command))
        {
            return NoSuchCommand(words, facts, line.Name);
        }

        var (request, problem) = CommandRequest.Read(command.Spec, facts, line, Today, words);
        return request is null
            ? Refuse(words, facts, line.Name, problem!.Status, problem.Sentence, problem.Choices)
            : command.Answer(request with { StaleAfterDays = StaleAfterDays, Refused = store.Refused });
    }

    private Answer NoSuchCommand(Phrasebook words, FactBase facts, string name)
    {
        if (name.Length == 0)
        {
            return Refuse(words, facts, "", AnswerStatus.Invalid, words.Say("Type a command, for example /tariff china, /truce status or /quote bessent; /help lists them all."));
        }

        var nearest = Commands.MinBy(command => Typing.Distance(name, command.Spec.Name))!.Spec;
        return Refuse(words, facts, "", AnswerStatus.Invalid, words.Say($"There is no command “{Wording.Echo(name)}”; did you mean /{nearest.Name}? /help lists them all."), [$"/{nearest.Examples[0]}"]);
    }

    private Answer Refuse(Phrasebook words, FactBase facts, string command, AnswerStatus status, string sentence, ImmutableArray<string> choices = default)
    {
        var today = Today;
        return new Answer
        {
            Command = command,
            BaseVersion = facts.Version,
            Status = status,
            AsOf = today,
            Title = words.Say(status switch
            {
                AnswerStatus.Ambiguous => "Which one?",
                AnswerStatus.Unknown => "The base does not know",
                _ => NotUnderstood,
            }),
            Headline = sentence,
            Choices = choices.IsDefault ? [] : choices,
            Freshness = Freshness.Of(facts, today, StaleAfterDays),
            Phrases = words,
        };
    }
}
