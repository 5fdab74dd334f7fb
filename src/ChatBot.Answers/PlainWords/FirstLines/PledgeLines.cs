using System.Collections.Immutable;
using ChatBot.Answers.Tariffs;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>What was promised, out of the terms of truces and deals.</summary>
internal static class PledgeLines
{
    private const int Stem = 6;
    private const int ShortestWord = 4;

    /// <summary>"How many soybeans did China promise to buy": the term that says so, with its day.</summary>
    public static string? Promised(FirstLine line)
    {
        if (!(line.Question.Is(Concept.Pledge) || line.Answer.Command == "deal") || line.Answer.Command is not ("topic" or "deal" or "truce"))
        {
            return null;
        }

        var partner = line.Question.Partner?.Id ?? line.Argument("party") ?? QuestionReader.DefaultPartner;
        ImmutableArray<string> stems = [.. line.Question.Words.Where(word => word.Length >= ShortestWord && QuestionVocabulary.Of(word) != Concept.Pledge && !FillerWords.Contains(word) && QuestionVocabulary.Of(word) is not (Concept.Deal or Concept.Truce) && QuestionVocabulary.Of(word) != Concept.Tariff && Lexicon.Of(line.Base).Parties.Exact(word).IsEmpty).SelectMany(Stems)];
        (int Hits, FactDate Date, string Text, string? Instrument, ImmutableArray<string> Sources) best = (0, default, "", null, []);
        foreach (var (date, text, instrument, sources) in Terms(line, partner))
        {
            var key = Fold.Key(text);
            var hits = text.Any(char.IsAsciiDigit) ? stems.Count(stem => key.Contains(stem, StringComparison.Ordinal)) : 0;
            if (hits > 0 && (hits > best.Hits || (hits == best.Hits && date > best.Date)))
            {
                best = (hits, date, text, instrument, sources);
            }
        }

        if (best.Hits == 0)
        {
            return null;
        }

        line.Add(new AnswerFact { Label = line.Words.Day(best.Date), Value = best.Text + RateWords.Instrument(best.Instrument), Kind = AnswerFactKind.Text, From = best.Date.Last }, best.Sources);
        return $"{best.Text.TrimEnd('.')} ({(best.Instrument is null ? "" : $"{best.Instrument}, ")}{line.Words.Day(best.Date)}).";
    }

    // Terms are written in the words of agreements: planes are aircraft, money is invested.
    private static IEnumerable<string> Stems(string word) => word switch
    {
        "planes" or "plane" or "jets" or "airline" or "airplanes" or "airliners" => ["aircra", "boeing", "planes"],
        "money" or "cash" or "funds" or "fund" or "capital" => ["invest"],
        "shopping" or "purchases" or "purchase" or "buying" or "imports" => ["buy", "purcha", "worth"],
        "farm" or "farmers" or "growers" => ["agricu", "farm"],
        "beans" or "bean" => ["soybea"],
        "gas" => ["lng", "energy"],
        _ => [word[..Math.Min(word.Length, Stem)]],
    };

    private static IEnumerable<(FactDate Date, string Text, string? Instrument, ImmutableArray<string> Sources)> Terms(FirstLine line, string partner)
    {
        foreach (var truce in line.Base.Truces)
        {
            foreach (var term in truce.Parties.Contains(partner) ? truce.Terms : [])
            {
                if (term.Known <= line.AsOf)
                {
                    yield return (term.Agreed, term.What, term.Instrument, term.Sources);
                }
            }
        }

        foreach (var deal in line.Base.Deals)
        {
            foreach (var step in deal.Parties.Contains(partner) ? deal.Steps : [])
            {
                foreach (var text in step.IsTold(line.AsOf) ? step.Terms : [])
                {
                    yield return (step.Date, text, step.Instrument, step.Sources);
                }
            }
        }
    }
}
