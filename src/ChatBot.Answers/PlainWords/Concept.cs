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
    Source,
    Define,
    Effect,
    Court,
    Treaty,
    Absent,
    Payer,
    Greeting,
    Help,
    Future,
    Advice,
    Opinion,
    Private,
    Fabricate,
    TooNew,
    OffTopic,
    TariffLine,
}
