using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Commands;

/// <summary>What the words after a command were understood to mean.</summary>
public sealed class BoundArguments
{
    private readonly List<KeyValuePair<string, object>> values = [];

    /// <summary>The last word was <c>public</c>.</summary>
    public bool Public { get; internal set; }

    /// <summary>Sentences such as: read “chyna” as China.</summary>
    public List<string> Corrections { get; } = [];

    internal bool Has(string name)
    {
        foreach (var (key, _) in values)
        {
            if (key == name)
            {
                return true;
            }
        }

        return false;
    }

    internal void Set(string name, object value) => values.Add(new(name, value));

    public T? Get<T>(string name)
        where T : class
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value as T;
            }
        }

        return null;
    }

    public DateOnly? Day(string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value as DateOnly?;
            }
        }

        return null;
    }

    /// <summary>A day, month or year; null where it was not given.</summary>
    public FactDate? Period(string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value as FactDate?;
            }
        }

        return null;
    }

    /// <summary>A whole number from 1 on; null where it was not given.</summary>
    public int? Count(string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value as int?;
            }
        }

        return null;
    }

    /// <summary>Names and canonical values: ids, ISO dates, words.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Understood()
    {
        var understood = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(values.Count);
        foreach (var (name, value) in values)
        {
            understood.Add(new(name, value switch
            {
                Fact fact => fact.Id,
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                FactDate period => period.ToIso(),
                int count => count.ToString(CultureInfo.InvariantCulture),
                _ => (string)value,
            }));
        }

        return understood.MoveToImmutable();
    }
}
