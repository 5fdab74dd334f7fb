namespace ChatBot.Facts.Loading;

/// <summary>The folder of fact files; the only place where facts meet the file system.</summary>
public static class FactFolder
{
    // Hidden folders hold what is not the base: a repository, schemas, the generations of a Kubernetes config map.
    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden,
        IgnoreInaccessible = false,
    };

    /// <summary>Reads every <c>*.yaml</c> file below <paramref name="folder"/>, in the order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<FactFile> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        return [.. Paths(root).Select(path => new FactFile(Relative(root, path), File.ReadAllText(path)))];
    }

    /// <summary>
    /// Says which files the folder holds, how long they are and when they were last written. Links are followed, so that
    /// a folder behind a link that now points elsewhere has another stamp.
    /// </summary>
    /// <exception cref="IOException">A file vanished between listing and looking; ask again.</exception>
    internal static string Stamp(string folder)
    {
        var root = Path.GetFullPath(folder);
        var stamp = new System.Text.StringBuilder();
        foreach (var path in Paths(root))
        {
            using var file = File.OpenHandle(path);
            stamp.Append(Relative(root, path)).Append('|').Append(RandomAccess.GetLength(file)).Append('|').Append(File.GetLastWriteTimeUtc(file).Ticks).Append('\n');
        }

        return stamp.ToString();
    }

    /// <summary>Puts a file in place whole: written under a hidden name beside it, then renamed.</summary>
    public static void Write(string folder, FactFile file)
    {
        var path = Path.Combine(folder, file.Path);
        var written = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.tmp");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllText(written, file.Text);
            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    private static string[] Paths(string root)
    {
        var paths = Directory.GetFiles(root, "*.yaml", Visible);
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
