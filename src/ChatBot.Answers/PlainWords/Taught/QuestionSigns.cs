using System.Collections.Immutable;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>What can be seen of a question without understanding it: its words and pairs of words, with every name, day and number replaced by its kind.</summary>
internal static class QuestionSigns
{
    private const int PieceLength = 4;
    private const string Opening = "^";
    private const string Closing = "$";

    /// <summary>The signs, each once.</summary>
    public static ImmutableArray<string> Of(Question question)
    {
        var signs = new HashSet<string>(StringComparer.Ordinal);
        var before = Opening;
        foreach (var word in question.Kinds)
        {
            if (word.Length > 0 && word[0] >= Fold.FirstCjk)
            {
                AddUnspaced(signs, word);
                before = Closing;
                continue;
            }

            signs.Add(word);
            signs.Add($"{before} {word}");
            AddPieces(signs, word);
            before = word;
        }

        signs.Add($"{before} {Closing}");
        AddKinds(signs, question);
        return [.. signs];
    }

    // Pieces of a word recognise it with another ending or with a slip of the finger.
    private static void AddPieces(HashSet<string> signs, string word)
    {
        var bounded = $"_{word}_";
        for (var i = 0; i + PieceLength <= bounded.Length; i++)
        {
            signs.Add($"~{bounded.AsSpan(i, PieceLength)}");
        }
    }

    // Chinese is written without spaces: each letter and pair of letters is a sign.
    private static void AddUnspaced(HashSet<string> signs, string run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            signs.Add(run.Substring(i, 1));
            if (i + 1 < run.Length)
            {
                signs.Add(run.Substring(i, 2));
            }
        }
    }

    private static void AddKinds(HashSet<string> signs, Question question)
    {
        var partners = question.Parties.Count(party => party.Id != QuestionReader.Home);
        signs.Add(partners switch { 0 => "no party", 1 => "one party", _ => "many parties" });
        Add(question.People.Length == 1, "one person");
        Add(question.People.Length > 1, "many people");
        Add(question.Topics.Any(topic => topic.Id is not Intents.Names.AllTariffs), "a topic");
        Add(question.Talks.Length > 0 || question.Place is not null, "a place");
        Add(question.Terms.Length > 0, "a term");
        Add(question.Product is not null, "a product");
        Add(question.Percentages.Length > 0, "a percentage");
        Add(question.Day is not null, "a day");
        foreach (var concept in question.Concepts)
        {
            signs.Add($"about {concept}");
        }

        signs.Add(question.Words.Length switch { < 3 => "very short", < 7 => "short", < 16 => "middling", _ => "long" });

        void Add(bool seen, string sign)
        {
            if (seen)
            {
                signs.Add(sign);
            }
        }
    }
}
