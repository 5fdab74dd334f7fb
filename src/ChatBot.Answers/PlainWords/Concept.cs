namespace ChatBot.Answers.PlainWords;

/// <summary>What a word of a question is about.</summary>
internal enum Concept
{
    Tariff,
    Truce,
    History,
    Layers,
    Said,
    Talks,
    Next,
    All,
    Deal,
    Threat,
    Who,
    Help,
    Future,
    Advice,
    Private,
    TariffLine,
}
