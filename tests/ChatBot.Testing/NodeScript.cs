using System.Diagnostics;

namespace ChatBot.Testing;

/// <summary>Runs a script of <c>tests/conformance</c>, where the platforms' own packages are.</summary>
public static class NodeScript
{
    /// <returns>What the script wrote to its standard output.</returns>
    public static async Task<string> RunAsync(string script, ReadOnlyMemory<byte> input, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(CuratedFacts.Root, "tests", "conformance", script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return output;
    }
}
