using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.State.Tests;

/// <summary>A PostgreSQL of the tests' own on a loopback port, thrown away afterwards.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private const string Owner = "postgres";
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"chatbot-pg-{Guid.NewGuid():N}");
    private int port;

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username={Owner};Database=postgres;Maximum Pool Size=20");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        await RunAsRootAsync("chown", Owner, folder);
        await RunAsync("initdb", "-D", folder, "-U", Owner, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");
        port = FreePort();
        await RunAsync("pg_ctl", "-D", folder, "-w", "-l", Path.Combine(folder, "log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-h 127.0.0.1 -p {port} -k {folder} -F"), "start");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "-D", folder, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Program(string name) =>
        Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", name)).Where(File.Exists).OrderDescending(StringComparer.Ordinal).First();

    private static Task RunAsRootAsync(string program, params string[] arguments) =>
        Environment.UserName == "root" ? StartAsync(program, arguments) : Task.CompletedTask;

    // PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, params string[] arguments) =>
        Environment.UserName == "root" ? StartAsync("setpriv", ["--reuid", Owner, "--regid", Owner, "--clear-groups", Program(program), .. arguments]) : StartAsync(Program(program), arguments);

    private static async Task StartAsync(string program, IEnumerable<string> arguments)
    {
        // Output goes nowhere: the server inherits it and would hold a pipe open.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
