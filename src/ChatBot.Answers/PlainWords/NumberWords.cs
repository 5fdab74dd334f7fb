using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.PlainWords;

/// <summary>Numbers from ten on that are written out, in digits: <c>thirty-nine</c> is <c>39</c>.</summary>
internal static partial class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with digits; "thirty days" and "twenty million" count something and stay.</summary>
    public static string InDigits(string text) => Written().Replace(text, match =>
        (Values[match.Groups["tens"].Value] + (match.Groups["ones"].Success ? Values[match.Groups["ones"].Value] : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"\b((?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)([\s-](?<ones>one|two|three|four|five|six|seven|eight|nine))?|(?<tens>ten|twelve|fifteen|eighteen|nineteen|hundred))\b(?!\s*(days?|weeks?|months?|years?|million|billion|tonnes?|economies|countries))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
