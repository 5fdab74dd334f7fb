using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>The words for each aspect in English, German, Spanish, French, Turkish and Chinese, folded; Chinese words are looked for anywhere.</summary>
internal static class AspectWords
{
    private static readonly ImmutableArray<(Aspect Aspect, string[] Words)> Table =
    [
        (Aspect.Peak, ["peak", "peaked", "highest", "maximum", "max", "ceiling", "record high", "how high", "high point", "at its worst", "at their worst", "worst point", "worst it got", "worst day", "worst moment", "how bad", "all time high", "hochste", "hochsten", "hochster", "hochststand", "maximo", "maxima", "mas alto", "mas alta", "pico", "plus haut", "plus eleve", "sommet", "pic", "en yuksek", "zirve", "zirvesi", "最高", "峰值"]),
        (Aspect.Low, ["lowest", "minimum", "low point", "how low", "niedrigste", "niedrigsten", "mas bajo", "minimo", "plus bas", "en dusuk", "最低"]),
        (Aspect.Duration, ["how long", "how many days", "how many weeks", "how many months", "duration", "last", "lasted", "wie lange", "cuanto tiempo", "cuanto duro", "combien de temps", "ne kadar sure", "kac gun", "多久", "多长时间"]),
        (Aspect.When, ["when", "what date", "which date", "what day", "which day", "since when", "wann", "seit wann", "cuando", "quand", "ne zaman", "何时", "什么时候", "哪天"]),
        (Aspect.Confirm, ["still", "right", "correct", "true", "is it", "is that", "isnt it", "yes or no", "y n", "confirm", "noch", "stimmt", "todavia", "aun", "sigue", "verdad", "toujours", "encore", "vrai", "hala", "dogru mu", "还", "吗", "对不对"]),
        (Aspect.Together, ["on top", "instead", "stack", "stacks", "stacked", "stacking", "cumulative", "cumulate", "add up", "added", "add to", "together", "in addition", "combined", "or replace", "zusammen", "zusatzlich", "addiert", "kumul", "se suman", "se acumulan", "acumul", "s ajoutent", "s ajoute", "cumul", "ustune", "eklenir", "toplanir", "叠加", "累加"]),
        (Aspect.Law, ["law", "laws", "legal basis", "legally", "statute", "authority", "under which act", "under what act", "what act", "which act", "legal ground", "legal grounds", "rechtsgrundlage", "gesetz", "base legal", "ley", "base juridique", "loi", "yasa", "yasal", "hukuki", "kanun", "法律", "依据"]),
        (Aspect.Average, ["average", "avg", "averaged", "mean", "weighted", "effective rate", "effective tariff", "durchschnitt", "durchschnittlich", "durchschnittliche", "promedio", "medio", "moyenne", "moyen", "ortalama", "平均"]),
        (Aspect.HowOften, ["how many times", "how often", "number of times", "how many extensions", "how many rollovers", "wie oft", "cuantas veces", "combien de fois", "kac kez", "kac kere", "几次", "多少次"]),
        (Aspect.Present, ["who", "whos", "delegation", "delegations", "negotiators", "attended", "attend", "lead", "led", "headed", "leading", "in the room", "lineup", "team", "wer", "quien", "quienes", "qui", "kim", "kimler", "谁", "代表团"]),
        (Aspect.Outcome, ["outcome", "outcomes", "result", "results", "came out", "come out", "come of", "came of", "achieve", "achieved", "agree", "agreed", "accomplish", "accomplished", "produce", "produced", "deliver", "delivered", "yield", "conclude", "concluded", "what happened", "how did", "ergebnis", "ergebnisse", "vereinbart", "rausgekommen", "herausgekommen", "resultado", "resultados", "salio", "acordaron", "acordo", "resultat", "resultats", "decide", "sonuc", "sonucu", "sonuclari", "成果", "结果", "达成"]),
        (Aspect.Subject, ["about", "topic", "topics", "agenda", "discuss", "discussed", "worum", "themen", "temas", "sujet", "sujets", "konu", "konusu", "议题", "谈了什么"]),
        (Aspect.Where, ["where", "what city", "which city", "venue", "location", "wo", "donde", "ou", "nerede", "nerde", "哪里", "在哪", "什么地方"]),
        (Aspect.Ruling, ["decide", "decided", "decision", "rule", "ruled", "ruling", "hold", "held", "holding", "verdict", "judgment", "say", "said", "find", "strike", "struck", "entschieden", "entscheidung", "urteil", "fallo", "decidio", "sentencia", "decision", "arret", "juge", "karar", "karari", "裁决", "判决", "裁定"]),
        (Aspect.Amount, ["how much", "how many", "what volume", "volume", "amount", "quantity", "tonnes", "tons", "billion", "number of", "wie viel", "wie viele", "cuanto", "cuanta", "cuantos", "cuantas", "combien", "ne kadar", "kac", "多少"]),
        (Aspect.Surviving, ["alive", "survive", "survives", "survived", "left standing", "still standing", "still stand", "stands after", "remain", "remains", "remaining", "what is left", "whats left", "left after", "kill all", "all or some", "or just some", "or only some", "uberlebt", "ubrig", "quedan", "siguen", "restent", "kaldi", "剩下", "仍然有效"]),
        (Aspect.Still, ["still", "alive", "holding", "holds", "active", "noch", "sigue", "todavia", "toujours", "encore", "hala", "还", "仍"]),
        (Aspect.Over, ["over", "dead", "expired", "ended", "broken", "collapsed", "lapsed", "off", "finished", "cancelled", "canceled"]),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<Aspect>> Words = Table
        .SelectMany(row => row.Words.Where(word => !word.Contains(' ', StringComparison.Ordinal) && word[0] < Fold.FirstCjk).Select(word => (word, row.Aspect)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Aspect).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Phrase, Aspect Aspect)> Phrases =
        [.. Table.SelectMany(row => row.Words.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => ($" {word} ", row.Aspect)))];

    private static readonly ImmutableArray<(string Word, Aspect Aspect)> Unspaced =
        [.. Table.SelectMany(row => row.Words.Where(word => word[0] >= Fold.FirstCjk).Select(word => (word, row.Aspect)))];

    /// <summary>The aspects that a question's words name.</summary>
    public static IReadOnlySet<Aspect> Of(Question question)
    {
        var aspects = new HashSet<Aspect>();
        foreach (var word in question.Words)
        {
            if (Words.TryGetValue(word, out var named))
            {
                aspects.UnionWith(named);
            }
        }

        var spaced = $" {string.Join(' ', question.Words)} ";
        foreach (var (phrase, aspect) in Phrases)
        {
            if (spaced.Contains(phrase, StringComparison.Ordinal))
            {
                aspects.Add(aspect);
            }
        }

        foreach (var (word, aspect) in Unspaced)
        {
            if (question.Text.Contains(word, StringComparison.Ordinal))
            {
                aspects.Add(aspect);
            }
        }

        return aspects;
    }
}
