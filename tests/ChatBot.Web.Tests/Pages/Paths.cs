using ChatBot.Facts.Model;
using ChatBot.Testing;
using ChatBot.Web.Pages;

namespace ChatBot.Web.Tests.Pages;

/// <summary>One address of every kind of page.</summary>
internal static class Paths
{
    public static IEnumerable<string> OfEveryKind =>
    [
        "/", "/?q=/tariff%20china", "/?q=/truce%20history", "/today", "/search?q=soybeans", "/f", "/f/talk", "/f/quote?page=2", "/f/quote?about=china", "/docs",
        .. CuratedFacts.Base.All.Where(fact => fact is not Party and not Person).GroupBy(fact => fact.Kind).Select(group => FactLinks.Path(group.First())),
        "/party/china", "/party/us", "/person/bessent",
    ];
}
