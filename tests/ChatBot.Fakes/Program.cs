using ChatBot.Fakes.Hand;

// Starts a fake platform for a person: prints what to set, then reads deeds from standard input until it ends.
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
switch (args)
{
    case ["discord"]:
        await DiscordByHand.RunAsync(Console.In, Console.Out, stopping.Token);
        return 0;
    case ["slack"]:
        await SlackByHand.RunAsync(Console.In, Console.Out, stopping.Token);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say which platform to act: discord or slack.");
        return 2;
}
