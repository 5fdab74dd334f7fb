using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords;

/// <summary>Goods that a tariff of their own may reach, by the word under which <c>/tariff</c> finds them.</summary>
internal static class QuestionProducts
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["steel"] = "steel",
        ["aluminum"] = "aluminum",
        ["aluminium"] = "aluminum",
        ["copper"] = "copper",
        ["car"] = "cars",
        ["cars"] = "cars",
        ["auto"] = "cars",
        ["autos"] = "cars",
        ["automobiles"] = "cars",
        ["vehicles"] = "cars",
        ["trucks"] = "trucks",
        ["buses"] = "buses",
        ["lumber"] = "lumber",
        ["timber"] = "lumber",
        ["furniture"] = "furniture",
        ["cabinets"] = "cabinets",
        ["chips"] = "semiconductors",
        ["semiconductors"] = "semiconductors",
        ["drones"] = "drones",
        ["pharma"] = "pharma",
        ["pharmaceuticals"] = "pharma",
        ["medicines"] = "pharma",
        ["solar"] = "solar",
        ["evs"] = "electric vehicles",
        ["polysilicon"] = "polysilicon",
        ["syringes"] = "syringes",
        ["cranes"] = "cranes",
        ["parcel"] = "parcels",
        ["parcels"] = "parcels",
        ["drugs"] = "pharma",
        ["drugmakers"] = "pharma",
        ["batteries"] = "batteries",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The goods that are named, each once, in the order of the words.</summary>
    public static ImmutableArray<string> In(IEnumerable<string> words) =>
        [.. words.Select(word => Words.GetValueOrDefault(word)).OfType<string>().Distinct(StringComparer.Ordinal)];
}
