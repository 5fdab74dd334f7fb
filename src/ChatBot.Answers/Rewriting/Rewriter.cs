using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Rewriting;

/// <summary>What a language model may do, where one is configured: choose the reading of a question that no rule reads, and phrase an answer.</summary>
public sealed class Rewriter(IChatClient model, RewritingSettings settings, TimeProvider clock)
{
    public ReadingChoice Reading { get; } = new(model, settings, clock);

    public AnswerPhrasing Phrasing { get; } = new(model, settings, clock);
}
