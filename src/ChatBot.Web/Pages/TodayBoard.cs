using ChatBot.Answers.Commands;
using ChatBot.Facts;

namespace ChatBot.Web.Pages;

/// <summary>Where things stand, worked out once for each day and base.</summary>
internal sealed class TodayBoard(FactStore store, CommandRouter router)
{
    private volatile Worked? last;

    public Today Now()
    {
        var facts = store.Current;
        var day = router.Today;
        if (last is not { } worked || worked.Version != facts.Version || worked.Today.Day != day)
        {
            last = worked = new Worked(facts.Version, Today.Of(facts, router));
        }

        return worked.Today;
    }

    private sealed record Worked(string Version, Today Today);
}
