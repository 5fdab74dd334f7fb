using System.Collections.Immutable;
using ChatBot.Facts.Loading;

namespace ChatBot.Facts;

/// <summary>Holds the current snapshot. A command reads it once and keeps that reading until it has answered.</summary>
public sealed class FactStore(FactBase first)
{
    private volatile FactBase current = first;
    private volatile RefusedEdit? refused;

    public FactBase Current => current;

    /// <summary>The edit that could not be taken in; null while the snapshot is what the files say.</summary>
    public RefusedEdit? Refused => refused;

    /// <summary>Puts a new snapshot in place of the current one in one assignment.</summary>
    public void Swap(FactBase next)
    {
        current = next;
        refused = null;
    }

    /// <summary>Keeps the current snapshot and remembers why the files no longer give one.</summary>
    public void Refuse(RefusedEdit edit) => refused = edit;
}

/// <summary>An edit of the fact files that broke a rule.</summary>
/// <param name="Since">When it was found, UTC.</param>
/// <param name="Faults">At least one, in the order of file and line.</param>
public sealed record RefusedEdit(DateTimeOffset Since, ImmutableArray<FactFault> Faults)
{
    /// <summary><c>2 faults since 12:00:05 UTC, the first measures/us.yaml:3: reason</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Faults.Length} fault{(Faults.Length == 1 ? "" : "s")} since {Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, the first {Faults[0]}");
}
