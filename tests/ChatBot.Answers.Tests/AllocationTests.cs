using System.Globalization;
using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>What an answer leaves to the collector; bytes are the same on every machine, unlike time.</summary>
public sealed class AllocationTests
{
    private const long Most = 16 * 1024;
    private const long TimelinePage = 48 * 1024;
    private const long PerEntry = 512;

    [Theory]
    [InlineData("/tariff china")]
    [InlineData("/tariff china 2025-10-27")]
    [InlineData("/truce status")]
    [InlineData("/quote bessent rare earths")]
    [InlineData("/quote trump 157")]
    public void Keyed_answer_allocates_16_kibibytes_at_most(string line)
    {
        Assert.InRange(Bytes(line), 0, Most);
    }

    /// <summary>Ten entries are worded; the others cost only what sorting and counting need.</summary>
    [Theory]
    [InlineData("/timeline china")]
    [InlineData("/timeline")]
    public void Timeline_words_only_what_it_shows(string line)
    {
        var entries = int.Parse(Asking.Router(CuratedFacts.Base).Answer(line).Headline.Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.InRange(Bytes(line), 0, TimelinePage + (entries * PerEntry));
    }

    private static long Bytes(string line)
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

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
    }
}
