using System.Collections.Immutable;
using ChatBot.Answers.Truces;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Charts;

/// <summary>What happened between two parties that a chart of their tariffs marks.</summary>
internal static class ChartMarks
{
    public static ImmutableArray<ChartSpan> Truces(FactBase facts, string one, string other, DateOnly first, DateOnly asOf)
    {
        var spans = ImmutableArray.CreateBuilder<ChartSpan>();
        foreach (var truce in facts.Truces)
        {
            if (truce.Parties.Contains(one) && truce.Parties.Contains(other) && truce.IsKnownBy(asOf)
                && TruceState.On(truce, asOf) is { } state && state.FormalEnd >= first)
            {
                spans.Add(new ChartSpan((state.First.Effective ?? state.First.Agreed).Last, state.FormalEnd, state.StatedEnd));
            }
        }

        return spans.ToImmutable();
    }

    /// <summary>Rounds and summits, oldest first; a call or a signing is not marked.</summary>
    public static ImmutableArray<ChartMark> Talks(FactBase facts, string one, string other, DateOnly first, DateOnly asOf)
    {
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        foreach (var talk in facts.Talks)
        {
            if (talk.TalkKind is TalkKind.Negotiation or TalkKind.Summit && talk.IsKnownBy(asOf) && talk.From.Last >= first && talk.From.Last <= asOf
                && talk.Parties.Contains(one) && talk.Parties.Contains(other))
            {
                marks.Add(new ChartMark(talk.From.Last, talk.City ?? talk.Name));
            }
        }

        marks.Reverse();
        return marks.ToImmutable();
    }
}

/// <summary>A truce on a time axis.</summary>
/// <param name="From">First day.</param>
/// <param name="FormalEnd">Last day that an instrument carries.</param>
/// <param name="StatedEnd">A later last day that officials stated; null where there is none.</param>
public readonly record struct ChartSpan(DateOnly From, DateOnly FormalEnd, DateOnly? StatedEnd)
{
    public DateOnly End => StatedEnd is { } stated && stated > FormalEnd ? stated : FormalEnd;
}

/// <summary>A day on a time axis.</summary>
/// <param name="Day">When.</param>
/// <param name="Name">A word or two.</param>
public readonly record struct ChartMark(DateOnly Day, string Name);
