using ChatBot.Facts.Model;

namespace ChatBot.Facts.Loading;

/// <summary>One thing wrong in the fact files, with what would be right.</summary>
/// <param name="Origin">The file and line.</param>
/// <param name="Message">What is wrong and what would be right, one sentence.</param>
/// <param name="Rule">The id of the rule that is broken, one of <see cref="FactRule.All"/>.</param>
public sealed record FactFault(FactOrigin Origin, string Message, string Rule = FactRule.Meaning)
{
    /// <summary><c>file:line: message</c>, as compilers write it.</summary>
    public override string ToString() => $"{Origin}: {Message}";
}
