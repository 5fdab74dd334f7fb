using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Pages;

namespace ChatBot.Web.Api;

/// <summary>What a search found, the best first.</summary>
/// <param name="Query">The words asked for.</param>
/// <param name="BaseVersion">Of the base.</param>
/// <param name="Facts">At most as many as were asked for.</param>
internal sealed record FoundFacts(string Query, string BaseVersion, IReadOnlyList<FoundFact> Facts)
{
    public static FoundFacts Of(FactBase facts, string query, IEnumerable<Fact> found, SiteAddress site) =>
        new(query, facts.Version, [.. found.Select(fact => new FoundFact(Vocabulary<FactKind>.WordOf(fact.Kind), fact.Id, fact.Label, fact.Known == DateOnly.MinValue ? null : fact.Known, site.Of(FactLinks.Path(fact)) ?? FactLinks.Path(fact)))]);
}

/// <summary>One fact that was found.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, for <c>/api/v1/facts/{kind}/{id}</c>.</param>
/// <param name="Label">What it is called, or says.</param>
/// <param name="Known">First day on which it was public; null where it always was.</param>
/// <param name="Page">Its page.</param>
internal sealed record FoundFact(string Kind, string Id, string Label, DateOnly? Known, string Page);
