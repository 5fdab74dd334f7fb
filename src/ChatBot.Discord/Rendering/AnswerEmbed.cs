using System.Collections.Immutable;
using ChatBot.Answers;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Rendering;

namespace ChatBot.Discord.Rendering;

/// <summary>
/// An answer laid out within one embed. What does not fit is left out in whole blocks, the later ones first, and counted;
/// reservations are placed before facts and paragraphs, for a figure without its reservation says too much.
/// </summary>
internal sealed class AnswerEmbed
{
    private const int HeadlineRoom = 2000;
    private const int NotesRoom = 1000;
    private const int LeftOutRoom = 200;
    private const int VersionRoom = 64;

    private readonly List<EmbedField> fields = new(4);
    private readonly Phrasebook words;
    private readonly List<string> leftOut = [];
    private int room;

    private AnswerEmbed(Answer answer)
    {
        words = answer.Phrases;
        Title = DiscordText.EscapeWithin(answer.Title, DiscordLimits.EmbedTitle);
        Footer = FooterOf(answer);
        room = DiscordLimits.EmbedTotal - Title.Length - Footer.Length - LeftOutRoom;
        var description = Describe(answer);
        room -= description.Length;
        AddList(words.Say(answer.Status == AnswerStatus.Ambiguous ? "Choose one" : "Did you mean"), "choice", [.. answer.Choices.Select(DiscordText.Code)]);
        AddList(words.Say("Sources"), "source", [.. answer.Citations.Select((source, index) => CitationLine.Of(source, index + 1, words))]);
        AddList(words.Say("Next"), "suggestion", [.. answer.Suggestions.Select(DiscordText.Code)]);
        Description = leftOut.Count == 0 ? description
            : $"{description}\n\n*{words.Say($"Left out for length: {words.List(leftOut)}.")}*".TrimStart();
    }

    public string Title { get; }

    public string Description { get; }

    public string Footer { get; }

    public IReadOnlyList<EmbedField> Fields => fields;

    public static AnswerEmbed Of(Answer answer) => new(answer);

    private string FooterOf(Answer answer)
    {
        var version = TextCut.Shorten(DiscordText.Plain(answer.BaseVersion), VersionRoom);
        var coverage = answer.Freshness.CoverageThrough is { } through
            ? words.Say($"newest source {through}")
            : words.Say("no source by then");
        var stale = answer.Freshness.Stale ? words.Say($", {words.Days(answer.Freshness.AgeDays)} old") : "";
        return words.Say($"As of {answer.AsOf} · base {version}") + $" · {coverage}{stale}";
    }

    private string Describe(Answer answer)
    {
        const int Limit = DiscordLimits.EmbedDescription - LeftOutRoom;
        const int Gap = 2;
        var headline = DiscordText.Escape(answer.Headline);
        if (headline.Length > HeadlineRoom)
        {
            headline = DiscordText.EscapeWithin(answer.Headline, HeadlineRoom);
            leftOut.Add(words.Say("the end of the first sentence"));
        }

        var notes = new EmbedText("\n");
        foreach (var note in answer.Notes)
        {
            notes.Add(NoteLine(note), NotesRoom);
        }

        var used = headline.Length + Gap + notes.Length + Gap;
        var facts = new EmbedText("\n");
        foreach (var fact in answer.Facts)
        {
            facts.Add(FactLine.Of(fact, answer.Citations, words), Limit - used);
        }

        used += facts.Length + Gap;
        var text = new EmbedText("\n\n");
        foreach (var paragraph in answer.Text)
        {
            text.Add(DiscordText.Escape(paragraph), Limit - used);
        }

        LeaveOut(facts.Dropped, "fact");
        LeaveOut(text.Dropped, "paragraph");
        LeaveOut(notes.Dropped, "note");
        var whole = new EmbedText("\n\n");
        whole.Add(headline, Limit);
        whole.Add(facts.ToString(), Limit);
        whole.Add(text.ToString(), Limit);
        whole.Add(notes.ToString(), Limit);
        return whole.ToString();
    }

    // "-#" is Discord's small print.
    private static string NoteLine(string note)
    {
        var line = DiscordText.EscapeLine(note);
        return line.Length == 0 ? "" : $"-# {line}";
    }

    // One list fills as many fields as it needs; the name of the first one says what they are.
    private void AddList(string name, string kind, ImmutableArray<string> lines)
    {
        var dropped = 0;
        var value = new EmbedText("\n");
        foreach (var line in lines)
        {
            if (dropped > 0)
            {
                dropped++;
                continue;
            }

            var more = value.Length + line.Length + 1;
            if (!value.IsEmpty && more > DiscordLimits.EmbedFieldValue)
            {
                Close(ref name, ref value);
                more = line.Length + 1;
            }

            if (more > DiscordLimits.EmbedFieldValue || more + name.Length > room || fields.Count == DiscordLimits.EmbedFields)
            {
                dropped++;
                continue;
            }

            value.Add(line, DiscordLimits.EmbedFieldValue);
        }

        if (!value.IsEmpty)
        {
            Close(ref name, ref value);
        }

        LeaveOut(dropped, kind);
    }

    private void Close(ref string name, ref EmbedText value)
    {
        var field = new EmbedField(name, value.ToString());
        fields.Add(field);
        room -= field.Length;
        var more = words.Say(", continued");
        name = name.EndsWith(more, StringComparison.Ordinal) ? name : name + more;
        value = new EmbedText("\n");
    }

    private void LeaveOut(int count, string kind)
    {
        if (count > 0)
        {
            leftOut.Add(LeftOut.Count(words, count, kind));
        }
    }
}
