using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Rendering;

namespace ChatBot.Slack.Rendering;

/// <summary>
/// An answer as blocks. Reservations take their room before facts do, for a figure without its reservation says too much;
/// what does not fit is left out in whole lines, the later ones first, and counted.
/// </summary>
internal sealed class AnswerBlocks
{
    private const int HeadlineRoom = 2500;
    private const int NotesRoom = 2500;
    private const int LeftOutRoom = 200;
    private const int VersionRoom = 64;
    private const int MostSections = 40;

    private readonly Answer answer;
    private readonly List<string> leftOut = [];
    private int room;
    private int sections;

    private AnswerBlocks(Answer answer, int room, int sections)
    {
        this.answer = answer;
        this.room = room;
        this.sections = sections;
    }

    /// <summary>Writes the blocks into an open array.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">What to show.</param>
    /// <param name="actions">Which buttons stand below it.</param>
    /// <param name="parts">Among how many answers the room of one message or view is shared.</param>
    public static void Write(Utf8JsonWriter json, Answer answer, AnswerActionsShown actions, int parts = 1) =>
        new AnswerBlocks(answer, SlackLimits.TextOfAllBlocks / parts, MostSections / parts).Write(json, actions);

    private void Write(Utf8JsonWriter json, AnswerActionsShown actions)
    {
        BlockWriter.Header(json, answer.Title);
        var headline = Mrkdwn.EscapeWithin(answer.Headline, HeadlineRoom);
        BlockWriter.Section(json, headline.Length == 0 ? "" : $"*{headline.Trim()}*");
        room -= headline.Length + LeftOutRoom;
        var notes = Gather(answer.Notes.Select(Line), NotesRoom, 1, "note");
        var facts = Gather(answer.Facts.Select(FactLine), SlackLimits.TextOfAllBlocks, sections / 2, "fact");
        var text = Gather(answer.Text.Select(Line), SlackLimits.TextOfAllBlocks, 6, "paragraph");

        // With buttons the choices are what is pressed.
        var choices = actions != AnswerActionsShown.None ? [] : Gather(answer.Choices.Select(Line), SlackLimits.SectionText, 1, "choice");
        var sources = Gather(answer.Citations.Select((_, index) => SourceLine(index)), SlackLimits.TextOfAllBlocks, 6, "source");
        foreach (var section in facts.Concat(text).Concat(choices))
        {
            BlockWriter.Section(json, section);
        }

        foreach (var small in notes.Concat(sources))
        {
            BlockWriter.Context(json, [small]);
        }

        BlockWriter.Context(json, Footer());
        ActionsBlock.Write(json, answer, actions);
    }

    // Lines share sections up to the limit of each; from the first line that does not fit on, all are left out.
    private List<string> Gather(IEnumerable<string> lines, int most, int mostSections, string kind)
    {
        var gathered = new List<string>();
        var section = new StringBuilder();
        var dropped = 0;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var starts = section.Length == 0 || section.Length + line.Length + 1 > SlackLimits.SectionText;
            if (dropped > 0 || line.Length > SlackLimits.SectionText || line.Length + 1 > Math.Min(room, most)
                || (starts && gathered.Count + (section.Length > 0 ? 1 : 0) >= Math.Min(mostSections, sections)))
            {
                dropped++;
                continue;
            }

            if (starts && section.Length > 0)
            {
                gathered.Add(section.ToString());
                section.Clear();
            }

            section.Append(section.Length > 0 ? "\n" : "").Append(line);
            room -= line.Length + 1;
            most -= line.Length + 1;
        }

        if (section.Length > 0)
        {
            gathered.Add(section.ToString());
        }

        sections -= gathered.Count;
        if (dropped > 0)
        {
            leftOut.Add(LeftOut.Count(answer.Phrases, dropped, kind));
        }

        return gathered;
    }

    private static string Line(string text) => Mrkdwn.Escape(text);

    private string FactLine(AnswerFact fact)
    {
        var line = fact.Label.Length == 0 ? Mrkdwn.Escape(fact.Value) : $"*{Mrkdwn.Escape(fact.Label)}*: {Mrkdwn.Escape(fact.Value)}";
        var status = FactDetail.Status(fact, answer.Phrases) is { } word ? $" · {Mrkdwn.Escape(word)}" : "";
        var dates = FactDetail.Dates(fact, answer.Phrases) is { Length: > 0 } days ? $" · {days}" : "";
        return $"{line}{status}{dates}{Numbers(fact.Sources)}";
    }

    private string Numbers(ImmutableArray<string> sources)
    {
        var numbers = new StringBuilder();
        for (var i = 0; i < answer.Citations.Length && !sources.IsDefaultOrEmpty; i++)
        {
            if (sources.Contains(answer.Citations[i].Id))
            {
                numbers.Append(' ').Append(Mrkdwn.Link(answer.Citations[i].Url, $"[{Wording.Number(i + 1)}]"));
            }
        }

        return numbers.ToString();
    }

    private string SourceLine(int index)
    {
        var source = answer.Citations[index];
        var title = source.Title is null ? "" : $", “{source.Title}”";
        var later = source.Known > answer.AsOf ? answer.Phrases.Say(", published later") : "";
        var read = source.Read ? "" : answer.Phrases.Say(", as cited by others");
        return $"[{Wording.Number(index + 1)}] {Mrkdwn.Link(source.Url, $"{source.Publisher}{title}")}, {answer.Phrases.Day(source.Published)}{later}{read}";
    }

    private IEnumerable<string> Footer()
    {
        var words = answer.Phrases;
        if (leftOut.Count > 0)
        {
            yield return words.Say($"Left out for length: {words.List(leftOut)}; ask about a part of it.");
        }

        yield return words.Say($"As of {answer.AsOf}");
        yield return words.Say($"base {Mrkdwn.EscapeWithin(answer.BaseVersion, VersionRoom)}");
        yield return answer.Freshness.CoverageThrough is { } through
            ? words.Say($"sources through {through}") + (answer.Freshness.Stale ? words.Say($", {words.Days(answer.Freshness.AgeDays)} before") : "")
            : words.Say("no source by then");
    }
}
