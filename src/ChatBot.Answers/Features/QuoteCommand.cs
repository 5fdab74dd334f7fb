using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Answers.Words;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Features;

/// <summary><c>/quote &lt;speaker&gt; [topic] [words] [as-of]</c>: the newest matching quote, verbatim; with a topic alone, those of every speaker.</summary>
internal sealed class QuoteCommand : ICommand
{
    private const int AlsoShown = 4;

    public CommandSpec Spec { get; } = new("quote", "What somebody said, verbatim, with office, date, place and source")
    {
        Parameters =
        [
            new Parameter("speaker", ParameterKind.Person, "Who said it: bessent, 何立峰, treasury secretary …") { Required = true, Unless = "topic" },
            new Parameter("topic", ParameterKind.Topic, "What about: rare earths, fentanyl, truce …"),
            new Parameter("words", ParameterKind.Words, "Words that occur in it"),
            new Parameter("as-of", ParameterKind.Date, "Said by this day"),
            new Parameter("nth", ParameterKind.Number, "Which one, counted from the newest: 2 is the one before it"),
        ],
        Examples = ["quote bessent", "quote bessent rare earths", "quote trump 157", "quote greer truce", "quote li chenggang consensus", "quote topic:soybeans"],
    };

    public Answer Answer(CommandRequest request)
    {
        var topic = request.Arguments.Get<Topic>("topic");
        if (request.Arguments.Get<Person>("speaker") is not { } speaker)
        {
            return QuotesOnTopic.Answer(request, topic!);
        }

        var builder = new AnswerBuilder(request);
        var words = request.Arguments.Get<string>("words");
        var quotes = request.Base.QuotesBySpeaker.TryGetValue(speaker.Id, out var all) ? all : [];
        var matching = Matching(quotes, topic, words, request.AsOf);
        var phrases = request.Phrases;
        var about = About(phrases, topic, words);
        if (matching.Count == 0)
        {
            return Nothing(request, builder, speaker, quotes, about);
        }

        var index = (request.Arguments.Count("nth") ?? 1) - 1;
        if (index >= matching.Count)
        {
            builder.Offer(phrases.Say("Newest"), "nth", null);
            return builder.Build($"{speaker.Name}{about}", phrases.Say($"Only {matching.Count} quotes of {speaker.Name}{about} are recorded; ask for nth:{matching.Count} at most."), AnswerStatus.Unknown);
        }

        var quote = matching[index];
        if (index == 0)
        {
            builder.TellAge();
        }

        Describe(request, builder, speaker, quote);
        OfferOthers(builder, index, matching.Count);
        var shown = Math.Min(matching.Count, index + AlsoShown + 1);
        for (var i = index + 1; i < shown; i++)
        {
            builder.Text(phrases.Say($"Also, {matching[i].Date}: “{matching[i].Text}”"));
            builder.Cite(matching[i].Sources);
        }

        if (matching.Count > shown)
        {
            builder.Text(phrases.Say($"{matching.Count - shown} older quotes match; add words, a topic or a day to reach them."));
        }

        builder.Suggest($"/who {speaker.Id}");
        if (!quote.Topics.IsEmpty)
        {
            builder.Suggest($"/topic {quote.Topics[0]}");
        }

        var office = speaker.OfficeOn(quote.Date.Last)?.Title;
        return builder.Build($"{speaker.Name}{about}", $"“{quote.Text}” — {speaker.Name}{(office is null ? "" : $", {office}")}, {phrases.Day(quote.Date)}{Doubt(quote)}");
    }

    /// <summary>A mark behind words that were proven wrong or are disputed; empty for others.</summary>
    internal static string Doubt(Quote quote) => quote.Doubt is { } mark ? $" [{Vocabulary<QuoteDoubt>.WordOf(mark)}]" : "";

    /// <summary>Offers what is older and newer than the quotes shown.</summary>
    /// <param name="builder">Of the answer.</param>
    /// <param name="index">Of the first one shown, from 0.</param>
    /// <param name="count">How many match.</param>
    /// <param name="shown">How many are shown at a time.</param>
    internal static void OfferOthers(AnswerBuilder builder, int index, int count, int shown = 1)
    {
        if (index + shown < count)
        {
            builder.Offer(builder.Phrases.Say("Older"), "nth", Wording.Number(index + shown + 1));
        }

        if (index > 0)
        {
            builder.Offer(builder.Phrases.Say("Newer"), "nth", index <= shown ? null : Wording.Number(index - shown + 1));
        }
    }

    // Newest first is how the base keeps them. Topic matches come before quotes that merely contain the words of the topic.
    private static List<Quote> Matching(ImmutableArray<Quote> quotes, Topic? topic, string? words, DateOnly asOf)
    {
        var found = new List<Quote>();
        var byWords = new List<Quote>();
        var wanted = words is null ? (FoldedWords?)null : FoldedWords.Of(words);
        var folded = topic is null ? null : FoldedTopic.Of(topic);
        foreach (var quote in quotes)
        {
            if (!quote.IsKnownBy(asOf) || quote.Deprecated is not null || (wanted is { } all && !FoldedQuote.Of(quote).Has(all)))
            {
                continue;
            }

            if (folded is null)
            {
                found.Add(quote);
            }
            else if (quote.Topics.Contains(topic!.Id))
            {
                AddByDay(found, quote, folded);
            }
            else if (FoldedQuote.Of(quote).Has(folded.NameWords))
            {
                byWords.Add(quote);
            }
        }

        found.AddRange(byWords);
        return found;
    }

    // Among topic matches of one day, the one that says the word itself answers better.
    private static void AddByDay(List<Quote> found, Quote quote, FoldedTopic topic)
    {
        var at = found.Count;
        if (FoldedQuote.Of(quote).Says(topic))
        {
            while (at > 0 && found[at - 1].Date == quote.Date && !FoldedQuote.Of(found[at - 1]).Says(topic))
            {
                at--;
            }
        }

        found.Insert(at, quote);
    }

    private static void Describe(CommandRequest request, AnswerBuilder builder, Person speaker, Quote quote)
    {
        var sources = builder.Cite(quote.Sources);
        var office = speaker.OfficeOn(quote.Date.Last);
        var phrases = request.Phrases;
        builder.Add(Line(phrases.Say("Speaker"), office is null ? speaker.Name : $"{speaker.Name}, {office.Title}", speaker.Id, quote, sources));
        builder.Add(Line(phrases.Say("Date"), phrases.Day(quote.Date), speaker.Id, quote, sources) with { Kind = AnswerFactKind.Date });
        if (quote.Where is not null)
        {
            builder.Add(Line(phrases.Say("Where"), quote.Where, speaker.Id, quote, sources));
        }

        if (quote.Talk is not null && request.Base.Find<Talk>(quote.Talk) is { } talk)
        {
            builder.Add(Line(phrases.Say("Round"), talk.Name, speaker.Id, quote, sources));
        }

        if (quote.Language is not null)
        {
            builder.Add(Line(phrases.Say("Language"), quote.Language, speaker.Id, quote, sources));
        }

        if (quote.Proof is not null)
        {
            builder.Add(Line(phrases.Say("In doubt because"), quote.Proof, speaker.Id, quote, sources));
        }

        if (quote.Sources.Length == 1)
        {
            builder.Note(phrases.Say("One source carries this wording."));
        }

        builder.Remarks(quote);
    }

    private static AnswerFact Line(string label, string value, string by, Quote quote, ImmutableArray<string> sources) => new()
    {
        Label = label,
        Value = value,
        Kind = AnswerFactKind.Text,
        By = by,
        From = quote.Date.Last,
        Sources = sources,
    };

    private static Answer Nothing(CommandRequest request, AnswerBuilder builder, Person speaker, ImmutableArray<Quote> quotes, string about)
    {
        foreach (var quote in quotes)
        {
            if (quote.IsKnownBy(request.AsOf))
            {
                builder.Text(request.Phrases.Say($"The nearest it holds, {quote.Date}: “{quote.Text}”"));
                builder.Cite(quote.Sources);
                break;
            }
        }

        builder.Suggest($"/quote {speaker.Id}");
        return builder.Build($"{speaker.Name}{about}", request.Phrases.Say($"The base does not know a quote of {speaker.Name}{about} by {request.AsOf}."), AnswerStatus.Unknown);
    }

    private static string About(Phrasebook phrases, Topic? topic, string? words) =>
        (topic is null ? "" : phrases.Say($" on {topic.Name.ToLowerInvariant()}")) + (words is null ? "" : phrases.Say($" with “{Wording.Echo(words)}”"));
}
