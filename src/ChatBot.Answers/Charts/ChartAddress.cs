namespace ChatBot.Answers.Charts;

/// <summary>Writes the addresses of charts; the host's routes read them.</summary>
public static class ChartAddress
{
    /// <summary>The chart of a party's tariff history, both directions.</summary>
    public static AnswerChart Tariff(string party, DateOnly asOf, string finding) =>
        new($"/charts/tariff/{party}.png?asOf={Wording.Iso(asOf)}", $"tariff-{party}-{Wording.Iso(asOf)}.png", finding);
}
