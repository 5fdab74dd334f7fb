using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ChatBot.Benchmarks;

if (args is ["large"])
{
    await LargeBase.RunAsync();
    QuestionTimes.Run();
    return;
}

if (args is ["pages", var address])
{
    await PageThroughput.RunAsync(new Uri(address));
    return;
}

// In one process: the build's output folder is not where the tool looks for it.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args, config);
