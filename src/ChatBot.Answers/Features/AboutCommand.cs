using System.Reflection;
using ChatBot.Answers.Commands;

namespace ChatBot.Answers.Features;

/// <summary><c>/about</c>: version, coverage and age of the base.</summary>
internal sealed class AboutCommand : ICommand
{
    private static readonly string Version = typeof(AboutCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public CommandSpec Spec { get; } = new("about", "Version, coverage and age of the fact base")
    {
        Examples = ["about"],
    };

    public Answer Answer(CommandRequest request)
    {
        var builder = new AnswerBuilder(request);
        var facts = request.Base;
        Count(builder, "Measures", facts.Measures.Length);
        Count(builder, "Talks", facts.Talks.Length);
        Count(builder, "Quotes", facts.Quotes.Length);
        Count(builder, "Figures", facts.Figures.Length);
        Count(builder, "Events", facts.Events.Length);
        Count(builder, "People", facts.People.Length);
        Count(builder, "Sources", facts.Sources.Length);
        builder.Text("Answers come only from this curated base; every figure carries its date and source. Nothing here is legal advice.");
        builder.Note(request.Refused is { } refused ? $"A later edit of the fact files was not taken in: {refused}" : null);
        builder.Suggest("/help");
        var freshness = request.Freshness;
        var reach = freshness.CoverageThrough is { } through ? $"its newest source is of {Wording.Day(through)}, {Wording.Days(freshness.AgeDays)} old" : "it holds no source yet";
        return builder.Build("ChatBot", $"ChatBot {Version}, base {facts.Version} with {Wording.Number(facts.All.Length)} facts; {reach}.");
    }

    private static void Count(AnswerBuilder builder, string label, int count) => builder.Add(new AnswerFact
    {
        Label = label,
        Value = Wording.Number(count),
        Kind = AnswerFactKind.Count,
        Number = count,
        Unit = "count",
    });
}
