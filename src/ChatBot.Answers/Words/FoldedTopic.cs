using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Words;

/// <summary>A topic's names folded, made when it is first asked about and kept as long as the topic.</summary>
internal sealed class FoldedTopic
{
    private static readonly ConditionalWeakTable<Topic, FoldedTopic> Made = [];

    private FoldedTopic(Topic topic)
    {
        NameWords = FoldedWords.Of(topic.Name);
        Names = [.. topic.Aliases.Prepend(topic.Name).Select(name => Fold.Key(name)).Where(key => key.Length > 0)];
    }

    public FoldedWords NameWords { get; }

    /// <summary>The name and the other names, none of them empty.</summary>
    public ImmutableArray<string> Names { get; }

    public static FoldedTopic Of(Topic topic) => Made.GetValue(topic, static made => new FoldedTopic(made));
}

/// <summary>Words as they are looked for, each folded.</summary>
/// <param name="Words">None of them empty.</param>
internal readonly record struct FoldedWords(ImmutableArray<string> Words)
{
    public static FoldedWords Of(string text) =>
        new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Key(word)).Where(key => key.Length > 0)]);
}
