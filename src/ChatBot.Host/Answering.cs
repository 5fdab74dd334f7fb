using System.Globalization;
using ChatBot.Answers;
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
    public static FactBase LoadFacts(string? path, FactReloader? reloader = null)
    {
        var files = FactFolder.Read(ConfigFolder.FactsFolder(path));
        var result = reloader is null ? FactLoader.Load(files) : reloader.Load(files);
        return result.Base ?? throw StartRefusedException.For(result.Faults);
    }

    /// <summary>The router of a terminal verb, whose settings come from files and the environment.</summary>
    /// <exception cref="StartRefusedException">The folder is missing or its facts have faults.</exception>
    public static CommandRouter TerminalRouter(TimeProvider clock)
    {
        var settings = Settings.Read([]);
        return Router(new FactStore(LoadFacts(settings["Facts:Path"])), clock, StaleAfterDays(settings));
    }

    /// <summary>The same, with follow-up questions for as long as the process lasts.</summary>
    /// <exception cref="StartRefusedException">The folder is missing or its facts have faults.</exception>
    public static ConversationRouter TerminalConversation(TimeProvider clock)
    {
        var settings = Settings.Read([]);
        var store = new FactStore(LoadFacts(settings["Facts:Path"]));
        return new ConversationRouter(Router(store, clock, StaleAfterDays(settings)), store, new MemoryState(clock), clock);
    }

    public static CommandRouter Router(FactStore store, TimeProvider clock, int staleAfterDays = Freshness.UsualStaleAfterDays) => new(CommandCatalog.Create(), store, clock) { StaleAfterDays = staleAfterDays };

    /// <exception cref="StartRefusedException">The setting is no number of days.</exception>
    public static int StaleAfterDays(IConfiguration settings)
    {
        var written = settings[$"{AnswerSettings.Section}:{nameof(AnswerSettings.StaleAfterDays)}"];
        return written is null ? Freshness.UsualStaleAfterDays
            : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= AnswerSettings.MostStaleAfterDays ? days
            : throw new StartRefusedException($"{AnswerSettings.StaleAfterDaysRule} It is '{written}'.");
    }
}
