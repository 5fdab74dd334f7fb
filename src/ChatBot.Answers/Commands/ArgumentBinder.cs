using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.Commands;

/// <summary>Reads the words after a command as its parameters, or says in one sentence why it cannot.</summary>
internal sealed partial class ArgumentBinder(CommandSpec spec, Lexicon lexicon, DateOnly today, Phrasebook phrases)
{
    public const string AsOf = "as-of";
    private const int LongestName = 5;

    private readonly BoundArguments bound = new();

    public BoundArguments Bound => bound;

    /// <returns>Null when everything was understood.</returns>
    public BindingProblem? Bind(CommandLine line)
    {
        var tokens = line.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (tokens is [.., var last] && last.Equals("public", StringComparison.OrdinalIgnoreCase))
        {
            bound.Public = true;
            tokens.RemoveAt(tokens.Count - 1);
        }

        var named = NamedOptions.Take(spec, tokens);
        return BindOptions(line.Options)
            ?? BindOptions(named)
            ?? (line.AsOf is null ? null : BindDate(AsOf, line.AsOf))
            ?? TakeDates(tokens)
            ?? TakePeriods(tokens)
            ?? TakeChoices(tokens)
            ?? TakeNames(tokens)
            ?? TakeRest(tokens);
    }

    private BindingProblem? BindOptions(ImmutableArray<KeyValuePair<string, string>> options)
    {
        foreach (var (name, value) in options)
        {
            var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            if (words.Count == 0)
            {
                continue;
            }

            var problem = spec.Find(name) switch
            {
                null when name == AsOf => BindDate(name, value),
                null => new BindingProblem(AnswerStatus.Invalid, phrases.Say($"/{spec.Name} has no option “{Wording.Echo(name)}”; type {spec.Usage}.")),
                { Kind: ParameterKind.Date } => BindDate(name, value),
                { Kind: ParameterKind.Period } => BindPeriod(name, value),
                { Kind: ParameterKind.Choice } parameter => BindChoice(parameter, value),
                { Kind: ParameterKind.Words } => BindWords(name, words),
                { Kind: ParameterKind.Number } => BindNumber(name, value),
                { } parameter => BindWhole(parameter, words),
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    // On a platform with named options the last word of the last free text is where a person types "public".
    private BindingProblem? BindWords(string name, List<string> words)
    {
        if (words.Count > 1 && words[^1].Equals("public", StringComparison.OrdinalIgnoreCase))
        {
            bound.Public = true;
            words.RemoveAt(words.Count - 1);
        }

        return Store(name, string.Join(' ', words));
    }

    private BindingProblem? BindNumber(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Store(name, number)
            : new BindingProblem(AnswerStatus.Invalid, phrases.Say($"“{Wording.Echo(value)}” is no {name} of /{spec.Name}; give a whole number from 1 on."));

    private BindingProblem? BindWhole(Parameter parameter, List<string> words)
    {
        var problem = TakeName(parameter, words);
        return problem ?? (words.Count == 0 ? null : Unread(words));
    }

    private BindingProblem? BindDate(string name, string phrase)
    {
        var reading = DatePhrase.Read(phrase, today, phrases);
        return reading switch
        {
            { Day: { } day } => Store(name, day),
            { Refusal: { } refusal } => new BindingProblem(AnswerStatus.Invalid, refusal),
            _ => new BindingProblem(AnswerStatus.Invalid, phrases.Say($"“{Wording.Echo(phrase)}” is not a day; write it as 2025-10-27, 27 October 2025, last Friday or 2 weeks ago.")),
        };
    }

    private BindingProblem? BindChoice(Parameter parameter, string word)
    {
        foreach (var choice in parameter.Choices)
        {
            if (choice.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return Store(parameter.Name, choice);
            }
        }

        return new BindingProblem(AnswerStatus.Invalid, phrases.Say($"“{Wording.Echo(word)}” is no {parameter.Name} of /{spec.Name}; choose {string.Join(phrases.Say(" or "), parameter.Choices)}."));
    }

    private BindingProblem? Store(string name, object value)
    {
        if (!bound.Has(name))
        {
            bound.Set(name, value);
        }

        return null;
    }

    private BindingProblem? TakeChoices(List<string> tokens)
    {
        foreach (var parameter in spec.Parameters)
        {
            if (parameter.Kind != ParameterKind.Choice)
            {
                continue;
            }

            for (var i = 0; i < tokens.Count; i++)
            {
                if (parameter.Choices.Contains(tokens[i], StringComparer.OrdinalIgnoreCase))
                {
                    Store(parameter.Name, tokens[i].ToLowerInvariant());
                    tokens.RemoveAt(i);
                    break;
                }
            }
        }

        return null;
    }

    private BindingProblem? TakeRest(List<string> tokens)
    {
        foreach (var parameter in spec.Parameters)
        {
            if (parameter.Kind == ParameterKind.Words && tokens.Count > 0)
            {
                Store(parameter.Name, string.Join(' ', tokens));
                tokens.Clear();
            }

            if (parameter.Kind == ParameterKind.Words && parameter.Required && !bound.Has(parameter.Name))
            {
                return new BindingProblem(AnswerStatus.Invalid, phrases.Say($"Give a {parameter.Name}: {spec.Usage}, for example /{spec.Examples[0]}."));
            }
        }

        return tokens.Count == 0 ? null : Unread(tokens);
    }

    private BindingProblem Unread(List<string> tokens) =>
        new(AnswerStatus.Invalid, phrases.Say($"“{Wording.Echo(string.Join(' ', tokens))}” means nothing to /{spec.Name}; type {spec.Usage}, for example /{spec.Examples[0]}."));

    private bool TakesWords()
    {
        foreach (var parameter in spec.Parameters)
        {
            if (parameter.Kind == ParameterKind.Words)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Why words could not be read.</summary>
internal sealed record BindingProblem(AnswerStatus Status, string Sentence)
{
    public ImmutableArray<string> Choices { get; init; } = [];
}
