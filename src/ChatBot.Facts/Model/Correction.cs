namespace ChatBot.Facts.Model;

/// <summary>What a curator mended in a fact that answers had already used.</summary>
/// <param name="On">The day it was mended.</param>
/// <param name="What">What was wrong and is now right, in our own words.</param>
public sealed record Correction(FactDate On, string What);
