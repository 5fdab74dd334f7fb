using System.Globalization;
using System.Runtime.CompilerServices;
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
    private readonly List<string>? values;
    private DefaultInterpolatedStringHandler words;

    public Phrase(int literalLength, int formattedCount, Phrasebook book)
    {
        this.book = book;
        words = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
        values = book.IsEnglish ? null : new List<string>(formattedCount);
    }

    public void AppendLiteral(string literal) => words.AppendLiteral(literal);

    public void AppendFormatted(string? value)
    {
        if (values is null)
        {
            words.AppendFormatted(value);
            return;
        }

        words.AppendLiteral("{");
        words.AppendFormatted(values.Count);
        words.AppendLiteral("}");
        values.Add(value ?? "");
    }

    public void AppendFormatted(int value) => AppendFormatted(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(decimal value) => AppendFormatted(book.Number(value));

    public void AppendFormatted(DateOnly day) => AppendFormatted(book.Day(day));

    public void AppendFormatted(FactDate date) => AppendFormatted(book.Day(date));

    public void AppendFormatted(FactDate? date) => AppendFormatted(date is { } known ? book.Day(known) : "");

    internal string ToText(Phrasebook language)
    {
        var text = words.ToStringAndClear();
        return values is null ? text
            : language.Find(text) is { } translated ? translated.With(values)
            : PhraseTemplate.Parse(text).With(values);
    }
}
