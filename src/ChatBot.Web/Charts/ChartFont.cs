using ScottPlot;
using SkiaSharp;

namespace ChatBot.Web.Charts;

/// <summary>Source Sans 3 from the program itself, so that a chart has letters on a machine without fonts.</summary>
internal sealed class ChartFont : IFontResolver
{
    public const string Name = "Source Sans 3";

    private static readonly Lazy<SKTypeface> Regular = new(() => Load("SourceSans3-Regular.ttf"));
    private static readonly Lazy<SKTypeface> SemiBold = new(() => Load("SourceSans3-SemiBold.ttf"));
    private static readonly Lock Registration = new();
    private static bool registered;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Name ? Typeface(bold) : null;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight >= FontWeight.SemiBold, italic: false);

    public static SKTypeface Typeface(bool bold) => bold ? SemiBold.Value : Regular.Value;

    /// <summary>Makes the font known to the chart library and its default, once.</summary>
    public static void Register()
    {
        lock (Registration)
        {
            if (!registered)
            {
                ScottPlot.Fonts.FontResolvers.Insert(0, new ChartFont());
                ScottPlot.Fonts.Default = Name;
                registered = true;
            }
        }
    }

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream($"ChatBot.Web.Charts.Fonts.{file}")!;
        return SKTypeface.FromStream(stream);
    }
}
