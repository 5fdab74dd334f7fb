using ChatBot.Fakes.Slack;

namespace ChatBot.Fakes.Hand;

/// <summary>A person's Slack in the terminal: a line is a deed, and what the bot answers is printed.</summary>
internal static class SlackByHand
{
    private const string Help = """
        /tariff china                          a command
        press 1 · pick 1 value                 use a button, or an option of a select, of the latest answer, counted from 1
        mention tariff china · dm tariff china write to the bot in the channel, or directly
        home · share URL · check CALLBACK text open the Home tab; share a link; use a message shortcut
        drop · halfopen · refresh              break the connection in one of these ways
        http http://127.0.0.1:5080             deliver by HTTP to a bot started with CHATBOT__Slack__Mode=Http
        log                                    the calls so far
        """;

    public static async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Port = 5091 });
        await output.WriteLineAsync($"""
            Start the bot with:
            CHATBOT__Slack__Mode=Socket CHATBOT__Slack__BotToken={slack.Options.BotToken} CHATBOT__Slack__AppToken={slack.Options.AppToken} \
            CHATBOT__Slack__SigningSecret={slack.Options.SigningSecret} CHATBOT__Slack__ApiBaseUrl={slack.ApiBaseUrl}

            {Help}
            """);
        SlackMessage? latest = null;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(10));
            try
            {
                if (await DoAsync(slack, line.Trim(), latest, output) is { } record)
                {
                    await record.AnswerAsync(patience.Token);
                    await output.WriteLineAsync($"{record.Failure} acknowledged after {record.AcknowledgedAfter?.TotalMilliseconds:0} ms\n{record.View?.Text}{record.Text}");
                    await output.WriteLineAsync(string.Join('\n', record.Refusals.Select(r => $"REFUSED {r}")));
                    latest = record.Messages is [.., var newest] ? newest : latest;
                }
            }
            catch (InvalidOperationException wrong)
            {
                await output.WriteLineAsync(wrong.Message);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                await output.WriteLineAsync("The bot did not answer within ten seconds.");
            }
        }
    }

    private static async Task<SlackRecord?> DoAsync(FakeSlack slack, string line, SlackMessage? latest, TextWriter output)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case []:
                return null;
            case [['/', ..] command, .. var text]:
                return await slack.CommandAsync(command, string.Join(' ', text));
            case ["press" or "pick", var number, .. var option]:
                return await slack.PressAsync(latest ?? throw new InvalidOperationException("There is no answer yet."), Id(latest, number), string.Join(' ', option));
            case ["mention", .. var text]:
                return await slack.MentionAsync(string.Join(' ', text));
            case ["dm", .. var text]:
                return await slack.DirectMessageAsync(string.Join(' ', text));
            case ["home"]:
                return await slack.OpenHomeAsync();
            case ["share", var url] when Uri.IsWellFormedUriString(url, UriKind.Absolute):
                return await slack.ShareLinkAsync(url);
            case ["check", var callback, .. var text]:
                return await slack.ShortcutAsync(callback, string.Join(' ', text));
            case ["drop"]:
                slack.DropConnections();
                return null;
            case ["halfopen"]:
                slack.GoHalfOpen();
                return null;
            case ["refresh"]:
                await slack.DisconnectAsync("refresh_requested");
                return null;
            case ["http", var bot] when Uri.TryCreate(bot, UriKind.Absolute, out var address):
                var (commands, interactivity, events) = (new Uri(address, "slack/commands"), new Uri(address, "slack/interactivity"), new Uri(address, "slack/events"));
                await output.WriteLineAsync(await slack.UseRequestUrlsAsync(new SlackRequestUrls(commands, interactivity, events, interactivity), CancellationToken.None) ?? "Slack takes these addresses.");
                return null;
            case ["log"]:
                await output.WriteLineAsync(string.Join('\n', slack.Calls.Lines));
                return null;
            default:
                await output.WriteLineAsync(Help);
                return null;
        }
    }

    private static string Id(SlackMessage latest, string number) =>
        int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var n) && latest.Controls.ElementAtOrDefault(n - 1) is { } control
            ? control["action_id"]!.ToString()
            : throw new InvalidOperationException("There is no such element: press 1, press 2 …");
}
