using ChatBot.Answers.Languages;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Timelines;

/// <summary>What is told of an event after its title: the detail, and of a deadline what came of it.</summary>
public static class EventText
{
    /// <returns>Null where there is nothing more to say.</returns>
    public static string? More(Phrasebook words, TradeEvent item, DateOnly asOf) => (item.Detail, Outcome(words, item, asOf)) switch
    {
        ({ } detail, { } outcome) => $"{detail} {outcome}",
        var (detail, outcome) => detail ?? outcome,
    };

    /// <returns>What came of it; of a deadline that passed without a recorded outcome exactly that; else null.</returns>
    public static string? Outcome(Phrasebook words, TradeEvent item, DateOnly asOf) =>
        item.PassedWithoutOutcome(asOf) ? words.Say("That day has passed, and no outcome is recorded.") : item.OutcomeBy(asOf);
}
