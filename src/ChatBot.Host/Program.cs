using System.CommandLine;
using ChatBot.Host;
using ChatBot.Host.Verbs;

var root = new RootCommand("ChatBot answers questions about trade talks on Discord, on Slack, in the terminal and over HTTP.")
{
    AskVerb.Create(),
    ChatVerb.Create(),
    ChartVerb.Create(),
    FactsVerb.Create(),
    RunVerb.Create(),
    HealthVerb.Create(),
    SlackVerb.Create(),
    McpVerb.Create(),
    DiscordVerb.Create(),
};
// Without a verb the host runs; what is left over are settings such as --Web:Urls=…
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction((result, cancellationToken) => RunVerb.RunAsync([.. result.UnmatchedTokens], cancellationToken));

return await CommandLineHost.InvokeAsync(root, args);
