using System.Collections.Frozen;

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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null where no word names goods.</returns>
    public static string? In(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (Words.TryGetValue(word, out var product))
            {
                return product;
            }
        }

        return null;
    }
}
