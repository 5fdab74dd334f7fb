using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ChatBot.Benchmarks;
using ChatBot.Benchmarks.Running;

var mode = args switch
{
    ["large"] => Large,
    ["http"] => HttpThroughput.RunAsync,
    ["ack"] => Acknowledgements.RunAsync,
    ["start"] => FirstAnswer.RunAsync,
    ["pages", var address] => () => PageThroughput.RunAsync(new Uri(address)),
    ["bare", var signingSecret, var publicKey, var slackBytes, var discordBytes] =>
        () => BareEndpoint.RunAsync(signingSecret, publicKey, int.Parse(slackBytes, CultureInfo.InvariantCulture), int.Parse(discordBytes, CultureInfo.InvariantCulture)),
    _ => (Func<Task>?)null,
};
if (mode is not null)
{
    await mode();
    return;
}

// In one process: the build's output folder is not where the tool looks for it.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args, config);

static async Task Large()
{
    await LargeBase.RunAsync();
    QuestionTimes.Run();
}
