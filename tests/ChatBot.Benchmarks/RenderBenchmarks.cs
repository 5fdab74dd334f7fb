using BenchmarkDotNet.Attributes;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Testing;
using ChatBot.Web.Charts;
using ChatBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Benchmarks;

/// <summary>A party's page and chart, made and kept. Goals: a page 2 ms fresh; a chart 30 ms fresh and 1 ms kept.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private static readonly ChartQuestion Question = new("tariff", "china", new DateOnly(2025, 10, 27), Dark: false);

    private readonly FactStore store = new(CuratedFacts.Base);
    private readonly FactBase facts = CuratedFacts.Base;
    private readonly CommandRouter router = Asking.Router(CuratedFacts.Base);
    private readonly IServiceProvider fresh;
    private readonly IServiceProvider kept;
    private readonly FactPages pages;
    private readonly PageMaker maker;
    private readonly ChartImages images;

    public RenderBenchmarks()
    {
        var site = new SiteAddress("https://chatbot.example.org");
        pages = new FactPages(store, router, site);
        maker = new PageMaker(store, router, site, pages);
        images = new ChartImages(store);
        fresh = new ServiceCollection().AddSingleton(store).AddSingleton(router).AddTransient<KeptPages>().BuildServiceProvider();
        kept = new ServiceCollection().AddSingleton(store).AddSingleton(router).AddSingleton<KeptPages>().BuildServiceProvider();
    }

    [Benchmark(Baseline = true)]
    public Task<object?> PageFresh() => PageAsync(fresh);

    [Benchmark]
    public Task<object?> PageKept() => PageAsync(kept);

    /// <summary>Without laying it out as HTML.</summary>
    [Benchmark]
    public Page PageContent() => pages.Of(facts, facts.Find<Party>("china")!);

    [Benchmark]
    public byte[]? ChartFresh() => new ChartImages(store).Image(Question, svg: false);

    [Benchmark]
    public byte[]? ChartKept() => images.Image(Question, svg: false);

    [Benchmark]
    public byte[]? SvgFresh() => new ChartImages(store).Image(Question, svg: true);

    // As the endpoint does it, without the connection.
    private async Task<object?> PageAsync(IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Path = "/party/china";
        return await KeptPages.ServeAsync(EndpointFilterInvocationContext.Create(context), _ => ValueTask.FromResult<object?>(maker.Fact("party", "china")));
    }
}
