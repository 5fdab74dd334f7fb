using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>What listed goods of one party pay: its own rate before that of all, and no more than is recorded.</summary>
public sealed class ListedGoodsTests
{
    private static string Text(Answer answer) =>
        string.Join('\n', Rendering.TextLines.Of(answer).Select(line => line.Text)).Replace('\u00a0', ' ');

    public static TheoryData<string, string?, string[], string[]> Answers => new()
    {
        { "/tariff japan drones", null, ["15 % including the ordinary duty: Section 232 tariff on drones and components, since 3 September 2026."], ["25 to 100 %"] },
        { "/tariff india drones", null, ["25 to 100 %: Section 232 tariff on drones and components"], [] },
        { "/tariff eu", null, ["Section 232 on listed goods 10 to 50 %"], ["to 100 %"] },
        { "/tariff canada", null, ["10 % since 24 July 2026", "; not on goods of USMCA origin"], [] },
        { "/tariff canada", "2026-03-10", ["10 % since 24 February 2026", "; not on goods of USMCA origin"], [] },
        { "/tariff mexico", "2025-10-27", ["25 % since 4 March 2025", "; not on goods of USMCA origin"], [] },
        { "/tariff japan", null, ["12.5 % including the ordinary duty"], ["USMCA"] },
        { "/tariff korea furniture", null, ["15 % including the ordinary duty: Section 232 cap on wood goods of South Korea, since 14 November 2025."], ["25 %", "30 %", "50 %"] },
        { "/tariff korea furniture", "2025-12-03", ["25 %: Section 232 tariff on upholstered wooden furniture"], ["15 %"] },
        { "/tariff india furniture", "2025-12-10", ["25 %", "30 % announced on 29 September 2025, from 1 January 2026"], [] },
        { "/tariff uk medicines", null, ["0 %: Section 232 pharmaceutical rate for the UK, since 31 July 2026."], ["100 %"] },
        { "/tariff uk medicines", "2026-08-02", ["10 %: Section 232 pharmaceutical rate for the UK, since 31 July 2026."], ["100 %"] },
        { "/tariff india medicines", null, ["100 %: Section 232 tariff on patented pharmaceuticals, since 31 July 2026.", "100 % announced on 2 April 2026 for 29 September 2026"], ["for 31 July 2026"] },
        { "/tariff india medicines", "2026-05-01", ["100 % announced on 2 April 2026, from 31 July 2026", "100 % announced on 2 April 2026, from 29 September 2026"], [] },
        { "/tariff uk cars", null, ["10 % including the ordinary duty: Section 232 car rate for the UK", "above that quota pay the general 25 percent"], ["Section 232 tariff on automobiles"] },
        { "/tariff japan copper", null, ["50 %: Section 232 tariff on copper", "15 % threatened on 10 September 2026, from 1 January 2027", "30 % threatened on 10 September 2026, from 1 January 2028"], ["2025, from 1 January"] },
        { "/tariff china parcels", null, ["54 %, last recorded; the measure changed on 24 February 2026, and nothing later on China is recorded"], ["54 % since"] },
        { "/tariff china parcels", "2025-10-27", ["54 %: End of the de minimis exemption"], ["last recorded"] },
        { "/topic small-parcels", null, ["changed on 24 February 2026; the rate since then is not recorded"], [] },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Question_on_listed_goods_gets_what_that_party_pays(string question, string? asOf, string[] says, string[] never)
    {
        var text = Text(Asking.Ask(question, asOf, Asking.Today));
        Assert.All(says, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(never, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }
}
