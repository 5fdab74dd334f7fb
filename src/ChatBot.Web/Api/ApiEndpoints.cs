using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Rendering;
using ChatBot.Answers.Search;
using ChatBot.Answers.Tariffs;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Pages;
using ChatBot.Web.Playground;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Api;

/// <summary>The read-only API under <c>/api/v1</c>.</summary>
internal static class ApiEndpoints
{
    public const string Cors = "api";

    private const int MostListed = 200;
    private const int FoundUnlessAsked = 20;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireCors(Cors).WithTags("v1").WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status429TooManyRequests, typeof(void)));
        api.MapGet("/answer", Answer).WithSummary("One answer, as a command or a question in plain words gets it")
            .Produces<JsonElement>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/commands", Commands).WithSummary("Every command with its parameters, as all surfaces declare it").Produces<JsonElement>();
        api.MapGet("/facts/{kind}", FactsOf).WithSummary("The facts of one kind, known by a day").Produces<JsonElement>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/facts/{kind}/{id}", FactOf).WithSummary("One fact").Produces<JsonElement>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/search", Search).WithSummary("Facts by full text, the best first").Produces<FoundFacts>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/rates", Rates).WithSummary("The additional rate on most goods as a step function").Produces<RateHistory>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Answer(HttpContext context, CommandRouter router, FactStore store, SiteAddress site,
        [Description("A command line such as /tariff china, or a question in plain words")] string? q, [Description("The day to answer for, for example 2025-10-27")] string? asOf,
        [Description("The language of the answer: en, de, es, fr, tr or zh; unless given that of a question in plain words, else English")] string? lang)
    {
        if (lang is not null && !Phrasebooks.Known.Contains(lang))
        {
            return Problems.Invalid($"Answers come in {Wording.List(Phrasebooks.Known)}; give one of these as lang.");
        }

        if (q is null)
        {
            return Problems.Invalid("Ask with ?q=, for example /api/v1/answer?q=/tariff%20china&asOf=2025-10-27.");
        }

        if (Caching.Of(context, store.Current, router.Today) is { } unchanged)
        {
            return unchanged;
        }

        var json = new ArrayBufferWriter<byte>(8192);
        var answer = CommandMeter.Measure("api", () => ConversationRouter.Alone(router, q, string.IsNullOrWhiteSpace(asOf) ? null : asOf, lang is null ? null : Phrasebooks.Of(lang)));
        AnswerJson.Write(answer, json, permalink: Permalink.Of(answer) is { } path ? site.Of(path) : null);
        return Results.Bytes(json.WrittenMemory, "application/json; charset=utf-8");
    }

    private static IResult Commands(HttpContext context, CommandRouter router, FactStore store) =>
        Caching.Of(context, store.Current, router.Today) ?? Results.Ok(router.Commands.Select(command => new
        {
            command.Spec.Name,
            command.Spec.Description,
            command.Spec.Usage,
            command.Spec.Examples,
            Parameters = command.Spec.Parameters.Select(parameter => new
            {
                parameter.Name,
                Kind = Vocabulary<ParameterKind>.WordOf(parameter.Kind),
                parameter.Description,
                parameter.Required,
                parameter.Choices,
            }),
        }));

    private static IResult FactsOf(HttpContext context, CommandRouter router, FactStore store, [Description("source, party, topic, person, measure, figure, truce, talk, quote, event or deal")] string kind,
        [Description("The day by which they were known; today unless given")] string? asOf, [Description("How many to pass over")] int? offset)
    {
        if (!Vocabulary<FactKind>.TryParse(kind, out var asked))
        {
            return Problems.Invalid($"The kinds are {Wording.List(Vocabulary<FactKind>.Words)}.");
        }

        if (!ApiDays.TryRead(asOf, router.Today, out var day) || offset is < 0)
        {
            return Problems.Invalid(offset is < 0 ? "offset is 0 or more." : ApiDays.Rule("asOf"));
        }

        var known = store.Current.All.Where(fact => fact.Kind == asked && fact.IsKnownBy(day ?? router.Today)).ToList();
        return Caching.Of(context, store.Current, router.Today)
            ?? Results.Ok(new { total = known.Count, offset = offset ?? 0, facts = known.Skip(offset ?? 0).Take(MostListed).Select(FactJson.Element) });
    }

    private static IResult FactOf(HttpContext context, CommandRouter router, FactStore store, string kind, string id) =>
        store.Current.Find(id) is not { } fact || Vocabulary<FactKind>.WordOf(fact.Kind) != kind || !fact.IsKnownBy(router.Today)
            ? Problems.NotFound($"The base holds no {(Vocabulary<FactKind>.TryParse(kind, out _) ? kind : "fact")} of that id; /api/v1/facts/measure lists the measures.")
            : Caching.Of(context, store.Current, router.Today) ?? Results.Ok(FactJson.Element(fact));

    private static IResult Search(HttpContext context, CommandRouter router, FactStore store, SiteAddress site,
        [Description("Words to find, for example soybeans")] string? q, [Description("How many at most, from 1 to 100; 20 unless given")] int? limit)
    {
        if (string.IsNullOrWhiteSpace(q) || q.Length > CommandLine.MaxLength)
        {
            return Problems.Invalid($"Search with ?q= and at most {CommandLine.MaxLength} characters, for example /api/v1/search?q=soybeans.");
        }

        if (limit is < 1 or > FactSearch.MostFound)
        {
            return Problems.Invalid($"limit is from 1 to {FactSearch.MostFound}.");
        }

        return Caching.Of(context, store.Current, router.Today)
            ?? Results.Ok(FoundFacts.Of(store.Current, q, WordFinder.Find(store.Current, q, limit ?? FoundUnlessAsked).Where(fact => fact.IsKnownBy(router.Today)), site));
    }

    private static IResult Rates(HttpContext context, CommandRouter router, FactStore store, [Description("Party id; us unless given")] string? imposer, [Description("Party id, for example china")] string? target,
        [Description("First day")] string? from, [Description("Last day, and the day by which it was known; today unless given")] string? to)
    {
        var facts = store.Current;
        if (!ApiDays.TryRead(from, router.Today, out var first) || !ApiDays.TryRead(to, router.Today, out var last))
        {
            return Problems.Invalid("from and to are days; write them as 2025-10-27.");
        }

        var (charging, charged, asOf) = (imposer ?? "us", target ?? "", last ?? router.Today);
        if (Answers.Charts.TariffSide.Of(facts, charging, charged, asOf) is not { } side)
        {
            return Problems.NotFound("The base does not hold every layer of that pair, so it gives no rates; try ?imposer=us&target=china.");
        }

        return Caching.Of(context, facts, router.Today)
            ?? Results.Ok(new RateHistory(charging, charged, asOf, facts.Version, [.. side.Periods.Where(period => first is null || period.To is null || period.To >= first)]));
    }
}

/// <summary>The additional rate of a pair on most goods.</summary>
/// <param name="Imposer">Party id.</param>
/// <param name="Target">Party id.</param>
/// <param name="AsOf">The day by which it was known.</param>
/// <param name="BaseVersion">Of the base.</param>
/// <param name="Periods">Without gap or overlap, oldest first; total in percent, the last without an end.</param>
internal sealed record RateHistory(string Imposer, string Target, DateOnly AsOf, string BaseVersion, IReadOnlyList<TariffPeriod> Periods);
