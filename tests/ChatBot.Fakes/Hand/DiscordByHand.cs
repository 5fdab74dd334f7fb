using ChatBot.Fakes.Discord;

namespace ChatBot.Fakes.Hand;

/// <summary>A person's Discord in the terminal: a line is a deed, and what the bot answers is printed.</summary>
internal static class DiscordByHand
{
    private const string Help = """
        /tariff party:China as-of:2025-05-13   a command with its options; /truce status runs a subcommand
        type tariff party chi                  suggestions while typing an option
        press 1 · pick 1 value                 use a button or select of the latest answer, counted from 1
        mention tariff china · dm tariff china write to the bot in the channel, or directly
        drop · halfopen · reconnect · invalid  break the connection in one of these ways
        commands · log                         what is registered; what happened on the gateway
        """;

    public static async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Port = 5090 });
        await output.WriteLineAsync($"""
            Start the bot with:
            CHATBOT__Discord__Mode=Gateway CHATBOT__Discord__Token={discord.Token} CHATBOT__Discord__PublicKey={discord.PublicKey} \
            CHATBOT__Discord__ApiBaseUrl={discord.ApiBaseUrl} CHATBOT__Discord__GatewayUrl={discord.GatewayUrl}

            {Help}
            """);
        DiscordMessage? latest = null;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(10));
            try
            {
                latest = await DoAsync(discord, line.Trim(), latest, output, patience.Token) ?? latest;
            }
            catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
            {
                await output.WriteLineAsync(wrong.Message);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                await output.WriteLineAsync("The bot did not answer within ten seconds.");
            }
        }
    }

    private static async Task<DiscordMessage?> DoAsync(FakeDiscord discord, string line, DiscordMessage? latest, TextWriter output, CancellationToken cancellationToken)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case []:
                return null;
            case [['/', ..], ..]:
                return await ShowAsync(await discord.SlashAsync(string.Join(' ', words.Where(w => !w.Contains(':', StringComparison.Ordinal)))[1..], Options(words)), output, cancellationToken);
            case ["type", var command, var option, .. var typed]:
                var typing = await (await discord.AutocompleteAsync(command, option, string.Join(' ', typed))).AnswerAsync(cancellationToken);
                await output.WriteLineAsync(string.Join('\n', typing.Choices.Select(c => $"  {c["name"]}")));
                return null;
            case ["press", var number]:
                return await ShowAsync(await discord.PressAsync(Shown(latest), Id(latest, number)), output, cancellationToken);
            case ["pick", var number, .. var value]:
                return await ShowAsync(await discord.SelectAsync(Shown(latest), Id(latest, number), [string.Join(' ', value)]), output, cancellationToken);
            case ["mention" or "dm", .. var said]:
                var reply = await discord.MentionAsync(string.Join(' ', said), direct: words[0] == "dm", cancellationToken: cancellationToken);
                await output.WriteLineAsync(reply.Text);
                return reply;
            case ["drop"]:
                discord.DropConnections();
                return null;
            case ["halfopen"]:
                discord.GoHalfOpen();
                return null;
            case ["reconnect"]:
                await discord.AskToReconnectAsync();
                return null;
            case ["invalid"]:
                await discord.InvalidateSessionAsync(resumable: false);
                return null;
            case ["commands"]:
                await output.WriteLineAsync(string.Join(' ', discord.Commands().Concat(discord.Commands(discord.GuildId)).Select(c => $"/{c["name"]}")));
                return null;
            case ["log"]:
                await output.WriteLineAsync(string.Join('\n', discord.GatewayLog.Concat(discord.Calls.Lines)));
                return null;
            default:
                await output.WriteLineAsync(Help);
                return null;
        }
    }

    private static async Task<DiscordMessage?> ShowAsync(InteractionRecord record, TextWriter output, CancellationToken cancellationToken)
    {
        await record.AnswerAsync(cancellationToken);
        await output.WriteLineAsync($"{(record.Ephemeral ? "(only you) " : "")}after {record.AnsweredAfter?.TotalMilliseconds:0} ms{(record.Deferred ? ", deferred" : "")}\n{record.Text}");
        foreach (var refusal in record.Refusals)
        {
            await output.WriteLineAsync($"REFUSED {refusal.Status} {refusal.Code} {refusal.Message} {refusal.Errors?.ToJsonString()}");
        }

        return record.FollowUps is [.., var newest] ? newest : record.Message;
    }

    /// <summary>Reads <c>party:South_Korea view:layers</c>; an underscore is a space.</summary>
    private static Dictionary<string, object> Options(string[] words)
    {
        var options = new Dictionary<string, object>();
        foreach (var word in words.Skip(1).Where(w => w.Contains(':', StringComparison.Ordinal)))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            options[word[..colon]] = word[(colon + 1)..].Replace('_', ' ');
        }

        return options;
    }

    private static DiscordMessage Shown(DiscordMessage? latest) => latest ?? throw new InvalidOperationException("There is no answer yet.");

    private static string Id(DiscordMessage? latest, string number) =>
        int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var n) && Shown(latest).Controls.Where(c => c["custom_id"] is not null).ElementAtOrDefault(n - 1) is { } control
            ? control["custom_id"]!.ToString()
            : throw new InvalidOperationException("There is no such button: press 1, press 2 …");
}
