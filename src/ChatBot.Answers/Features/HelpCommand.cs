using System.Collections.Immutable;
using ChatBot.Answers.Commands;

namespace ChatBot.Answers.Features;

/// <summary><c>/help [command]</c>, made from the declarations.</summary>
internal sealed class HelpCommand(ImmutableArray<ICommand> commands) : ICommand
{
    public CommandSpec Spec { get; } = new("help", "What can be asked, and how")
    {
        Parameters =
        [
            new Parameter("command", ParameterKind.Choice, "The command to explain") { Choices = [.. commands.Select(command => command.Spec.Name)] },
        ],
        Examples = ["help", "help tariff"],
    };

    public Answer Answer(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var words = request.Phrases;
        var name = request.Arguments.Get<string>("command");
        if (name is null)
        {
            foreach (var command in commands)
            {
                builder.Add(Line(command.Spec.Usage, words.Say(command.Spec.Description)));
            }

            builder.Text(words.Say($"Every command also works as {$"/{CommandRouter.Umbrella} <command>"}. Add “as-of 2025-10-27” to ask what was in force, as known on that day; end with “public” to answer in the channel."));
            builder.Suggest("/tariff china");
            builder.Suggest("/truce status");
            builder.Suggest("/quote bessent");
            return builder.Build(words.Say("Help"), words.Say("Ask about tariffs, truces, talks and quotes, for example /tariff china, /truce status or /quote bessent."));
        }

        var spec = commands.First(command => command.Spec.Name == name).Spec;
        foreach (var parameter in spec.Parameters)
        {
            builder.Add(Line(parameter.Required ? parameter.Name : words.Say($"{parameter.Name} (optional)"), words.Say(parameter.Description)));
        }

        foreach (var example in spec.Examples)
        {
            builder.Suggest($"/{example}");
        }

        return builder.Build(words.Say($"Help: {$"/{spec.Name}"}"), $"{spec.Usage}: {words.Say(spec.Description)}.");
    }

    private static AnswerFact Line(string label, string value) => new() { Label = label, Value = value, Kind = AnswerFactKind.Text };
}
