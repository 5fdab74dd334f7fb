using System.Buffers;
using System.Collections.Concurrent;
using ChatBot.Answers;
using ChatBot.Answers.Charts;
using ChatBot.Host.Verbs;
using ChatBot.Web.Playground;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Host.Tests;

/// <summary>What is answered into nothing at the start.</summary>
public sealed class WarmUpTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_answers_typical_lines_for_every_platform_before_somebody_asks()
    {
        using var platform = new Platform();
        platform.GoOn();
        await using var app = await StartAsync(platform);
        await platform.WrittenAsync(5);
        Assert.Equal(["tariff", "truce", "quote", "truce", "tariff"], platform.Written.Select(answer => answer.Command));
        Assert.All(platform.Written, answer => Assert.Equal(AnswerStatus.Ok, answer.Status));
    }

    [Fact]
    public async Task Start_draws_a_chart_before_somebody_asks()
    {
        using var platform = new Platform();
        platform.GoOn();
        await using var app = await StartAsync(platform);
        Assert.Equal("/charts/tariff/china.png", (await platform.Drawn.Task.WaitAsync(Cancel)).Path.Split('?')[0]);
    }

    [Fact]
    public async Task Host_starts_and_answers_while_its_warm_up_hangs()
    {
        using var platform = new Platform();
        await using var app = await StartAsync(platform);
        await platform.Begun.WaitAsync(Cancel);
        Assert.Contains("\"status\":\"ok\"", await AskAsync(app), StringComparison.Ordinal);
        Assert.Empty(platform.Written);
        platform.GoOn();
    }

    [Fact]
    public async Task Fault_in_the_warm_up_leaves_the_host_as_it_is()
    {
        using var platform = new Platform { Fault = new InvalidOperationException("cold") };
        platform.GoOn();
        await using var app = await StartAsync(platform);
        var warmUp = Assert.Single(app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<WarmUp>());
        await warmUp.ExecuteTask!.WaitAsync(Cancel);
        Assert.Contains("\"status\":\"ok\"", await AskAsync(app), StringComparison.Ordinal);
        Assert.False(app.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    private static async Task<WebApplication> StartAsync(Platform platform)
    {
        var app = RunVerb.Build(["--Web:Urls=http://127.0.0.1:0", "--State:ConnectionString=Memory"], services => services.AddSingleton<IPlatformPreview>(platform).AddSingleton<IChartImages>(platform));
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task<string> AskAsync(WebApplication app)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(app.Urls.First() + "/api/v1/answer?q=/tariff%20china"), Cancel);
    }

    /// <summary>A platform that writes nothing before it is told to go on.</summary>
    private sealed class Platform : IPlatformPreview, IChartImages, IDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim going = new();

        public string Name => "Test";

        public Exception? Fault { get; init; }

        public ConcurrentQueue<Answer> Written { get; } = new();

        public TaskCompletionSource<AnswerChart> Drawn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public void GoOn() => going.Set();

        public void Write(Answer answer, IBufferWriter<byte> output)
        {
            begun.TrySetResult();
            going.Wait();
            if (Fault is not null)
            {
                throw Fault;
            }

            Written.Enqueue(answer);
        }

        public ReadOnlyMemory<byte>? Png(AnswerChart chart)
        {
            Drawn.TrySetResult(chart);
            return null;
        }

        public async Task WrittenAsync(int count)
        {
            while (Written.Count < count)
            {
                await Task.Delay(10, Cancel);
            }
        }

        public void Dispose()
        {
            going.Set();
            going.Dispose();
        }
    }
}
