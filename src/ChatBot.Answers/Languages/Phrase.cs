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

    // English is written straight through, so that a value makes no text of its own.
    public void AppendFormatted(int value)
    {
        if (values is null)
        {
            words.AppendFormatted(value);
        }
        else
        {
            AppendFormatted(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void AppendFormatted(decimal value)
    {
        if (values is null)
        {
            words.AppendFormatted(value, DateWords.NumberPattern);
        }
        else
        {
            AppendFormatted(book.Number(value));
        }
    }

    public void AppendFormatted(DateOnly day)
    {
        if (values is null)
        {
            words.AppendFormatted(day, DateWords.EnglishDay);
        }
        else
        {
            AppendFormatted(book.Day(day));
        }
    }

    public void AppendFormatted(FactDate date)
    {
        if (date.IsDay)
        {
            AppendFormatted(date.Last);
        }
        else
        {
            AppendFormatted(book.Day(date));
        }
    }

    public void AppendFormatted(FactDate? date)
    {
        if (date is { } known)
        {
            AppendFormatted(known);
        }
        else
        {
            AppendFormatted("");
        }
    }

    internal void WriteTo(StringBuilder text, Phrasebook language)
    {
        if (values is null)
        {
            text.Append(words.Text);
            words.Clear();
        }
        else
        {
            text.Append(ToText(language));
        }
    }

    internal string ToText(Phrasebook language)
    {
        var text = words.ToStringAndClear();
        return values is null ? text
            : language.Find(text) is { } translated ? translated.With(values)
            : PhraseTemplate.Parse(text).With(values);
    }
}
