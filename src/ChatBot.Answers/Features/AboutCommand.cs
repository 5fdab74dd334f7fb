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
        var words = request.Phrases;
        var facts = request.Base;
        Count(builder, "Measures", facts.Measures.Length);
        Count(builder, "Talks", facts.Talks.Length);
        Count(builder, "Quotes", facts.Quotes.Length);
        Count(builder, "Figures", facts.Figures.Length);
        Count(builder, "Events", facts.Events.Length);
        Count(builder, "People", facts.People.Length);
        Count(builder, "Sources", facts.Sources.Length);
        builder.Text(words.Say("Answers come only from this curated base; every figure carries its date and source. Nothing here is legal advice."));
        builder.Note(request.Refused is { } refused ? words.Say($"A later edit of the fact files was not taken in: {refused.ToString()}") : null);
        builder.Suggest("/help");
        var freshness = request.Freshness;
        var reach = freshness.CoverageThrough is { } through ? words.Say($"its newest source is of {through}, {words.Days(freshness.AgeDays)} old") : words.Say("it holds no source yet");
        return builder.Build("ChatBot", words.Say($"ChatBot {Version}, base {facts.Version} with {facts.All.Length} facts; {reach}."));
    }

    private static void Count(AnswerBuilder builder, string label, int count) => builder.Add(new AnswerFact
    {
        Label = builder.Phrases.Say(label),
        Value = Wording.Number(count),
        Kind = AnswerFactKind.Count,
        Number = count,
        Unit = "count",
    });
}
