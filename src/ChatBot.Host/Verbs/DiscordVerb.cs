using System.CommandLine;
using ChatBot.Answers.Features;
using ChatBot.Discord;
using ChatBot.Discord.Connection;
using ChatBot.Discord.Registration;
using Microsoft.Extensions.Options;

namespace ChatBot.Host.Verbs;

/// <summary><c>discord register [--guild ID] [--dry-run]</c>: tells Discord the commands, or shows what it would be told.</summary>
internal static class DiscordVerb
{
    public static Command Create()
    {
        var guild = new Option<string?>("--guild") { Description = "One server's number: there the commands appear at once." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only shows what differs." };
        var register = new Command("register", "Tells Discord the commands where they have changed.") { guild, dryRun };
        register.SetAction((result, cancellationToken) => RegisterAsync(result.GetValue(guild), result.GetValue(dryRun), cancellationToken));
        return new Command("discord", "Tools for Discord.") { register };
    }

    private static async Task<int> RegisterAsync(string? guild, bool dryRun, CancellationToken cancellationToken)
    {
        var settings = Settings.Read([]);
        if (string.IsNullOrEmpty(settings["Discord:Token"]))
        {
            await Console.Error.WriteLineAsync("Discord:Token is not set; put the bot's token into the environment as CHATBOT__Discord__Token.");
            return CommandLineHost.BadInput;
        }

        if (guild is not null && !guild.All(char.IsAsciiDigit))
        {
            await Console.Error.WriteLineAsync("--guild should be a server's number; Discord copies it with Copy Server ID once Developer Mode is on.");
            return CommandLineHost.BadInput;
        }

        await using var services = new ServiceCollection().AddLogging().AddDiscord(settings).BuildServiceProvider();
        try
        {
            var difference = await services.GetRequiredService<CommandRegistrar>()
                .RegisterAsync(CommandCatalog.Create().Select(command => command.Spec), guild, dryRun, cancellationToken);
            foreach (var line in difference)
            {
                Console.Out.WriteLine(line);
            }

            var where = guild is null ? "in all servers" : $"in server {guild}";
            Console.Error.WriteLine(difference.Count == 0 ? $"Nothing has changed {where}."
                : dryRun ? $"{difference.Count} differences {where}; nothing was sent."
                : $"Registered {where}.");
            return CommandLineHost.Answered;
        }
        catch (DiscordRefusedException refusal)
        {
            await Console.Error.WriteLineAsync($"Discord did not take the commands: {refusal.Message}");
            return CommandLineHost.Failed;
        }
        catch (OptionsValidationException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return CommandLineHost.BadInput;
        }
    }
}
