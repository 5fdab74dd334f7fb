#pragma warning disable
using System.Diagnostics.Tracing;
using ChatBot.Benchmarks.Running;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace ChatBot.Benchmarks;

internal static class Scratch
{
    public static async Task RunAsync(string platform, string kind, string state)
    {
        using var posts = new SignedPosts();
        string[] settings = [$"--Slack:SigningSecret={posts.SigningSecret}", $"--Discord:PublicKey={posts.PublicKey}", "--Discord:Mode=Http", "--Slack:Mode=Http", $"--State:ConnectionString={(state == "memory" ? "Memory" : $"Data Source=/tmp/scratch-{Environment.ProcessId}.db")}"];
        Func<int, byte[][]> make = platform == "slack" ? posts.ToSlack : posts.ToDiscord;
        await using var host = kind == "bare" ? await ServerProcess.OwnAsync("bare", posts.SigningSecret, posts.PublicKey, "6726", "4530") : await ServerProcess.HostAsync(settings);
        using var connections = await KeptConnections.OpenAsync(host.Address);
        for (var i = 0; i < 5; i++) await connections.SendAsync(make(8000));
        await Task.Delay(1000);
        double bestCpu = 1e9, bestRate = 0, al = 0;
        for (var i = 0; i < 14; i++)
        {
            var p = make(10000);
            var cpu = host.ProcessorTime;
            LoadResult? r = null;
            var bytes = i == 0 ? await AllocAsync(host.Id, async () => r = await connections.SendAsync(p)) : 0;
            if (i > 0) r = await connections.SendAsync(p);
            var us = (host.ProcessorTime - cpu).TotalMicroseconds / 10000; if (i == 0) { al = bytes / 10000; } else { bestCpu = Math.Min(bestCpu, us); bestRate = Math.Max(bestRate, r!.PerSecond); }
        }
        Console.WriteLine($"{platform} {kind} {state}: best {bestRate:0}/s, cpu {bestCpu:0.0} us, alloc {al:0} B");
        var file = $"/tmp/scratch-{Environment.ProcessId}.nettrace";
        var client = new DiagnosticsClient(host.Id);
        using (var session = client.StartEventPipeSession([
            new EventPipeProvider("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational),
            new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Verbose, (long)(ClrTraceEventParser.Keywords.Default | ClrTraceEventParser.Keywords.GC))], true, 512))
        {
            var copying = Task.Run(async () => { await using var f = File.Create(file); await session.EventStream.CopyToAsync(f); });
            var p = make(30000);
            await connections.SendAsync(p);
            await session.StopAsync(CancellationToken.None);
            await copying;
        }
        var etlx = TraceLog.CreateFromEventPipeDataFile(file);
        using var log = new TraceLog(etlx);
        var at = new Dictionary<string, double>(); var bt = new Dictionary<string, double>(); var sum = 0.0;
        foreach (var e in log.Events)
        {
            if (e is not Microsoft.Diagnostics.Tracing.Parsers.Clr.GCAllocationTickTraceData a) continue;
            sum += a.AllocationAmount64;
            bt[a.TypeName] = bt.GetValueOrDefault(a.TypeName) + a.AllocationAmount64;
            var fr = new List<string>();
            for (var f = a.CallStack(); f != null && fr.Count < 60; f = f.Caller) { var n = f.CodeAddress.FullMethodName; if (n.Length > 0) fr.Add(n.Length > 110 ? n[..110] : n); }
            var own = fr.FirstOrDefault(n => n.StartsWith("ChatBot.")) ?? fr.FirstOrDefault(n => n.Contains("AspNetCore")) ?? "?";
            var k = $"{a.TypeName}  <- {fr.FirstOrDefault()}  <- {own}"; at[k] = at.GetValueOrDefault(k) + a.AllocationAmount64;
        }
        Console.WriteLine($"== alloc {sum / 30000:0} B/request by type"); foreach (var (n, c) in bt.OrderByDescending(x => x.Value).Take(40)) Console.WriteLine($"{c / 30000,7:0} {n}");
        Console.WriteLine("== alloc by site"); foreach (var (n, c) in at.OrderByDescending(x => x.Value).Take(90)) Console.WriteLine($"{c / 30000,7:0} {n}");
        var inc = new Dictionary<string, int>(); var exc = new Dictionary<string, int>(); var total = 0;
        foreach (var e in log.Events)
        {
            if (e.ProviderName != "Microsoft-DotNETCore-SampleProfiler") continue;
            var st = e.CallStack(); if (st == null) continue;
            var names = new List<string>();
            for (var f = st; f != null; f = f.Caller) names.Add(f.CodeAddress.FullMethodName);
            if (names.Exists(n => n.Contains("WaitHandle.Wait") || n.Contains("LowLevelLifoSemaphore") || n.Contains("SocketAsyncEngine.EventLoop") && names[0].Contains("WaitForSocketEvents") || n.Contains("WaitForSignal") || n.Contains("Monitor.Wait") || n.Contains("WaitOneNoCheck") || n.Contains("Thread.Sleep") || n.Contains("PollGC")|| n.Contains("FileSystemWatcher") || n.Contains("ConsolePal"))) continue;
            if (names.Count < 3) continue;
            total++;
            exc[names[0]] = exc.GetValueOrDefault(names[0]) + 1;
            foreach (var n in names.Distinct()) inc[n] = inc.GetValueOrDefault(n) + 1;
        }
        Console.WriteLine($"total {total}");
        Console.WriteLine("== exclusive"); foreach (var (n, c) in exc.OrderByDescending(x => x.Value).Take(60)) Console.WriteLine($"{100.0 * c / total,5:0.0} {n}");
        Console.WriteLine("== inclusive"); foreach (var (n, c) in inc.OrderByDescending(x => x.Value).Take(150)) Console.WriteLine($"{100.0 * c / total,5:0.0} {n}");
        File.Delete(file); File.Delete(etlx);
    }

    static async Task<double> AllocAsync(int pid, Func<Task> during)
    {
        var provider = new EventPipeProvider("System.Runtime", EventLevel.Informational, 0, new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" });
        using var session = new DiagnosticsClient(pid).StartEventPipeSession([provider], false);
        using var source = new EventPipeEventSource(session.EventStream);
        var total = 0.0;
        source.Dynamic.All += seen =>
        {
            if (seen.EventName == "EventCounters" && seen.PayloadValue(0) is IDictionary<string, object> o && o["Payload"] is IDictionary<string, object> c && c["Name"] is "alloc-rate")
                total += Convert.ToDouble(c["Increment"]);
        };
        var reading = Task.Run(source.Process);
        await Task.Delay(1500);
        await during();
        await Task.Delay(2000);
        await session.StopAsync(CancellationToken.None);
        await reading;
        return total;
    }
}
