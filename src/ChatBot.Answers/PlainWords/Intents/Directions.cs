using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>Who charges whom: a question names both sides in either order, or says "we" and "our exports".</summary>
internal static class Directions
{
    private const int Near = 5;

    private static readonly FrozenSet<string> Ours = FrozenSet.Create(StringComparer.Ordinal, "us", "usa", "american", "americans", "america", "our", "we", "washington", "amerikan", "abd", "estadounidenses", "americains", "amerikanische", "amerikanischen");

    private static readonly FrozenSet<string> Wares = FrozenSet.Create(
        StringComparer.Ordinal,
        "goods", "exports", "export", "products", "stuff", "farmers", "exporters", "exporter", "producers", "soybeans", "soy", "beef", "pork", "lng", "crude", "corn", "wheat", "sorghum", "cotton", "coal", "made", "origin", "waren", "produkte", "exporte", "mallarina", "urunlerine", "productos", "exportaciones", "produits", "exportations");

    private static readonly FrozenSet<string> Charging = FrozenSet.Create(
        StringComparer.Ordinal,
        "charge", "charges", "charging", "charged", "impose", "imposes", "imposing", "put", "puts", "putting", "levy", "levies", "levying", "slap", "slaps", "slapping", "hit", "hits", "hitting", "tax", "taxes", "taxing", "collect", "collects", "apply", "applies", "retaliate", "retaliates");

    private static readonly FrozenSet<string> Selling = FrozenSet.Create(StringComparer.Ordinal, "sell", "sells", "selling", "sold", "export", "exports", "exporting", "exported", "ship", "ships", "shipping", "shipped", "send", "sending");

    // Said of many things; of a duty where the goods are American.
    private static readonly FrozenSet<string> Dealing = FrozenSet.Create(StringComparer.Ordinal, "take", "takes", "took", "scrap", "scrapped", "drop", "dropped", "lift", "lifted", "waive", "waived", "suspend", "suspended");

    /// <summary>"What does China charge us", "China's duty on American beef", "the retaliatory rate", "what do we pay on exports to China".</summary>
    public static bool IsOnGoodsOfTheUs(Question question)
    {
        if (question.Partner?.Id != QuestionReader.DefaultPartner)
        {
            return false;
        }

        var words = question.Words;
        var charger = Charger(question);
        if (charger > 0 && words[charger - 1] is "does" or "do" or "did" or "the" && charger + 1 < words.Length && (words[charger + 1] is "take" or "charge" or "levy" or "slap") && question.Parties.All(party => party.Id is QuestionReader.Home or QuestionReader.DefaultPartner))
        {
            return true;
        }

        if (charger >= 0 && question.Parties.Any(party => party.Id == QuestionReader.Home) && words.Skip(charger + 1).Take(2).Any(Dealing.Contains))
        {
            return true;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith("retaliat", StringComparison.Ordinal) || words[i].StartsWith("countertariff", StringComparison.Ordinal) || words[i].StartsWith("vergeltung", StringComparison.Ordinal))
            {
                return true;
            }

            if ((Charging.Contains(words[i]) && charger >= 0 && charger < i && (NamesUs(words, i + 1) || words.Skip(i + 1).Any(Selling.Contains)))
                || (Selling.Contains(words[i]) && i > 0 && Ours.Contains(words[i - 1]) && IsTo(words, i))
                || (i + 1 < words.Length && Ours.Contains(words[i]) && words[i] is not "we" && Wares.Contains(words[i + 1]))
                || (words[i] is "on" or "auf" && i + 1 < words.Length && words[i + 1] is "us" or "american" or "usa" or "america" && !(i + 2 < words.Length && words[i + 2] is "imports" or "tariffs")))
            {
                return true;
            }
        }

        return GoTo(words) || question.Text.Contains("对美", StringComparison.Ordinal) || question.Text.Contains("美国商品", StringComparison.Ordinal) || question.Text.Contains("美国货", StringComparison.Ordinal);
    }

    /// <summary>"What does Ottawa slap on American goods": what the other side charges stands in the answer about the party.</summary>
    public static bool ChargesTheUs(ImmutableArray<string> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if ((words[i - 1] is "on" && words[i] is "us" or "american" or "america") || (words[i - 1] is "hitting" && words[i] is "american"))
            {
                return true;
            }
        }

        return false;
    }

    // The first word for China that does not say whose goods they are.
    private static int Charger(Question question)
    {
        for (var i = 0; i < question.Words.Length; i++)
        {
            if ((question.Words[i] is "china" or "beijing" or "prc" or "mofcom" || (question.Words[i] == "chinese" && i + 1 < question.Words.Length && (Charging.Contains(question.Words[i + 1]) || Dealing.Contains(question.Words[i + 1])))) && !(i > 0 && question.Words[i - 1] is "on" or "from" or "to" or "against" or "of"))
            {
                return i;
            }
        }

        return -1;
    }

    // "American lobsters going to China"
    private static bool GoTo(ImmutableArray<string> words)
    {
        for (var i = 2; i + 1 < words.Length; i++)
        {
            if (words[i] is "to" or "into" && words[i + 1] is "china" or "beijing" && words[i - 1] is "going" or "shipped" or "sold" or "exported" or "headed" or "bound" or "sent" or "exports" or "sales" && words.Take(i).Any(Ours.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesUs(ImmutableArray<string> words, int from) => words.Skip(from).Take(Near).Any(word => Ours.Contains(word));

    private static bool IsTo(ImmutableArray<string> words, int at) => words.Skip(at + 1).Take(Near).Any(word => word is "to" or "into" or "nach");
}
