using ChatBot.Answers.PlainWords.FirstLines;

namespace ChatBot.Answers.PlainWords.Intents;

/// <summary>What courts decided on tariffs.</summary>
internal static class Rulings
{
    /// <summary>The law whose tariffs were struck down.</summary>
    public const string Ieepa = "/topic ieepa";

    /// <summary>"Which tariffs are still alive after SCOTUS" asks for laws, not for one party's rate.</summary>
    public static Reading? Surviving(Question question) =>
        (question.Is(Concept.Court) || question.Has("ruling")) && question.Is(Concept.Tariff) && question.Partner is null && question.Product is null && question.Terms.IsEmpty && question.Asks(Aspect.Surviving)
            ? Reading.Of(Ieepa)
            : null;
}
