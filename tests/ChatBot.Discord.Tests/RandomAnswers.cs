using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Facts.Model;
using CsCheck;

namespace ChatBot.Discord.Tests;

/// <summary>Answers of every size, with texts that hold all that Discord reads as more than text.</summary>
internal static class RandomAnswers
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Pick("@everyone", "<@123456789012345678>", "[a](https://b.example)", "`", "**", "# ", "\n- x", "157\u00a0%", "10 000", "“never again”", "中国", "🇨🇳", "\ud83c", "\u202e", "https://x.example/a_b"),
        Gen.String[Gen.Char.AlphaNumeric, 0, 12],
        Gen.String[0, 8]);

    private static readonly Gen<string> Short = Texts(6);
    private static readonly Gen<string> Long = Gen.Frequency((8, Texts(60)), (1, Texts(900)));

    private static readonly Gen<AnswerFact> Fact =
        Gen.Select(Short, Long, Gen.Int[0, 8], Gen.Bool, (label, value, kind, dated) => new AnswerFact
        {
            Label = label,
            Value = value,
            Kind = (AnswerFactKind)kind,
            Status = dated ? StatusWords.InForce : null,
            From = dated ? SmallBase.Today : null,
            Sources = ["s0", "s1"],
        });

    private static readonly Gen<Source> Source =
        Gen.Select(Short, Short, Pick<string?>(null, "", "https://example.org/x", "javascript:alert(1)", "https://a@b.example", "https://example.org/" + new string('z', 900)), Gen.Bool, (publisher, title, url, read) =>
            SmallBase.Source("s0", read, url, title) with { Publisher = publisher });

    public static Gen<Answer> All { get; } = Gen.Select(
        Gen.Select(Short, Long, Gen.Int[0, 3], Gen.Bool),
        List(Fact, 60),
        List(Long, 8),
        List(Long, 8),
        List(Short, 40),
        List(Source, 40),
        (head, facts, text, notes, lines, sources) => new Answer
        {
            Command = "tariff",
            BaseVersion = "abcdef123456",
            AsOf = SmallBase.Today,
            Title = head.Item1,
            Headline = head.Item2,
            Status = (AnswerStatus)head.Item3,
            Public = head.Item4,
            Facts = facts,
            Text = text,
            Notes = notes,
            Choices = lines,
            Suggestions = lines,
            Citations = sources,
            Freshness = new Freshness(SmallBase.Today.AddDays(-40), 40),
        });

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> Texts(int words) => Word.Array[0, words].Select(all => string.Join(' ', all));

    private static Gen<ImmutableArray<T>> List<T>(Gen<T> item, int most) => item.Array[0, most].Select(all => all.ToImmutableArray());
}
