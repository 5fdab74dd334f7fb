using System.Text.RegularExpressions;

namespace ChatBot.Fakes;

/// <summary>The HTTP calls so far, a line each.</summary>
public sealed partial class CallLog
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    internal void Add(string method, string path, string outcome)
    {
        lock (gate)
        {
            lines.Add($"{method} {Secret().Replace(path, "TOKEN")} {outcome}");
        }
    }

    [GeneratedRegex("itoken-[0-9a-f]+", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
