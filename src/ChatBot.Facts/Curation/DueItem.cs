using ChatBot.Facts.Model;

namespace ChatBot.Facts.Curation;

/// <summary>One thing that a curator should look at.</summary>
/// <param name="Reason">Why, one of the words of <see cref="FactsDue"/>.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Fact">The fact's id.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Sentence">What to look at.</param>
public sealed record DueItem(string Reason, DateOnly Day, string Fact, FactOrigin Origin, string Sentence);
