namespace ChatBot.Answers.Rendering;

/// <summary>Shortens a text without ever cutting a number, its unit or a quotation in two.</summary>
public static class TextCut
{
    private const string Ellipsis = "…";

    /// <returns>The text itself where it fits, else its longest beginning that may stand alone, with an ellipsis.</returns>
    public static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = 0;
        var quoted = 0;
        var straight = false;
        for (var i = 0; i < limit; i++)
        {
            switch (text[i])
            {
                case '“' or '«' or '„':
                    quoted++;
                    break;
                case '”' or '»':
                    quoted = Math.Max(0, quoted - 1);
                    break;
                case '"':
                    straight = !straight;
                    break;
                case ' ' when quoted == 0 && !straight && MayEnd(text, i):
                    end = i;
                    break;
            }
        }

        return end == 0 ? Ellipsis : text[..end].TrimEnd() + Ellipsis;
    }

    // "30 days", "57 %" and "1 000" stay whole, and so does "$ 5".
    private static bool MayEnd(string text, int space) =>
        space > 0
        && !char.IsDigit(text[space - 1])
        && !char.IsSymbol(text[space - 1])
        && (space + 1 == text.Length || (!char.IsDigit(text[space + 1]) && text[space + 1] != '%'));
}
