using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Features;
using ChatBot.Answers.State;
using ChatBot.Facts;
using ChatBot.Facts.Loading;

namespace ChatBot.Host;

/// <summary>Loads the base and makes the router that every surface asks.</summary>
internal static class Answering
{
    /// <exception cref="StartRefusedException">The folder is missing or its facts have faults.</exception>
    public static FactBase LoadFacts(string? path)
    {
        var result = FactLoader.Load(FactFolder.Read(ConfigFolder.FactsFolder(path)));
        return result.Base ?? throw StartRefusedException.For(result.Faults);
    }

    /// <summary>The router of a terminal verb, whose settings come from files and the environment.</summary>
    /// <exception cref="StartRefusedException">The folder is missing or its facts have faults.</exception>
    public static CommandRouter TerminalRouter(TimeProvider clock) => Router(new FactStore(LoadFacts(Settings.Read([])["Facts:Path"])), clock);

    /// <summary>The same, with follow-up questions for as long as the process lasts.</summary>
    /// <exception cref="StartRefusedException">The folder is missing or its facts have faults.</exception>
    public static ConversationRouter TerminalConversation(TimeProvider clock)
    {
        var store = new FactStore(LoadFacts(Settings.Read([])["Facts:Path"]));
        return new ConversationRouter(Router(store, clock), store, new MemoryState(clock), clock);
    }

    public static CommandRouter Router(FactStore store, TimeProvider clock) => new(CommandCatalog.Create(), store, clock);
}
