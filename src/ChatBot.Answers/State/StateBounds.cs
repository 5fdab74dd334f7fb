namespace ChatBot.Answers.State;

/// <summary>What a value may measure, so that no caller fills the database by mistake.</summary>
public static class StateBounds
{
    public const int Area = 50;
    public const int Key = 200;
    public const int Value = 64 * 1024;

    /// <exception cref="ArgumentException">The area or the key is empty or too long.</exception>
    public static void Check(string area, string key)
    {
        CheckArea(area);
        Check(key.Length, Key, nameof(key), "characters");
    }

    /// <exception cref="ArgumentException">The area, the key or the value is too long, or one of the names is empty.</exception>
    public static void Check(string area, string key, ReadOnlyMemory<byte> value)
    {
        Check(area, key);
        if (value.Length > Value)
        {
            throw new ArgumentException($"A value has {Value} bytes at most.", nameof(value));
        }
    }

    public static void CheckArea(string area) => Check(area.Length, Area, nameof(area), "characters");

    private static void Check(int length, int most, string name, string unit)
    {
        if (length == 0 || length > most)
        {
            throw new ArgumentException($"Between 1 and {most} {unit}.", name);
        }
    }
}
