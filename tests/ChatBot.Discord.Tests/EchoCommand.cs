using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Answers.Commands;

namespace ChatBot.Discord.Tests;

/// <summary>Answers with the arguments as they were understood.</summary>
internal sealed class EchoCommand(CommandSpec spec) : ICommand
{
    public CommandSpec Spec => spec;

    public static ImmutableArray<ICommand> All { get; } =
    [
        new EchoCommand(new CommandSpec("tariff", "The additional rate on a party's goods")
        {
            Parameters =
            [
                new Parameter("party", ParameterKind.Party, "Whose goods") { Required = true },
                new Parameter("view", ParameterKind.Choice, "What to show") { Choices = ["now", "layers"] },
                new Parameter("as-of", ParameterKind.Date, "The day"),
            ],
            Examples = ["tariff china"],
        }),
        new EchoCommand(new CommandSpec("truce", "Whether a truce is in force")
        {
            Parameters =
            [
                new Parameter("view", ParameterKind.Choice, "What to show") { Choices = ["status", "history"] },
                new Parameter("pair", ParameterKind.Words, "Whose truce"),
            ],
            Examples = ["truce status"],
        }),
        new EchoCommand(new CommandSpec("quote", "What somebody said")
        {
            Parameters =
            [
                new Parameter("topic", ParameterKind.Topic, "About what"),
                new Parameter("speaker", ParameterKind.Person, "Who") { Required = true },
                new Parameter("round", ParameterKind.Talk, "Where"),
            ],
            Examples = ["quote bessent"],
        }),
        new EchoCommand(new CommandSpec("broken", "Fails") { Examples = ["broken"] }),
    ];

    public Answer Answer(CommandRequest request)
    {
        if (spec.Name == "broken")
        {
            throw new InvalidOperationException("as intended");
        }

        var understood = string.Join(", ", request.Arguments.Understood().Select(pair => $"{pair.Key}={pair.Value}"));
        return new AnswerBuilder(request).Build("Echo", $"{spec.Name}: {understood}");
    }
}
