using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ChatBot.Answers.Search;

/// <summary>
/// Which documents hold which terms, ranked by Okapi BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009).
/// Built once, then only read, so that any number of searches may run at a time.
/// </summary>
internal sealed class TermIndex
{
    // The usual constants: how soon a repeated term counts no more, and how much a long text is held back.
    private const float Saturation = 1.2f;
    private const float LengthWeight = 0.75f;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Posting[][] postings;
    private readonly float[] lengthFactors;
    private readonly Misspellings misspellings;

    public TermIndex(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        var lists = new List<List<Posting>>();
        lengthFactors = new float[documents.Count];
        var total = 0L;
        for (var document = 0; document < documents.Count; document++)
        {
            total += documents[document].Count;
            foreach (var term in documents[document])
            {
                Add(lists, term, document);
            }
        }

        var average = Math.Max(1f, (float)total / Math.Max(1, documents.Count));
        for (var document = 0; document < documents.Count; document++)
        {
            lengthFactors[document] = Saturation * (1 - LengthWeight + (LengthWeight * documents[document].Count / average));
        }

        postings = [.. lists.Select(list => list.ToArray())];
        misspellings = new Misspellings([.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
    }

    public bool Holds(string term) => numbers.ContainsKey(term);

    /// <summary>The best documents for some terms, best first; those with equal scores in the order of the documents.</summary>
    /// <param name="terms">A term that no document holds counts as the nearest spelling that one does hold.</param>
    /// <param name="most">As many at most.</param>
    /// <param name="wanted">Documents to leave out are refused here.</param>
    public ImmutableArray<TermHit> Find(IReadOnlyList<string> terms, int most, Predicate<int> wanted)
    {
        var scores = ArrayPool<float>.Shared.Rent(lengthFactors.Length);
        var weights = ArrayPool<float>.Shared.Rent(lengthFactors.Length);
        Array.Clear(scores, 0, lengthFactors.Length);
        Array.Clear(weights, 0, lengthFactors.Length);
        try
        {
            var asked = 0f;
            foreach (var term in terms.Distinct(StringComparer.Ordinal))
            {
                asked += Score(term, scores, weights);
            }

            return Best(scores, weights, asked, most, wanted);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<float>.Shared.Return(weights);
        }
    }

    private void Add(List<List<Posting>> lists, string term, int document)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var known);
        if (!known)
        {
            number = lists.Count;
            lists.Add([]);
        }

        var list = CollectionsMarshal.AsSpan(lists[number]);
        if (list.Length > 0 && list[^1].Document == document)
        {
            list[^1] = list[^1] with { Times = list[^1].Times + 1 };
        }
        else
        {
            lists[number].Add(new Posting(document, 1));
        }
    }

    // How rare the term is: what it adds to the weight of the question.
    private float Score(string term, float[] scores, float[] weights)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            number = misspellings.Nearest(term);
            if (number < 0)
            {
                return Rarity(0);
            }
        }

        var list = postings[number];
        var rarity = Rarity(list.Length);
        foreach (var (document, times) in list)
        {
            scores[document] += rarity * times * (Saturation + 1) / (times + lengthFactors[document]);
            weights[document] += rarity;
        }

        return rarity;
    }

    private float Rarity(int holders) => MathF.Log(1 + ((lengthFactors.Length - holders + 0.5f) / (holders + 0.5f)));

    private ImmutableArray<TermHit> Best(float[] scores, float[] weights, float asked, int most, Predicate<int> wanted)
    {
        var best = new PriorityQueue<int, (float Score, int Order)>(most + 1);
        for (var document = 0; document < lengthFactors.Length; document++)
        {
            var score = scores[document];
            if (score <= 0 || (best.Count == most && best.TryPeek(out _, out var least) && score <= least.Score) || !wanted(document))
            {
                continue;
            }

            best.Enqueue(document, (score, -document));
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        var hits = new TermHit[best.Count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            var document = best.Dequeue();
            hits[i] = new TermHit(document, scores[document], weights[document] / asked);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(hits);
    }

    private readonly record struct Posting(int Document, int Times);
}

/// <summary>A document that was found.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Score">By BM25; comparable within one search only.</param>
/// <param name="Coverage">The share of the question's weight that the document holds, 0 to 1.</param>
internal readonly record struct TermHit(int Document, float Score, float Coverage);
