using System.Runtime.CompilerServices;

namespace ChatBot.Testing;

/// <summary>What an answer should look like, kept as a plain file. With <c>CHATBOT_ACCEPT=1</c> what is shown becomes what is expected.</summary>
public static class Snapshot
{
    /// <summary>Compares with the file of that name in the folder <c>Snapshots</c> beside the test.</summary>
    /// <exception cref="InvalidOperationException">They differ; the message says from which line on.</exception>
    public static void Check(string name, string shown, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("CHATBOT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, shown);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != shown)
        {
            var (left, right) = (expected.Split('\n'), shown.Split('\n'));
            var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
            throw new InvalidOperationException(
                $"{name} differs from line {line + 1} on.\nExpected: {left.ElementAtOrDefault(line)}\nShown: {right.ElementAtOrDefault(line)}\nRun the test with CHATBOT_ACCEPT=1 to accept what is shown.");
        }
    }
}
