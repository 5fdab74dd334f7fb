using ChatBot.Answers.Commands;
using ChatBot.Facts;

namespace ChatBot.Web.Pages;

/// <summary>Where things stand, worked out once for each day and base.</summary>
internal sealed class TodayBoard(FactStore store, CommandRouter router)
{
    private volatile Worked? last;

    public Today Now() => Fresh().Today;

    /// <summary>The same with a few rates, for the front page.</summary>
    public Today Brief() => Fresh().Brief;

    private Worked Fresh()
    {
        var facts = store.Current;
        var day = router.Today;
        if (last is not { } worked || worked.Version != facts.Version || worked.Today.Day != day)
        {
            var today = Today.Of(facts, router);
            last = worked = new Worked(facts.Version, today, today.Brief(facts));
        }

        return worked;
    }

    private sealed record Worked(string Version, Today Today, Today Brief);
}
