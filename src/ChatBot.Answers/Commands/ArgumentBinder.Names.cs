using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Commands;

/// <summary>Reads names of parties, people, topics and talks: exact, else mistyped, else ambiguous or unknown.</summary>
internal sealed partial class ArgumentBinder
{
    // With two slips a short name may be any word: bananas are no Bahamas, and the rate of another party is worse than none.
    private const int LongName = 8;

    private BindingProblem? TakeNames(List<string> tokens)
    {
        foreach (var parameter in spec.Parameters)
        {
            if (IndexOf(parameter.Kind) is null || bound.Has(parameter.Name) || StandsInstead(parameter, tokens) || NamesAnother(parameter, tokens))
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
            var key = Fold.Key(Joined(tokens, 0, count));
            if (lexicon.Topics.Exact(key).IsEmpty && PlainWords.QuestionProducts.Of(key) is null)
            {
                continue;
            }

            if (count < tokens.Count && IndexOf(parameter.Kind)!.Exact(Fold.Key(Joined(tokens, count, tokens.Count - count))) is { IsEmpty: false })
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

    // "/talks canada" names no round but a party.
    private bool NamesAnother(Parameter parameter, List<string> tokens)
    {
        var key = Fold.Key(string.Join(' ', tokens));
        return !parameter.Required && tokens.Count > 0 && IndexOf(parameter.Kind)!.Exact(key).IsEmpty
            && spec.Parameters.Any(other => other.Name != parameter.Name && !bound.Has(other.Name) && IndexOf(other.Kind) is { } index && !index.Exact(key).IsEmpty);
    }

    private BindingProblem? TakeName(Parameter parameter, List<string> tokens)
    {
        var index = IndexOf(parameter.Kind)!;
        for (var count = Math.Min(LongestName, tokens.Count); count > 0; count--)
        {
            if (index.Exact(Fold.Key(Joined(tokens, 0, count))) is { IsEmpty: false } found)
            {
                return Accept(parameter, tokens, count, found, mistyped: false);
            }
        }

        for (var count = Math.Min(LongestName, tokens.Count); count > 0; count--)
        {
            var key = Fold.Key(Joined(tokens, 0, count));
            if (index.Mistyped(key, parameter.Kind == ParameterKind.Party && key.Length < LongName ? 1 : 2) is { IsEmpty: false } found)
            {
                return Accept(parameter, tokens, count, found, mistyped: true);
            }
        }

        return parameter.Required || !TakesWords() ? Unknown(parameter, index, string.Join(' ', tokens)) : null;
    }

    private BindingProblem? Accept(Parameter parameter, List<string> tokens, int count, ImmutableArray<Fact> found, bool mistyped)
    {
        var typed = Joined(tokens, 0, count);
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

    private NameIndex? IndexOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Party => lexicon.Parties,
        ParameterKind.Person => lexicon.People,
        ParameterKind.Topic => lexicon.Topics,
        ParameterKind.PartyOrTopic => lexicon.PartiesAndTopics,
        ParameterKind.Talk => lexicon.Talks,
        _ => null,
    };

    private string Label(Fact fact) => fact is Party party ? phrases.Name(party) : fact.Label;

    private static string Joined(List<string> tokens, int first, int count) =>
        count == 1 ? tokens[first] : string.Join(' ', CollectionsMarshal.AsSpan(tokens).Slice(first, count));
}
