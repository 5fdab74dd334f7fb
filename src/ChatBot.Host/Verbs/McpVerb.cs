using System.CommandLine;
using ChatBot.Facts;
using ChatBot.Web.Mcp;

namespace ChatBot.Host.Verbs;

/// <summary><c>mcp</c>: the MCP server on standard input and output, for a client that starts it.</summary>
internal static class McpVerb
{
    public static Command Create()
    {
        var verb = new Command("mcp", "Serves the commands as MCP tools on standard input and output.");
        verb.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        // Standard output belongs to the protocol, so nothing is logged there.
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new FactStore(Answering.LoadFacts(Settings.Read([])["Facts:Path"])));
        builder.Services.AddSingleton(services => Answering.Router(services.GetRequiredService<FactStore>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddFactServer().WithStdioServerTransport();
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
        return CommandLineHost.Answered;
    }
}
