using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ChatBot.Answers.Languages;

/// <summary>A phrase with numbered places for its values, which a language may put in an order of its own.</summary>
internal sealed class PhraseTemplate
{
    private readonly ImmutableArray<Piece> pieces;

    private PhraseTemplate(ImmutableArray<Piece> pieces) => this.pieces = pieces;

    /// <summary>The numbers of the places in the template.</summary>
    public IEnumerable<int> Places => pieces.Where(piece => piece.Place >= 0).Select(piece => piece.Place);

    /// <summary>Reads <c>In force until {0}, {1} left.</c>; a brace that holds no number is text.</summary>
    public static PhraseTemplate Parse(string text)
    {
        var found = ImmutableArray.CreateBuilder<Piece>();
        var from = 0;
        for (var at = text.IndexOf('{'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('{', at + 1) : -1)
        {
            var end = text.IndexOf('}', at);
            if (end > at && int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                found.Add(new Piece(text[from..at], -1));
                found.Add(new Piece("", place));
                from = end + 1;
            }
        }

        found.Add(new Piece(text[from..], -1));
        return new PhraseTemplate(found.ToImmutable());
    }

    public string With(IReadOnlyList<string> values)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Place >= 0 && piece.Place < values.Count ? values[piece.Place] : piece.Text);
        }

        return text.ToString();
    }

    private readonly record struct Piece(string Text, int Place);
}
