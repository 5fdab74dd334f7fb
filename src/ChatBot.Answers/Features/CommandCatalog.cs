using System.Collections.Immutable;
using ChatBot.Answers.Commands;

namespace ChatBot.Answers.Features;

/// <summary>Every command, once, in the order in which help lists them. A new command is one file here and one line below.</summary>
public static class CommandCatalog
{
    public static ImmutableArray<ICommand> Create()
    {
        ImmutableArray<ICommand> asking =
        [
            new TariffCommand(),
            new CompareCommand(),
            new TruceCommand(),
            new QuoteCommand(),
            new TalksCommand(),
            new DealCommand(),
            new WhoCommand(),
            new TopicCommand(),
            new TimelineCommand(),
            new SourceCommand(),
            new AboutCommand(),
        ];
        ICommand ask = new AskCommand([.. asking, new HelpCommand(asking)]);
        asking = [.. asking, ask];
        return [.. asking, new HelpCommand(asking)];
    }
}
