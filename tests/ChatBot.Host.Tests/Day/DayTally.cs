using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ChatBot.Host.Tests.Day;

/// <summary>Something a person asked, and how often the person can read an answer to it.</summary>
/// <param name="What">It was, and what went wrong at the time.</param>
/// <param name="Hour">Of the simulated day, 0 to 23.</param>
/// <param name="Answers">Counts the answers, whenever asked.</param>
/// <param name="IsRefused">The platform told the person that the bot is away.</param>
/// <param name="Acknowledged">From the deed to the first sign of the bot, in real time.</param>
internal sealed record Deed(string What, int Hour, Func<int> Answers, bool IsRefused, TimeSpan Acknowledged)
{
    /// <summary>None where the platform told the person that the bot is away, else one.</summary>
    public int Due => IsRefused ? 0 : 1;
}

/// <summary>What went wrong and what was asked in each hour.</summary>
internal sealed class DayTally
{
    // Two people may ask at the same time.
    private readonly ConcurrentQueue<Deed> deeds = new();
    private readonly List<(int Hour, string Fault)> faults = [];

    public void Add(Deed deed) => deeds.Enqueue(deed);

    public void Add(int hour, string fault) => faults.Add((hour, fault));

    /// <summary>A line for each deed that was not answered as it should have been.</summary>
    public IEnumerable<string> Amiss => deeds.Where(d => d.Answers() != d.Due)
        .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.What} in hour {d.Hour:00}: {d.Answers()} answers rather than {d.Due}"));

    /// <summary>A row for each hour; the times, which differ from run to run, only where asked for.</summary>
    public string Table(bool withTimes)
    {
        var table = new StringBuilder("hour  asked  answered  refused by the platform  lost  doubled").Append(withTimes ? "  slowest ms" : "").Append("  faults\n");
        foreach (var hour in Enumerable.Range(0, 24))
        {
            Row(table, hour.ToString("00", CultureInfo.InvariantCulture), d => d.Hour == hour, withTimes, string.Join(", ", faults.Where(f => f.Hour == hour).Select(f => f.Fault)));
        }

        Row(table, "all", _ => true, withTimes, string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults"));
        return table.ToString();
    }

    private void Row(StringBuilder table, string hour, Func<Deed, bool> within, bool withTimes, string what)
    {
        Deed[] own = [.. deeds.Where(within)];
        Deed[] delivered = [.. own.Where(d => !d.IsRefused)];
        table.Append(CultureInfo.InvariantCulture, $"{hour,-4}  {own.Length,5}  {delivered.Count(d => d.Answers() > 0),8}  {own.Length - delivered.Length,23}  {delivered.Count(d => d.Answers() == 0),4}  {own.Count(d => d.Answers() > d.Due),7}");
        if (withTimes)
        {
            table.Append(CultureInfo.InvariantCulture, $"  {own.Select(d => d.Acknowledged.TotalMilliseconds).DefaultIfEmpty().Max(),10:0}");
        }

        table.Append("  ").Append(what).Append('\n');
    }
}
