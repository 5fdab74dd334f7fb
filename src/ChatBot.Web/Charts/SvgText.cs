using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace ChatBot.Web.Charts;

/// <summary>
/// Makes the letters of a drawn SVG readable where the reader's machine lacks the chart's font. The drawing places each letter by itself,
/// which another font's letters do not fit; here each text has one place and its whole width, a short one its middle.
/// </summary>
internal static partial class SvgText
{
    private const string Families = "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    // Letters of a text this short show when they are stretched.
    private const int Short = 8;

    public static string WithWidths(string svg) => Text().Replace(svg, static text =>
    {
        var written = text.Groups["text"].Value.Trim();
        var size = float.Parse(text.Groups["size"].ValueSpan, CultureInfo.InvariantCulture);
        var bold = text.Groups["between"].Value.Contains("font-weight", StringComparison.Ordinal);
        using var font = new SKFont(ChartFont.Typeface(bold), size) { Subpixel = true };
        var letters = System.Net.WebUtility.HtmlDecode(written);
        var (x, width) = (float.Parse(text.Groups["x"].ValueSpan, CultureInfo.InvariantCulture), font.MeasureText(letters));
        var place = letters.Length <= Short
            ? string.Create(CultureInfo.InvariantCulture, $"""x="{x + (width / 2):0.##}" text-anchor="middle" """)
            : string.Create(CultureInfo.InvariantCulture, $"""x="{x:0.##}" textLength="{width:0.##}" lengthAdjust="spacingAndGlyphs" """);
        return $"""<text{text.Groups["before"].Value} font-size="{text.Groups["size"].Value}"{text.Groups["between"].Value.Replace("500", "600", StringComparison.Ordinal)} font-family="{Families}" {place}y="{text.Groups["y"].Value}">{written}</text>""";
    });

    [GeneratedRegex("""<text(?<before>[^>]*?) font-size="(?<size>[\d.]+)"(?<between>[^>]*?) font-family="[^"]*" x="(?<x>-?[\d.e-]+)[^"]*" y="(?<y>-?[\d.e-]+)[^"]*">(?<text>[^<]*)</text>""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();
}
