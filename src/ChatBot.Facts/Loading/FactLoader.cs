using System.Collections.Immutable;
using ChatBot.Facts.Model;
using ChatBot.Facts.Validation;

namespace ChatBot.Facts.Loading;

/// <summary>Turns fact files into a <see cref="FactBase"/>, or into the list of everything that is wrong with them.</summary>
public static class FactLoader
{
    public static FactLoadResult Load(IReadOnlyList<FactFile> files)
    {
        // Files are read side by side and put together in their own order, so that the outcome is always the same.
        var read = new FileContent[files.Count];
        Parallel.For(0, files.Count, i => read[i] = files[i].Read());
        return Assemble(files, read);
    }

    /// <param name="files">In the order of their paths.</param>
    /// <param name="contents">What each of them holds.</param>
    internal static FactLoadResult Assemble(IReadOnlyList<FactFile> files, IReadOnlyList<FileContent> contents)
    {
        var facts = new List<Fact>();
        var faults = new List<FactFault>();
        foreach (var content in contents)
        {
            facts.AddRange(content.Facts);
            faults.AddRange(content.Faults);
        }

        if (files.Count == 0)
        {
            faults.Add(new FactFault(new FactOrigin(".", 1), "no *.yaml file was found here; point Facts:Path at the folder of facts", FactRule.NoFiles));
        }

        var unique = IdRules.Check(facts, faults);
        var factBase = FactBase.Create(unique, BaseVersion.Of(files));
        foreach (var rule in FactRules.All)
        {
            rule(factBase, faults);
        }

        faults.Sort((left, right) => (left.Origin.File, left.Origin.Line).CompareTo((right.Origin.File, right.Origin.Line)));
        return faults.Count == 0 ? new FactLoadResult(factBase, []) : new FactLoadResult(null, [.. faults]);
    }
}

/// <summary>A base, or the faults that prevent one.</summary>
/// <param name="Base">Null when there are faults.</param>
/// <param name="Faults">In the order of file and line.</param>
public sealed record FactLoadResult(FactBase? Base, ImmutableArray<FactFault> Faults);
