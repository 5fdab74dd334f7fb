using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>The address of every fact, and which facts speak of which.</summary>
public sealed class FactLinks
{
    private static readonly ConditionalWeakTable<FactBase, FactLinks> Made = [];

    private readonly FrozenDictionary<string, ImmutableArray<Fact>> speakingOf;

    private FactLinks(FactBase facts)
    {
        var found = new Dictionary<string, HashSet<Fact>>(StringComparer.Ordinal);
        foreach (var fact in facts.All)
        {
            foreach (var id in FactReferences.Of(fact))
            {
                if (!found.TryGetValue(id, out var list))
                {
                    found[id] = list = [];
                }

                list.Add(fact);
            }
        }

        speakingOf = found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(fact => fact.Known).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The links of a base, made once for each.</summary>
    public static FactLinks Of(FactBase facts) => Made.GetValue(facts, static made => new FactLinks(made));

    /// <summary>The facts that name an id, newest first.</summary>
    public ImmutableArray<Fact> SpeakingOf(string id) => speakingOf.GetValueOrDefault(id, []);

    /// <summary>The address of a fact's page, without the host.</summary>
    public static string Path(Fact fact) => fact.Kind switch
    {
        FactKind.Party => $"/party/{fact.Id}",
        FactKind.Person => $"/person/{fact.Id}",
        FactKind.Topic => $"/topic/{fact.Id}",
        FactKind.Talk => $"/talks/{fact.Id}",
        _ => $"/f/{Vocabulary<FactKind>.WordOf(fact.Kind)}/{fact.Id}",
    };

    public static PageText To(Fact fact) => new(fact.Label, Path(fact));

    /// <summary>A link where the id names a fact, else the text itself, as for a publisher who states a figure.</summary>
    public static PageText To(FactBase facts, string id) => facts.Find(id) is { } fact ? To(fact) : id;
}
