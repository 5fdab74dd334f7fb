using ChatBot.Answers.State;
using ChatBot.Slack.Tests.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Slack.Tests;

/// <summary>Two processes of one bot that share a state database.</summary>
public sealed class SharedStateTests : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"chatbot-{Guid.NewGuid():N}.db");
    private LoopbackSlack slack = null!;
    private ServiceProvider[] states = [];
    private ConnectedBot[] bots = [];

    public async ValueTask InitializeAsync()
    {
        slack = await LoopbackSlack.StartAsync();
        states = [SharedState.On(file), SharedState.On(file)];

        // The database is there before the first command: making it may take longer than a command waits.
        await states[0].GetRequiredService<IStateStore>().GetAsync("answered", "a", Patience.Token);
        await states[1].GetRequiredService<IStateStore>().GetAsync("answered", "a", Patience.Token);
        bots = [await StartAsync(states[0]), await StartAsync(states[1])];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        foreach (var state in states)
        {
            await state.DisposeAsync();
        }

        await slack.DisposeAsync();
        SharedState.Delete(file);
    }

    [Fact]
    public async Task Command_that_reaches_both_is_answered_by_one()
    {
        foreach (var turn in Enumerable.Range(0, 5))
        {
            var body = $"command=%2Ftrade&text=truce&team_id=T1&trigger_id=1.2.{turn}";
            var texts = await Task.WhenAll(bots.Select(async bot =>
            {
                using var response = await bot.PostAsync("/slack/commands", body, "application/x-www-form-urlencoded");
                return await response.Content.ReadAsStringAsync(Patience.Token);
            }));
            Assert.Single(texts, text => text.Contains("blocks", StringComparison.Ordinal));
            Assert.Single(texts, text => text.Length == 0);
        }
    }

    [Fact]
    public async Task Event_that_reaches_both_again_and_again_is_answered_by_one()
    {
        const string Mention = """{"type":"event_callback","team_id":"T1","event_id":"EvA","authorizations":[{"user_id":"UBOT"}],"event":{"type":"app_mention","user":"U1","channel":"C1","ts":"5.5","text":"<@UBOT> truce"}}""";
        foreach (var bot in bots.Concat(bots))
        {
            (await bot.PostAsync("/slack/events", Mention)).Dispose();
        }

        await slack.CallAsync("chat.postMessage");
        foreach (var bot in bots)
        {
            await bot.StopAsync();
            await bot.DisposeAsync();
        }

        Assert.Single(slack.Calls, call => call.Method == "chat.postMessage");
    }

    private Task<ConnectedBot> StartAsync(ServiceProvider state) => ConnectedBot.StartAsync(
        slack.Address, state: state.GetRequiredService<IStateStore>(), settings: [("Slack:Mode", "Http"), ("Slack:SigningSecret", ConnectedBot.SigningSecret)]);
}
