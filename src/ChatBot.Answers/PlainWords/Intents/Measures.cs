using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>A measure by what people call it: "the Bolsonaro levy", "Beijing's magnet curbs".</summary>
internal static class Measures
{
    public static Reading? Read(Question question) =>
        question.Measures is [var measure, ..] && !question.Is(Concept.Said) && !question.Is(Concept.Who) ? Of(measure, question) : null;

    private static Reading Of(Measure measure, Question question)
    {
        if (Subject(measure, question) is { } topic)
        {
            return Reading.Of($"/topic {topic}");
        }

        var party = measure.Imposer == QuestionReader.Home ? measure.Targets[0] : measure.Imposer == QuestionReader.DefaultPartner ? QuestionReader.Home : measure.Imposer;
        var goods = measure.Stacks || measure.Imposer != QuestionReader.Home ? null : QuestionProducts.In(Fold.Spaced($"{measure.Name} {measure.Scope}").Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault();
        return Reading.Of($"/tariff party:{party}{(goods is null ? "" : $" product:{goods}")}") with { Others = measure.Topics is [var first, ..] ? [$"/topic {first}"] : [] };
    }

    // What is no tariff, never began, or is laid on many, has its own subject; a law is one under which many measures stand.
    private static string? Subject(Measure measure, Question question)
    {
        if (measure.IsPercentTariff && measure.Targets is [not Measure.AllParties, ..] && (measure.Targets.Length == 1 || measure.Stacks) && measure.Steps.Any(step => step.Counts && step.Known <= question.Today))
        {
            return null;
        }

        return measure.Topics.Where(topic => question.Base.Find<Topic>(topic) is { } found && !Names.IsGeneral(found)).OrderBy(topic => topic.StartsWith("section-", StringComparison.Ordinal) || topic is "ieepa" or "fentanyl").FirstOrDefault()
            ?? measure.Topics.FirstOrDefault();
    }
}
