using System.Collections.Immutable;
using ScottPlot;

namespace ChatBot.Web.Charts;

/// <summary>Colours for a light or a dark page; the series colours are those of Okabe and Ito, told apart with every kind of colour vision.</summary>
internal sealed record ChartTheme(string Name, Color Background, Color Ink, Color Faint, Color Grid, Color Band)
{
    public static readonly ChartTheme Light = new("light", Color.FromHex("#FFFFFF"), Color.FromHex("#1B1F24"), Color.FromHex("#57606A"), Color.FromHex("#E4E7EB"), Color.FromHex("#EAF3FA"));
    public static readonly ChartTheme Dark = new("dark", Color.FromHex("#1A1D21"), Color.FromHex("#F0F3F6"), Color.FromHex("#A9B2BC"), Color.FromHex("#363C44"), Color.FromHex("#22313C"));

    /// <summary>Blue, orange, bluish green, vermilion, reddish purple, sky blue, yellow.</summary>
    public static readonly ImmutableArray<Color> Series =
    [
        Color.FromHex("#0072B2"), Color.FromHex("#E69F00"), Color.FromHex("#009E73"), Color.FromHex("#D55E00"),
        Color.FromHex("#CC79A7"), Color.FromHex("#56B4E9"), Color.FromHex("#F0E442"),
    ];

    public static Color SeriesColor(int index) => Series[index % Series.Length];

    /// <returns>Null where the word is neither <c>light</c> nor <c>dark</c>.</returns>
    public static ChartTheme? Find(string? word) => word switch
    {
        null or "" or "light" => Light,
        "dark" => Dark,
        _ => null,
    };
}
