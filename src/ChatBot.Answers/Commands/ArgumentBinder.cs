using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

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

            var index = tokens.FindIndex(token => parameter.Choices.Contains(token, StringComparer.OrdinalIgnoreCase));
            if (index >= 0)
            {
                Store(parameter.Name, tokens[index].ToLowerInvariant());
                tokens.RemoveAt(index);
            }
        }

        return null;
    }

    private BindingProblem? TakeNames(List<string> tokens)
    {
        foreach (var parameter in spec.Parameters)
        {
            if (IndexOf(parameter.Kind) is null || bound.Has(parameter.Name) || StandsInstead(parameter, tokens))
            {
                continue;
            }

            if (tokens.Count == 0)
            {
                if (parameter.Required)
                {
                    return new BindingProblem(AnswerStatus.Invalid, phrases.Say($"Name a {parameter.Name}: {spec.Usage}, for example /{spec.Examples[0]}."));
                }
            }
            else if (TakeName(parameter, tokens) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    // "/tariff steel" names goods and no party; "/tariff steel japan" names the party last.
    private bool StandsInstead(Parameter parameter, List<string> tokens)
    {
        if (parameter.Unless is null || IndexOf(parameter.Kind)!.Exact(Fold.Key(string.Join(' ', tokens))) is { IsEmpty: false })
        {
            return false;
        }

        for (var count = Math.Min(LongestName, tokens.Count); count > 0; count--)
        {
            if (lexicon.Topics.Exact(Fold.Key(string.Join(' ', tokens.Take(count)))) is not { IsEmpty: false })
            {
                continue;
            }

            if (count < tokens.Count && IndexOf(parameter.Kind)!.Exact(Fold.Key(string.Join(' ', tokens.Skip(count)))) is { IsEmpty: false })
            {
                var goods = tokens.GetRange(0, count);
                tokens.RemoveRange(0, count);
                tokens.AddRange(goods);
                return false;
            }

            return count == tokens.Count;
        }

        return tokens.Count == 0 && bound.Has(parameter.Unless);
    }

    private BindingProblem? TakeName(Parameter parameter, List<string> tokens)
    {
        var index = IndexOf(parameter.Kind)!;
        for (var count = Math.Min(LongestName, tokens.Count); count > 0; count--)
        {
            if (index.Exact(Fold.Key(string.Join(' ', tokens.Take(count)))) is { IsEmpty: false } found)
            {
                return Accept(parameter, tokens, count, found, mistyped: false);
            }
        }

        for (var count = Math.Min(LongestName, tokens.Count); count > 0; count--)
        {
            if (index.Mistyped(Fold.Key(string.Join(' ', tokens.Take(count)))) is { IsEmpty: false } found)
            {
                return Accept(parameter, tokens, count, found, mistyped: true);
            }
        }

        return parameter.Required || !TakesWords() ? Unknown(parameter, index, string.Join(' ', tokens)) : null;
    }

    private BindingProblem? Accept(Parameter parameter, List<string> tokens, int count, ImmutableArray<Fact> found, bool mistyped)
    {
        var typed = string.Join(' ', tokens.Take(count));
        if (found.Length > 1)
        {
            return new BindingProblem(AnswerStatus.Ambiguous, phrases.Say($"“{Wording.Echo(typed)}” can mean {phrases.List([.. found.Select(Label)])}; choose one."))
            {
                Choices = [.. found.Select(fact => Chosen(parameter, fact, tokens.Skip(count)))],
            };
        }

        if (mistyped)
        {
            bound.Corrections.Add(phrases.Say($"Read “{Wording.Echo(typed)}” as {Label(found[0])}."));
        }

        tokens.RemoveRange(0, count);
        return Store(parameter.Name, found[0]);
    }

    // What else was said stays said: the words not yet read come first, for a name before them would swallow them.
    private string Chosen(Parameter parameter, Fact fact, IEnumerable<string> rest)
    {
        var words = string.Join(' ', rest.Prepend($"/{spec.Name}"));
        var understood = bound.Understood();
        return understood.IsEmpty && words.Length == spec.Name.Length + 1
            ? $"{words} {fact.Id}"
            : CanonicalLine.Of(spec, understood.Insert(0, new(parameter.Name, fact.Id))).Replace($"/{spec.Name}", words, StringComparison.Ordinal);
    }

    private BindingProblem Unknown(Parameter parameter, NameIndex index, string typed)
    {
        var nearest = index.Nearest(Fold.Key(typed));
        return new BindingProblem(AnswerStatus.Unknown,
            phrases.Say($"The base does not know a {parameter.Name} “{Wording.Echo(typed)}”; the nearest it knows are {phrases.List([.. nearest.Select(Label)])}."))
        {
            Choices = [.. nearest.Select(fact => $"/{spec.Name} {fact.Id}")],
        };
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

    private string Label(Fact fact) => fact is Party party ? phrases.Name(party) : fact.Label;

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

    private NameIndex? IndexOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Party => lexicon.Parties,
        ParameterKind.Person => lexicon.People,
        ParameterKind.Topic => lexicon.Topics,
        ParameterKind.PartyOrTopic => lexicon.PartiesAndTopics,
        ParameterKind.Talk => lexicon.Talks,
        _ => null,
    };
}

/// <summary>Why words could not be read.</summary>
internal sealed record BindingProblem(AnswerStatus Status, string Sentence)
{
    public ImmutableArray<string> Choices { get; init; } = [];
}
