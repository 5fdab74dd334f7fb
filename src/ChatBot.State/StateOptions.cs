namespace ChatBot.State;

/// <summary>The section <c>State</c>.</summary>
public sealed class StateOptions
{
    public const string Section = "State";

    /// <summary>The setting's word for keeping nothing beyond the end of the process.</summary>
    public const string Memory = "Memory";

    /// <summary>
    /// <c>Data Source=…</c> for an SQLite file, <c>Host=…</c> for PostgreSQL (then a secret), <c>Memory</c> for neither;
    /// null for an SQLite file in the user's data folder.
    /// </summary>
    public string? ConnectionString { get; set; }
}
