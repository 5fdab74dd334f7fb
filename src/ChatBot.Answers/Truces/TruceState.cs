using ChatBot.Facts.Model;

namespace ChatBot.Answers.Truces;

/// <summary>Where a truce stands on a day, using only terms known by that day.</summary>
/// <param name="First">The main term that made it.</param>
/// <param name="Formal">The main term with the latest end that an instrument carries.</param>
/// <param name="Stated">A later end that officials stated and no instrument carries; null where there is none.</param>
/// <param name="Extensions">How often an instrument prolonged it.</param>
internal sealed record TruceState(TruceTerm First, TruceTerm Formal, TruceTerm? Stated, int Extensions)
{
    public DateOnly FormalEnd => Formal.Until!.Value.Last;

    public DateOnly? StatedEnd => Stated?.Until?.Last;

    /// <returns>Null where no main term with an end was known by the day.</returns>
    public static TruceState? On(Truce truce, DateOnly day)
    {
        TruceTerm? first = null, formal = null, stated = null;
        var extensions = 0;
        foreach (var term in truce.Terms)
        {
            if (!term.Main || term.Known > day || term.Until is not { } until)
            {
                continue;
            }

            if (term.Status == TermStatus.InForce)
            {
                first ??= term;
                if (formal is null || until.Last > formal.Until!.Value.Last)
                {
                    extensions += formal is null ? 0 : 1;
                    formal = term;
                }
            }
            else if (term.Status == TermStatus.Announced && (stated is null || until.Last > stated.Until!.Value.Last))
            {
                stated = term;
            }
        }

        if (formal is null)
        {
            return null;
        }

        var later = stated?.Until is { } end && end.Last > formal.Until!.Value.Last ? stated : null;
        return new TruceState(first!, formal, later, extensions);
    }
}
