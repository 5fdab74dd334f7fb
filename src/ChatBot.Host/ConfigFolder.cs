namespace ChatBot.Host;

/// <summary>Finds <c>config/</c>: beside the program where it was published, or above it in a working copy.</summary>
internal static class ConfigFolder
{
    private const string Name = "config";
    private const string Facts = "facts";

    /// <returns>The full path, or null where there is none.</returns>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(Path.Combine(candidate, Facts)))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The folder of facts: the setting where it is given, else <c>config/facts</c>.</summary>
    /// <exception cref="StartRefusedException">There is no such folder.</exception>
    public static string FactsFolder(string? setting)
    {
        var folder = setting ?? (Find() is { } config ? Path.Combine(config, Facts) : null);
        return folder switch
        {
            null => throw new StartRefusedException("Facts:Path is not set and no config/facts stands beside the program; set Facts:Path to the folder of facts."),
            _ when !Directory.Exists(folder) => throw new StartRefusedException($"Facts:Path is '{folder}', but there is no such folder; set it to the folder of facts."),
            _ => folder,
        };
    }
}
