using System.Collections.Concurrent;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Facts;

namespace ChatBot.Answers.Conversations;

/// <summary>
/// Works an answer out once for all who ask the same in the same language on the same day. An answer depends on nothing else but the base, so a
/// new base or day empties it. Questions in words, and what was not understood, are worked out anew: nobody's own words are kept.
/// </summary>
internal sealed class KeptAnswers(CommandRouter router, FactStore store)
{
    private const int Most = 500;

    private volatile Ground ground = new(store.Current, store.Refused, default);

    /// <summary>The answer to a line such as <c>/tariff china</c>.</summary>
    public Answer Answer(string line, Phrasebook phrases) =>
        line.Length > CommandLine.MaxLength ? router.Answer(line, phrases: phrases) : Answer(CommandLine.Parse(line), phrases);

    /// <summary>The same instance for the same question, as long as it is kept.</summary>
    public Answer Answer(CommandLine line, Phrasebook phrases)
    {
        var now = Now();
        if (now.Answers.TryGetValue((line, phrases), out var kept))
        {
            return kept;
        }

        var answer = router.Answer(line, phrases);
        if (answer.Status == AnswerStatus.Ok && answer.BaseVersion == now.Base.Version && line.Name != CommandRouter.FreeText && now.Answers.Count < Most)
        {
            now.Answers.TryAdd((line, phrases), answer);
        }

        return answer;
    }

    /// <returns>Null where the answer is still to be worked out.</returns>
    public Answer? Find(CommandLine line, Phrasebook phrases) => Now().Answers.GetValueOrDefault((line, phrases));

    private Ground Now()
    {
        var now = ground;
        if (now.Base != store.Current || now.Refused != store.Refused || now.Today != router.Today)
        {
            ground = now = new Ground(store.Current, store.Refused, router.Today);
        }

        return now;
    }

    private sealed record Ground(FactBase Base, RefusedEdit? Refused, DateOnly Today)
    {
        public ConcurrentDictionary<(CommandLine Line, Phrasebook Phrases), Answer> Answers { get; } = new();
    }
}
