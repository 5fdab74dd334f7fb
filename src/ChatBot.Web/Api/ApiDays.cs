using ChatBot.Answers.Words;

namespace ChatBot.Web.Api;

/// <summary>Days in addresses: everything that <c>as-of</c> understands.</summary>
internal static class ApiDays
{
    public static string Rule(string name) => $"{name} is no day; write it as 2025-10-27.";

    /// <returns>False where the text is no day; the day is null where there is no text.</returns>
    public static bool TryRead(string? text, DateOnly today, out DateOnly? day)
    {
        day = string.IsNullOrWhiteSpace(text) || text.Length > 40 ? null : DatePhrase.Read(text, today).Day;
        return string.IsNullOrWhiteSpace(text) || day is not null;
    }
}
