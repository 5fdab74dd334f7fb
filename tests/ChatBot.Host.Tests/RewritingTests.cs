using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Conversations;
using ChatBot.Host.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Host.Tests;

/// <summary>The client of OpenAI-compatible services, as it is configured, against such a service on a loopback port.</summary>
public sealed class RewritingTests : IAsyncLifetime
{
    private readonly List<string> asked = [];
    private readonly WebApplication model;
    private string? key;
    private string says = "none";

    public RewritingTests()
    {
        model = WebApplication.CreateSlimBuilder().Build();
        model.Urls.Add("http://127.0.0.1:0");
        model.MapPost("/v1/chat/completions", async context =>
        {
            key = context.Request.Headers.Authorization;
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            asked.Add(body.RootElement.GetProperty("model").GetString()!);
            await context.Response.WriteAsJsonAsync(
                new { id = "1", @object = "chat.completion", created = 1, model = "small", choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = says } } }, usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 } },
                context.RequestAborted);
        });
    }

    public async ValueTask InitializeAsync() => await model.StartAsync();

    public async ValueTask DisposeAsync() => await model.DisposeAsync();

    [Fact]
    public async Task Model_behind_an_address_chooses_a_reading_and_its_lie_about_a_figure_is_thrown_away()
    {
        await using var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory", $"--Rewriting:Endpoint={model.Urls.First()}/v1", "--Rewriting:Model=small", "--Rewriting:ApiKey=secret"]);
        var router = app.Services.GetRequiredService<ConversationRouter>();
        says = "/tariff party:korea product:cars";
        var answer = await router.AnswerAsync("hyundai shipping cars from ulsan, what do they pay at the us border", Questioner.Unknown, TestContext.Current.CancellationToken);
        Assert.Contains("Read as /tariff party:korea product:cars.", answer.Notes);
        Assert.Equal("Bearer secret", key);
        Assert.All(asked, name => Assert.Equal("small", name));

        says = "The tariff on China is 99 %.";
        var plain = await router.AnswerAsync("what is the tariff on china", Questioner.Unknown, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("99", plain.Headline, StringComparison.Ordinal);
    }
}
