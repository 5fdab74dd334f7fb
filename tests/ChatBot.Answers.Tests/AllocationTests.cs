using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>What an answer leaves to the collector; bytes are the same on every machine, unlike time.</summary>
public sealed class AllocationTests
{
    private const long Most = 16 * 1024;

    [Theory]
    [InlineData("/tariff china")]
    [InlineData("/tariff china 2025-10-27")]
    [InlineData("/truce status")]
    [InlineData("/quote bessent rare earths")]
    [InlineData("/quote trump 157")]
    public void Keyed_answer_allocates_16_kibibytes_at_most(string line)
    {
        var router = Asking.Router(CuratedFacts.Base);
        for (var i = 0; i < 20; i++)
        {
            router.Answer(line);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            router.Answer(line);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, Most);
    }
}
