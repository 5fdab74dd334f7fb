using ChatBot.Facts;
using ChatBot.Facts.Loading;

namespace ChatBot.Testing;

/// <summary>The project's own base, loaded once for all tests.</summary>
public static class CuratedFacts
{
    /// <summary>The working copy that holds the tests.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary><c>config/facts</c> of the working copy that holds the tests.</summary>
    public static string Folder { get; } = Path.Combine(Root, "config", "facts");

    private static readonly Lazy<FactBase> Loaded = new(() =>
    {
        var result = FactLoader.Load(FactFolder.Read(Folder));
        return result.Base ?? throw new InvalidOperationException(string.Join('\n', result.Faults));
    });

    public static FactBase Base => Loaded.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
