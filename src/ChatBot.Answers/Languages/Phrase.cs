using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Languages;

/// <summary>
/// An interpolated phrase on its way into a language. For English it is written straight through; for another language
/// its words become the key <c>In force until {0}, {1} left.</c> and its values go where the translation puts them.
/// </summary>
[InterpolatedStringHandler]
public ref struct Phrase
{
    private readonly Phrasebook book;
    private readonly StringBuilder words;
    private readonly List<string>? values;

    public Phrase(int literalLength, int formattedCount, Phrasebook book)
    {
        this.book = book;
        words = new StringBuilder(literalLength + (formattedCount * 16));
        values = book.IsEnglish ? null : new List<string>(formattedCount);
    }

    public readonly void AppendLiteral(string literal) => words.Append(literal);

    public readonly void AppendFormatted(string? value)
    {
        if (values is null)
        {
            words.Append(value);
            return;
        }

        words.Append('{').Append(values.Count).Append('}');
        values.Add(value ?? "");
    }

    public readonly void AppendFormatted(int value) => AppendFormatted(value.ToString(CultureInfo.InvariantCulture));

    public readonly void AppendFormatted(decimal value) => AppendFormatted(book.Number(value));

    public readonly void AppendFormatted(DateOnly day) => AppendFormatted(book.Day(day));

    public readonly void AppendFormatted(FactDate date) => AppendFormatted(book.Day(date));

    public readonly void AppendFormatted(FactDate? date) => AppendFormatted(date is { } known ? book.Day(known) : "");

    internal readonly string ToText(Phrasebook language)
    {
        var text = words.ToString();
        return values is null ? text
            : language.Find(text) is { } translated ? translated.With(values)
            : PhraseTemplate.Parse(text).With(values);
    }
}
