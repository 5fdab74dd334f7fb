using System.Collections.Immutable;

namespace ChatBot.Facts.Loading;

/// <summary>One key of a fact: what it holds, whether it must be there, and what it means.</summary>
/// <param name="Name">The key in kebab-case.</param>
/// <param name="Type">What its value must be.</param>
/// <param name="Required">True where a fact without it is refused.</param>
/// <param name="Meaning">One sentence for editors and the handbook.</param>
internal sealed record Field(string Name, FieldType Type, bool Required, string Meaning);

/// <summary>A named set of fields; the one place that says what a fact file may hold.</summary>
internal sealed record Shape(string Name, ImmutableArray<Field> Fields)
{
    public Field? Find(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Name == key)
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>What a value in a fact file can be.</summary>
internal abstract record FieldType
{
    public sealed record Text : FieldType;

    public sealed record TextList : FieldType;

    /// <summary>Kebab-case.</summary>
    public sealed record Id : FieldType;

    public sealed record IdList : FieldType;

    public sealed record Date : FieldType;

    public sealed record Link : FieldType;

    public sealed record Flag : FieldType;

    public sealed record Number(decimal Least, decimal Most, string Unit) : FieldType;

    public sealed record Word(ImmutableArray<string> Allowed) : FieldType;

    public sealed record One(Shape Shape) : FieldType;

    public sealed record Records(Shape Shape) : FieldType;

    /// <summary>Keys are ids unless they have a type of their own, values of one type.</summary>
    public sealed record MapOf(FieldType Value, FieldType? Key = null) : FieldType;
}
