namespace ChatBot.Facts;

/// <summary>Holds the current snapshot. A command reads it once and keeps that reading until it has answered.</summary>
public sealed class FactStore(FactBase first)
{
    private volatile FactBase current = first;

    public FactBase Current => current;

    /// <summary>Puts a new snapshot in place of the current one in one assignment.</summary>
    public void Swap(FactBase next) => current = next;
}
