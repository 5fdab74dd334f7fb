namespace ChatBot.Answers;

/// <summary>Something that may be asked next with one press.</summary>
/// <param name="Label">On the button, a word or two.</param>
/// <param name="Line">The whole command line in the canonical form of <see cref="Commands.CanonicalLine"/>, so that a button of an earlier release still says what it asks.</param>
public sealed record AnswerAction(string Label, string Line);
