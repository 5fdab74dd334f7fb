using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Features;
using ChatBot.Facts;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Testing;

/// <summary>Asks the commands as a user would, on a day of the test's choice.</summary>
public static class Asking
{
    public const string Today = "2026-11-23";

    public static CommandRouter Router(FactBase facts, string today = Today) =>
        new(CommandCatalog.Create(), new FactStore(facts), new FakeTimeProvider(DateTimeOffset.Parse(today + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture)));

    public static Answer Ask(string line, string? asOf = null, string today = Today) => Router(CuratedFacts.Base, today).Answer(line, asOf);
}
