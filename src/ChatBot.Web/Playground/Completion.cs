using ChatBot.Answers.Commands;
using ChatBot.Answers.Words;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Playground;

/// <summary>What a line may become while it is being typed: the commands, then the names that Discord would offer.</summary>
internal static class Completion
{
    private const int Most = 8;

    public static List<CompletionChoice> For(CommandRouter router, FactBase facts, string typed)
    {
        var line = typed.TrimStart().TrimStart('/');
        var space = line.IndexOf(' ');
        if (space < 0)
        {
            return [.. router.Commands.Where(command => command.Spec.Name.StartsWith(line, StringComparison.OrdinalIgnoreCase))
                .Select(command => new CompletionChoice($"/{command.Spec.Name} ", $"/{command.Spec.Name}", command.Spec.Description)).Take(Most * 2)];
        }

        var spec = router.Commands.FirstOrDefault(command => command.Spec.Name.Equals(line[..space], StringComparison.OrdinalIgnoreCase))?.Spec;
        return spec is null ? [] : Arguments(spec, facts, line[(space + 1)..].TrimStart());
    }

    private static List<CompletionChoice> Arguments(CommandSpec spec, FactBase facts, string words)
    {
        var choices = NameChoices.Of(facts);
        var first = spec.Parameters.FirstOrDefault(IsName);
        var cut = words.LastIndexOf(' ');
        var head = cut < 0 ? "" : words[..cut].TrimEnd();
        var tail = cut < 0 ? words : words[(cut + 1)..];
        if (first is not null && (head.Length == 0 || !IsWhole(choices, first, head)))
        {
            var names = choices.For(first.Kind, words).Take(Most).Select(fact => new CompletionChoice($"/{spec.Name} {fact.Id} ", fact.Label, Vocabulary<FactKind>.WordOf(fact.Kind)));
            return [.. names.Concat(head.Length == 0 ? Others(spec, first, $"/{spec.Name} ", tail, choices) : []).Take(Most)];
        }

        return [.. Others(spec, first, $"/{spec.Name} {(head.Length == 0 ? "" : head + " ")}", tail, choices).Take(Most)];
    }

    private static IEnumerable<CompletionChoice> Others(CommandSpec spec, Parameter? first, string before, string tail, NameChoices names)
    {
        foreach (var parameter in spec.Parameters.Where(parameter => parameter != first))
        {
            foreach (var word in parameter.Choices.Where(word => word.StartsWith(tail, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new CompletionChoice($"{before}{word} ", word, parameter.Description);
            }

            foreach (var fact in tail.Length > 0 && IsName(parameter) ? names.For(parameter.Kind, tail) : [])
            {
                if (Fold.Key(fact.Label).Contains(Fold.Key(tail), StringComparison.Ordinal))
                {
                    yield return new CompletionChoice($"{before}{parameter.Name}:{fact.Id} ", fact.Label, parameter.Name);
                }
            }

            if (parameter.Kind is ParameterKind.Date or ParameterKind.Period && tail.Length > 0 && $"{parameter.Name}:".StartsWith(tail, StringComparison.OrdinalIgnoreCase))
            {
                yield return new CompletionChoice($"{before}{parameter.Name}:", $"{parameter.Name}:", parameter.Description);
            }
        }
    }

    private static bool IsName(Parameter parameter) =>
        parameter.Kind is ParameterKind.Party or ParameterKind.Person or ParameterKind.Topic or ParameterKind.PartyOrTopic or ParameterKind.Talk;

    private static bool IsWhole(NameChoices choices, Parameter first, string head) =>
        choices.For(first.Kind, head).Any(fact => Fold.Key(fact.Id) == Fold.Key(head) || Fold.Key(fact.Label) == Fold.Key(head) || Fold.Key(fact.Label).EndsWith(Fold.Key(head), StringComparison.Ordinal));
}

/// <summary>One line to choose.</summary>
/// <param name="Line">What the whole line becomes.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="Note">What it is.</param>
internal sealed record CompletionChoice(string Line, string Label, string Note);
