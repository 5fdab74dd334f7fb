namespace ChatBot.Facts.Model;

/// <summary>The kinds of facts; a file groups its facts under the plural of their kind.</summary>
public enum FactKind
{
    Source,
    Party,
    Topic,
    Person,
    Measure,
    Figure,
    Truce,
    Talk,
    Quote,
    Event,
    Deal,
    Term,
}
