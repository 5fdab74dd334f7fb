using ChatBot.Answers.Languages;

namespace ChatBot.Answers.Rendering;

/// <summary>What had no room in a message, counted.</summary>
public static class LeftOut
{
    /// <returns><c>1 fact</c>, <c>3 sources</c>.</returns>
    public static string Count(Phrasebook words, int count, string kind) => (kind, count) switch
    {
        ("fact", 1) => words.Say("1 fact"),
        ("fact", _) => words.Say($"{count} facts"),
        ("paragraph", 1) => words.Say("1 paragraph"),
        ("paragraph", _) => words.Say($"{count} paragraphs"),
        ("note", 1) => words.Say("1 note"),
        ("note", _) => words.Say($"{count} notes"),
        ("choice", 1) => words.Say("1 choice"),
        ("choice", _) => words.Say($"{count} choices"),
        ("source", 1) => words.Say("1 source"),
        ("source", _) => words.Say($"{count} sources"),
        (_, 1) => words.Say("1 suggestion"),
        _ => words.Say($"{count} suggestions"),
    };
}
