using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords;

/// <content>Which of the countries among the words are meant: not those that are refused, a subject, or the place of a meeting.</content>
internal sealed partial class Question
{
    // "The spring one, not the EU thing": what follows a "not" is not meant, where something else is named.
    private List<Fact> WithoutRefused(List<Fact> found, NameIndex index)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var folded = Words.ToList();
        var refused = NamesInText.Places(folded, index, static _ => true).Where(place => place.At > 0 && folded[place.At - 1] == "not" || place.At > 1 && folded[place.At - 1] == "the" && folded[place.At - 2] == "not").Select(place => place.Fact).ToHashSet();
        return refused.Count < found.Count ? found.FindAll(fact => !refused.Contains(fact)) : found;
    }

    // "Russian oil" is a subject, not a party.
    private List<Fact> WithoutSubjects(List<Fact> found, Lexicon lexicon)
    {
        var folded = Words.ToList();
        if (found is [{ } only])
        {
            // Of one party alone the subject says it all, unless the subject is a deal or talks with it.
            return NamesInText.Places(folded, lexicon.Topics, static _ => true).Any(place => place.Count > 1 && IsOfGoods(place.Fact) && NamesInText.Places(folded, lexicon.Parties, static _ => true).Where(party => party.Fact == only).ToList() is [var alone] && alone.At >= place.At && alone.At < place.At + place.Count) ? [] : found;
        }

        if (found.Count < 2)
        {
            return found;
        }

        var within = NamesInText.Places(folded, lexicon.Topics, static _ => true).Where(place => place.Count > 1).SelectMany(place => Enumerable.Range(place.At, place.Count)).ToHashSet();
        var named = NamesInText.Places(folded, lexicon.Parties, static _ => true).Where(place => !within.Contains(place.At)).Select(place => place.Fact).ToHashSet();
        return found.FindAll(fact => named.Contains(fact) || !NamesInText.Places(folded, lexicon.Parties, static _ => true).Any(place => place.Fact == fact));
    }

    private static bool IsOfGoods(Fact topic) => topic.Id is "russian-oil" or "iranian-oil" or "nexperia" or "russia-dual-use" or "transshipment";

    // "After seeing Xi in Korea": where two people met is no party to what is asked.
    private List<Party> WithoutPlaces(List<Party> parties)
    {
        if (parties.Count < 2 || People.IsEmpty)
        {
            return parties;
        }

        var folded = Words.ToList();
        var places = NamesInText.Places(folded, Lexicon.Of(Base).Parties, static _ => true).Where(place => place.At > 0 && folded[place.At - 1] == "in" && Base.Talks.Any(talk => talk.Country is { } country && Fold.Key(country).EndsWith(folded[place.At], StringComparison.Ordinal))).Select(place => place.Fact).ToHashSet();
        return parties.FindAll(party => !places.Contains(party)) is { Count: > 0 } left ? left : parties;
    }

    private bool IsOfficeOf(Party side)
    {
        var parties = Lexicon.Of(Base).Parties;
        for (var i = 1; i < Words.Length; i++)
        {
            if (Words[i] is "president" or "presidents" or "premier" or "premiers" or "chancellor" && (parties.Exact(Words[i - 1]).Contains(side) || (i > 1 && Words[i - 1] == "s" && parties.Exact(Words[i - 2]).Contains(side)) || inflected.Contains(i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    // "Per what is on record": a code of a country is written in capitals throughout.
    private static bool IsPartyName(List<string> written) =>
        IsName(written) && (written is not [{ Length: <= ShortName } word] || word.Any(letter => !char.IsAscii(letter)) || word.All(char.IsUpper) || QuestionVocabulary.ShortNames.Contains(Fold.Key(word)));
}
