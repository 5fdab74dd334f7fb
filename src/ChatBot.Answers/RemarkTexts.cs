using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ChatBot.Answers;

/// <summary>A curator's remark with what it is about before it. Made once for a remark and each language, and gone with the base that holds the remark.</summary>
internal static class RemarkTexts
{
    private static readonly ConditionalWeakTable<string, ConcurrentDictionary<string, string>> Made = [];

    public static string Of(string about, string note) =>
        Made.GetValue(note, static _ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal)).GetOrAdd(about, static (about, note) => $"{about}: {note}", note);
}
