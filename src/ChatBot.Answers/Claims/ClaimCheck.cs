using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Claims;

/// <summary>What the base says beside a text that somebody wrote. It passes no verdict: it shows who stated a figure, and what was in force.</summary>
/// <param name="Recognised">What was read in the text, one sentence.</param>
/// <param name="Stated">For each percentage who stated it, or that the base holds no such statement.</param>
/// <param name="Answers">The rates of the parties and the newest quotes of the people.</param>
public sealed record ClaimCheck(string Recognised, ImmutableArray<ClaimLine> Stated, ImmutableArray<Answer> Answers)
{
    private const int Most = 3;

    /// <summary>Checks a text as of today.</summary>
    public static ClaimCheck Of(string text, FactBase facts, CommandRouter router)
    {
        var today = router.Today;
        var reading = ClaimReading.Of(text, facts, today);
        if (reading.IsEmpty)
        {
            return new ClaimCheck("Nothing that the base knows was recognised in this message: no percentage, date, party or person.", [], []);
        }

        var answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (var party in reading.Parties.Take(Most))
        {
            answers.Add(router.Answer($"/tariff party:{party.Id}"));
            if (reading.Days is [var day, ..] && day < today)
            {
                answers.Add(router.Answer($"/tariff party:{party.Id}", Wording.Iso(day)));
            }
        }

        foreach (var person in reading.People.Take(Most))
        {
            answers.Add(router.Answer($"/quote speaker:{person.Id}"));
        }

        string[] recognised =
        [
            .. reading.Percentages.Select(Wording.Percent),
            .. reading.Days.Select(Wording.Day),
            .. reading.Parties.Select(party => party.Short),
            .. reading.People.Select(person => person.Name),
        ];
        return new ClaimCheck($"Recognised: {Wording.List(recognised)}.", [.. reading.Percentages.Take(Most).SelectMany(percent => Statements(percent, reading, facts, today))], answers.ToImmutable());
    }

    private static List<ClaimLine> Statements(decimal percent, ClaimReading reading, FactBase facts, DateOnly today)
    {
        var found = facts.Figures
            .Where(figure => figure.Unit == "percent" && figure.Value == percent && figure.Deprecated is null && figure.Date.First <= today && Concerns(figure, reading))
            .OrderByDescending(figure => figure.Date.First)
            .Take(Most)
            .Select(figure => new ClaimLine(
                $"{Wording.Percent(percent)} was stated by {facts.Find<Person>(figure.By)?.Name ?? figure.By}, {figure.Date}: {figure.What}",
                figure.Sources.IsEmpty ? null : facts.SourceOf(figure.Sources[0])))
            .ToList();
        return found.Count > 0 ? found : [new ClaimLine($"The base holds no statement of {Wording.Percent(percent)} about them.", null)];
    }

    private static bool Concerns(Figure figure, ClaimReading reading) =>
        reading.Parties.IsEmpty || reading.Parties.Any(party => party.Id == figure.Target || party.Id == figure.Imposer);
}

/// <summary>One statement of a figure.</summary>
/// <param name="Text">Who stated what, and when.</param>
/// <param name="Source">Where it is told.</param>
public sealed record ClaimLine(string Text, Source? Source);
