using System.Collections.Immutable;
using ChatBot.Answers.Words;

namespace ChatBot.Answers.PlainWords;

/// <content>The words with each name, day and number replaced by its kind.</content>
internal sealed partial class Question
{
    /// <summary>Such as <c>what did &lt;person&gt; say in &lt;month&gt;</c>; a name of several words is one kind.</summary>
    public ImmutableArray<string> Kinds
    {
        get
        {
            var lexicon = Lexicon.Of(Base);
            var kinds = Words.ToArray();
            foreach (var (index, kind) in ((NameIndex, string)[])[(lexicon.Talks, "<place>"), (lexicon.People, "<person>"), (lexicon.Parties, "<party>")])
            {
                foreach (var (fact, at, count) in NamesInText.Places(spelled, index, index == lexicon.Parties ? IsPartyName : IsName))
                {
                    Array.Fill(kinds, "", at, count);
                    kinds[at] = fact.Id == QuestionReader.Home ? "<us>" : kind;
                }
            }

            foreach (var at in inflected)
            {
                kinds[at] = "<party>";
            }

            foreach (var (_, at, count) in QuestionProducts.Places(kinds).ToList())
            {
                if (kinds[at].Length > 0 && kinds[at][0] < Fold.FirstCjk)
                {
                    Array.Fill(kinds, "", at, count);
                    kinds[at] = "<product>";
                }
            }

            for (var i = 0; i < kinds.Length; i++)
            {
                kinds[i] = Kind(kinds[i]);
            }

            return [.. kinds.Where(kind => kind.Length > 0)];
        }
    }

    private static string Kind(string word) =>
        word.Length == 0 || word[0] == '<' ? word
        : char.IsAsciiDigit(word[0]) ? KindOfNumber(word)
        : CalendarWords.IsOfTheCalendar(word) && word != "may" ? "<month>"
        : word;

    private static string KindOfNumber(string word) =>
        !char.IsAsciiDigit(word[^1]) ? "<nth>"
        : word.Length == 4 && word[0] is '1' or '2' ? "<year>"
        : word.Length > 4 ? "<date>"
        : "<number>";
}
