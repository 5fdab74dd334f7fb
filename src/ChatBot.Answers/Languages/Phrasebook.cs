using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Languages;

/// <summary>
/// The fixed phrases of answers in one language. A phrase is written in English where it is used and is its own key;
/// what a language lacks stays English. What the base holds, such as quotes and titles, is never translated.
/// </summary>
public sealed class Phrasebook
{
    private readonly FrozenDictionary<string, PhraseTemplate> phrases;
    private readonly DateWords dates;
    private readonly Action<string>? missing;

    internal Phrasebook(string language, IReadOnlyDictionary<string, string> translations, Action<string>? missing = null)
    {
        Language = language;
        this.missing = missing;
        dates = DateWords.Of(language);
        phrases = translations.ToFrozenDictionary(pair => pair.Key, pair => PhraseTemplate.Parse(pair.Value), StringComparer.Ordinal);
    }

    public static Phrasebook English { get; } = new("en", ImmutableDictionary<string, string>.Empty);

    /// <summary>BCP 47 tag of the language, for example <c>de</c>.</summary>
    public string Language { get; }

    public bool IsEnglish => Language == English.Language;

    /// <summary>The phrase with its values, in this language.</summary>
    public string Say([InterpolatedStringHandlerArgument("")] ref Phrase phrase) => phrase.ToText(this);

    /// <summary>Writes the phrase behind <paramref name="text"/>; in English without making a text of its own first.</summary>
    public void Say(StringBuilder text, [InterpolatedStringHandlerArgument("")] ref Phrase phrase) => phrase.WriteTo(text, this);

    /// <summary>A phrase without values.</summary>
    public string Say(string phrase) =>
        IsEnglish ? phrase
        : Find(phrase) is { } translated ? translated.With([])
        : phrase;

    /// <summary><c>26 October 2025</c>.</summary>
    public string Day(DateOnly day) => dates.Day(day);

    /// <summary>A day, a month or a year, as far as it is known.</summary>
    public string Day(FactDate date) => dates.Day(date);

    /// <summary><c>25–26 October 2025</c>, <c>30 October – 2 November 2025</c>, or one day.</summary>
    public string Range(DateOnly from, DateOnly to) => dates.Range(from, to);

    /// <summary>As a range begins where the year is said only at its end: <c>30 October –</c>.</summary>
    public string BeginningOfRange(DateOnly day) => dates.BeginningOfRange(day);

    /// <summary><c>12.5 %</c>, with a no-break space so that number and sign stay together.</summary>
    public string Percent(decimal rate) => dates.Percent(rate);

    public string Number(decimal value) => dates.Number(value);

    /// <summary><c>1 day</c>, <c>14 days</c>.</summary>
    public string Days(int days) => days == 1 ? Say("1 day") : Say($"{days} days");

    /// <summary><c>once</c>, <c>3 times</c>.</summary>
    public string Times(int times) => times == 1 ? Say("once") : Say($"{times} times");

    public string Ordinal(int number) => number switch
    {
        1 => Say("first"),
        2 => Say("second"),
        3 => Say("third"),
        _ => Say($"{number}th"),
    };

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Say($"{string.Join(Say(", "), items.Take(items.Count - 1))} and {items[^1]}"),
    };

    /// <summary>A party as a headline says it: US, <c>USA</c> in German.</summary>
    public string Party(FactBase facts, string id) => facts.PartyName(id, Language);

    /// <summary>A party within a sentence: the US. Other languages' phrases are worded so that its name stands alone.</summary>
    public string PartyInText(FactBase facts, string id) => IsEnglish ? facts.PartyInText(id) : Party(facts, id);

    /// <summary>A party by its full name: United States; in other languages as in a headline.</summary>
    public string Name(Party party) => IsEnglish ? party.Name : party.Names.GetValueOrDefault(Language, party.Name);

    internal PhraseTemplate? Find(string key)
    {
        if (phrases.TryGetValue(key, out var template))
        {
            return template;
        }

        missing?.Invoke(key);
        return null;
    }
}
