using System.Collections.Immutable;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Web.Pages;

/// <summary>Finds facts by words.</summary>
internal interface IFactFinder
{
    /// <summary>The facts that fit best, best first; empty where none does.</summary>
    ImmutableArray<Fact> Find(FactBase facts, string query, int most);

    /// <summary>Links to the facts whose ids are nearest to a mistyped one.</summary>
    ImmutableArray<PageText> Nearest(FactBase facts, string id, int most);
}
