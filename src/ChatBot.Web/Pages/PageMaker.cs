using System.Collections.Immutable;
using System.Globalization;
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
    private const int MostPages = 10_000;

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
            return Problem(StatusCodes.Status400BadRequest, "Not a day", refused.Headline, [new PageText($"{fact.Label}, today", FactLinks.Path(fact))]);
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

    /// <summary>Every kind with how many facts it has, or how many of them speak of a fact.</summary>
    public IResult Kinds(string? about)
    {
        var facts = store.Current;
        if (Named(about, out var named) is { } problem)
        {
            return problem;
        }

        var counts = (named is null ? facts.All : FactList.SpeakingOf(facts, named)).CountBy(fact => fact.Kind).OrderBy(pair => pair.Key);
        return List(named is null ? "All facts" : $"What the base holds on {named.Label}", facts.CoverageThrough(router.Today) is { } through ? $"By kind, from sources through {Wording.Day(through)}." : "By kind.", new SiteFrame("All facts", "Every fact of the base by kind.", named is null ? "/f" : $"/f?about={Uri.EscapeDataString(named.Id)}", site) { BaseVersion = facts.Version },
            counts.Select(pair => new ListEntry(Wording.Number(pair.Value), new PageText(FactList.Plural(pair.Key), FactList.Address(pair.Key, named)), "")));
    }

    public IResult Kind(string kind, string? about, string? page)
    {
        var facts = store.Current;
        if (!Vocabulary<FactKind>.TryParse(kind, out var wanted))
        {
            return Problem(StatusCodes.Status404NotFound, "No such kind", $"There is no kind “{Wording.Echo(kind)}”; the kinds are {Wording.List(Vocabulary<FactKind>.Words)}.", []);
        }

        if (Named(about, out var named) is { } problem)
        {
            return problem;
        }

        var number = 1;
        if (page is not null && (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number is 0 or > MostPages))
        {
            return Problem(StatusCodes.Status400BadRequest, "Not a page", $"“{Wording.Echo(page)}” is no number of a page; write it as ?page=2.", [new PageText("The first page", FactList.Address(wanted, named))]);
        }

        var list = FactList.Of(facts, wanted, named, number);
        var plural = FactList.Plural(wanted);
        if (number > list.Pages)
        {
            return Problem(StatusCodes.Status404NotFound, "No such page", $"The list has {Wording.Number(list.Pages)} {(list.Pages == 1 ? "page" : "pages")}.", [new PageText("The last page", list.Path(list.Pages))]);
        }

        var title = named is null ? plural : $"{plural}: {named.Label}";
        var frame = new SiteFrame(number == 1 ? title : $"{title}, page {Wording.Number(number)}", $"{Wording.Number(list.Total)} in the base, the newest first.", list.Path(number), site)
        {
            BaseVersion = facts.Version,
            Previous = number > 1 ? list.Path(number - 1) : null,
            Next = number < list.Pages ? list.Path(number + 1) : null,
        };
        return ListPage.Create(new ListModel(title, frame.Description, [.. list.Shown.Select(fact => FactList.Entry(facts, fact) with { Kind = "" })], frame) { Number = number, Pages = list.Pages });
    }

    /// <summary>Where things stand on a day.</summary>
    public IResult Today(TodayBoard board, string? asOf)
    {
        if (asOf is { Length: > 0 } && router.Answer("/about", asOf) is { Status: AnswerStatus.Invalid } refused)
        {
            return Problem(StatusCodes.Status400BadRequest, "Not a day", refused.Headline, [new PageText("Where things stand today", "/today")]);
        }

        var given = string.IsNullOrWhiteSpace(asOf) ? null : asOf;
        var today = given is null ? board.Now() : Pages.Today.Of(store.Current, router, given);
        return TodayPage.Create(new TodayModel(today, new SiteFrame($"Where things stand {(given is null ? "today" : $"on {Wording.Day(today.Day)}")}", today.Truce.Text, "/today", site)
        {
            BaseVersion = store.Current.Version,
            Hidden = given is not null,
            StructuredData = BaseAsData.Write(store.Current, router.Today, site),
        }));
    }

    public IResult Search(string query)
    {
        var facts = store.Current;
        var found = string.IsNullOrWhiteSpace(query) ? [] : WordFinder.Find(facts, query, Found);
        var lead = query.Length == 0 ? "Type what you look for: a name, a good, a word of a quote."
            : found.IsEmpty ? "Nothing in the base holds these words."
            : $"{Wording.Number(found.Length)} found, the best first.";
        return ListPage.Create(new ListModel("Search", lead, [.. found.Select(fact => FactList.Entry(facts, fact))], new SiteFrame("Search", lead, "/search", site) { BaseVersion = facts.Version, Hidden = true }) { Query = query });
    }

    public IResult NotFound(HttpContext context)
    {
        var last = context.Request.Path.Value?.Split('/')[^1] ?? "";
        return Problem(StatusCodes.Status404NotFound, "Not found", $"There is nothing at {Wording.Echo(context.Request.Path.Value ?? "")}.", WordFinder.Nearest(store.Current, last, Offered));
    }

    /// <summary>HTML for a browser, JSON for a program.</summary>
    private ProblemResult Problem(int status, string title, string sentence, ImmutableArray<PageText> nearest) =>
        new(status, new ProblemModel(title, sentence, nearest, new SiteFrame(title, sentence, "/", site) { BaseVersion = store.Current.Version, Hidden = true }));

    private static RazorSlice<ListModel> List(string title, string lead, SiteFrame frame, IEnumerable<ListEntry> entries) =>
        ListPage.Create(new ListModel(title, lead, [.. entries], frame));

    // What a list is to be about; a page that says so where the base does not hold it.
    private ProblemResult? Named(string? about, out Fact? fact)
    {
        fact = string.IsNullOrEmpty(about) ? null : store.Current.Find(about);
        return string.IsNullOrEmpty(about) || fact is not null ? null
            : Problem(StatusCodes.Status404NotFound, "Not in the base", $"The base holds no fact “{Wording.Echo(about)}”.", WordFinder.Nearest(store.Current, about, Offered));
    }
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
