namespace ChatBot.Facts.Loading;

/// <summary>The folder of fact files; the only place where facts meet the file system.</summary>
public static class FactFolder
{
    /// <summary>Reads every <c>*.yaml</c> file below <paramref name="folder"/>, in the order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<FactFile> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var paths = Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories);
        Array.Sort(paths, StringComparer.Ordinal);
        return [.. paths.Select(path => new FactFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))];
    }
}
