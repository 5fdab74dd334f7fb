using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Pages.Slices;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using RazorSlices;

namespace ChatBot.Web.Pages;

/// <summary>Turns what was asked for into a page, or into one that helps on.</summary>
internal sealed class PageMaker(FactStore store, CommandRouter router, SiteAddress site, FactPages pages)
{
    private const int Found = 50;
    private const int Offered = 5;

    public IResult Fact(string kind, string id, string? asOf = null)
    {
        var facts = store.Current;
        if (!Vocabulary<FactKind>.TryParse(kind, out var wanted))
        {
            return Problem(StatusCodes.Status404NotFound, "No such kind", $"There is no kind “{Wording.Echo(kind)}”; the kinds are {Wording.List(Vocabulary<FactKind>.Words)}.", []);
        }

        if (facts.Find(id) is not { } fact || fact.Kind != wanted)
        {
            return Problem(StatusCodes.Status404NotFound, "Not in the base", $"The base does not hold the {kind} “{Wording.Echo(id)}”.", WordFinder.Nearest(facts, id, Offered));
        }

        if (asOf is { Length: > 0 } && router.Answer("/about", asOf) is { Status: AnswerStatus.Invalid } refused)
        {
            return Problem(StatusCodes.Status400BadRequest, "Not a day", refused.Headline, [new PageText(fact.Label, FactLinks.Path(fact))]);
        }

        var page = pages.Of(facts, fact, string.IsNullOrWhiteSpace(asOf) ? null : asOf);
        return FactPage.Create(new FactPageModel(page, new SiteFrame(page.Title, page.Headline, page.Path, site)
        {
            BaseVersion = facts.Version,
            StructuredData = page.StructuredData,
            Image = page.Chart?.Path.Replace(".svg", ".png", StringComparison.Ordinal),
            Hidden = !string.IsNullOrWhiteSpace(asOf),
        }));
    }

    public IResult Kinds() => List("All facts", "By kind.", "/f",
        store.Current.All.CountBy(fact => fact.Kind).OrderBy(pair => pair.Key)
            .Select(pair => (Word: Vocabulary<FactKind>.WordOf(pair.Key), pair.Value))
            .Select(pair => new ListEntry("", new PageText(pair.Word, $"/f/{pair.Word}"), Wording.Number(pair.Value))));

    public IResult Kind(string kind)
    {
        if (!Vocabulary<FactKind>.TryParse(kind, out var wanted))
        {
            return Problem(StatusCodes.Status404NotFound, "No such kind", $"There is no kind “{Wording.Echo(kind)}”; the kinds are {Wording.List(Vocabulary<FactKind>.Words)}.", []);
        }

        var listed = store.Current.All.Where(fact => fact.Kind == wanted).OrderByDescending(fact => fact.Known).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToList();
        return List($"Every {kind}", $"{Wording.Number(listed.Count)} in the base, the newest first.", $"/f/{kind}", listed.Select(Entry));
    }

    public IResult Search(string query)
    {
        var facts = store.Current;
        var found = string.IsNullOrWhiteSpace(query) ? [] : WordFinder.Find(facts, query, Found);
        var lead = query.Length == 0 ? "Type what you look for: a name, a good, a word of a quote."
            : found.IsEmpty ? "Nothing in the base holds these words."
            : $"{Wording.Number(found.Length)} found, the best first.";
        return ListPage.Create(new ListModel("Search", lead, [.. found.Select(Entry)], new SiteFrame("Search", lead, "/search", site) { BaseVersion = facts.Version, Hidden = true }) { Query = query });
    }

    public IResult NotFound(HttpContext context)
    {
        var last = context.Request.Path.Value?.Split('/')[^1] ?? "";
        return Problem(StatusCodes.Status404NotFound, "Not found", $"There is nothing at {Wording.Echo(context.Request.Path.Value ?? "")}.", WordFinder.Nearest(store.Current, last, Offered));
    }

    /// <summary>HTML for a browser, JSON for a program.</summary>
    private ProblemResult Problem(int status, string title, string sentence, ImmutableArray<PageText> nearest) =>
        new(status, new ProblemModel(title, sentence, nearest, new SiteFrame(title, sentence, "/", site) { BaseVersion = store.Current.Version, Hidden = true }));

    private RazorSlice<ListModel> List(string title, string lead, string path, IEnumerable<ListEntry> entries) =>
        ListPage.Create(new ListModel(title, lead, [.. entries], new SiteFrame(title, lead, path, site) { BaseVersion = store.Current.Version }));

    private static ListEntry Entry(Fact fact) =>
        new(Vocabulary<FactKind>.WordOf(fact.Kind), FactLinks.To(fact), fact.Known == DateOnly.MinValue ? "" : Wording.Day(fact.Known));
}

/// <summary>An error in the form that the asker reads.</summary>
internal sealed class ProblemResult(int status, ProblemModel problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.Vary = HeaderNames.Accept;
        if (!httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return httpContext.Response.WriteAsJsonAsync(new PlainProblem(problem.Title, status, problem.Sentence, [.. problem.Nearest.Select(near => near.Link ?? near.Text)]), ProblemJson.Default.PlainProblem, "application/problem+json", httpContext.RequestAborted);
        }

        var page = ProblemPage.Create(problem);
        page.StatusCode = status;
        return ((IResult)page).ExecuteAsync(httpContext);
    }
}
