using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>How likely each intent is for one question.</summary>
/// <param name="Sorted">All together 1; the likeliest first.</param>
internal sealed record IntentShares(ImmutableArray<(Intent Intent, double Share)> Sorted)
{
    private const double Unlikely = 0.1;

    // Neighbours answer much the same: a rate that is meant as a history still tells the rate.
    private static readonly ImmutableArray<ImmutableArray<Intent>> Families =
    [
        [Intent.Rate, Intent.Layers, Intent.History, Intent.Threat, Intent.Compare],
        [Intent.Truce, Intent.TruceTerms],
        [Intent.Talks, Intent.TalksNext, Intent.TalksList],
        [Intent.Who],
        [Intent.Quote],
        [Intent.Deal],
        [Intent.Timeline, Intent.Topic],
        [Intent.Define],
        [Intent.Sources],
        [Intent.Greeting, Intent.Help],
        [Intent.Forecast, Intent.Advice, Intent.Private, Intent.OffTopic, Intent.TooNew, Intent.TariffLine, Intent.Fabricate, Intent.Nonsense],
    ];

    /// <summary>The likeliest family.</summary>
    public ImmutableArray<Intent> Family => Families.MaxBy(Of);

    /// <summary>The likeliest intent of the likeliest family.</summary>
    public Intent Likeliest
    {
        get
        {
            var family = Family;
            foreach (var (intent, _) in Sorted)
            {
                if (family.Contains(intent))
                {
                    return intent;
                }
            }

            return Sorted[0].Intent;
        }
    }

    /// <summary>The likeliest intent of the likeliest family, then whatever else is not unlikely.</summary>
    public IEnumerable<Intent> Ranked
    {
        get
        {
            var likeliest = Likeliest;
            return Sorted.Where(share => share.Intent != likeliest && share.Share >= Unlikely).Select(share => share.Intent).Prepend(likeliest);
        }
    }

    public double Of(Intent intent)
    {
        foreach (var (other, share) in Sorted)
        {
            if (other == intent)
            {
                return share;
            }
        }

        return 0;
    }

    /// <summary>Of several together.</summary>
    public double Of(ImmutableArray<Intent> intents)
    {
        var sum = 0.0;
        foreach (var (intent, share) in Sorted)
        {
            sum += intents.Contains(intent) ? share : 0;
        }

        return sum;
    }

    /// <summary>Of all that answer much the same as <paramref name="intent"/>.</summary>
    public double OfFamily(Intent intent) => Of(Families.First(family => family.Contains(intent)));
}
