using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers;

/// <summary>Collects the lines and citations of one answer.</summary>
public sealed class AnswerBuilder(CommandRequest request)
{
    private readonly ImmutableArray<AnswerFact>.Builder facts = ImmutableArray.CreateBuilder<AnswerFact>(16);
    private readonly ImmutableArray<Source>.Builder citations = ImmutableArray.CreateBuilder<Source>(24);
    private readonly ImmutableArray<string>.Builder text = ImmutableArray.CreateBuilder<string>(0);
    private readonly ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>(0);
    private readonly ImmutableArray<string>.Builder suggestions = ImmutableArray.CreateBuilder<string>(4);
    private readonly ImmutableArray<AnswerAction>.Builder actions = ImmutableArray.CreateBuilder<AnswerAction>(4);
    private readonly ImmutableArray<KeyValuePair<string, string>> understood = request.Arguments.Understood();
    private readonly List<string> gathered = new(16);
    private StringBuilder? value;
    private bool secondHand;
    private bool tellsAge;

    public FactBase Base => request.Base;

    /// <summary>The language to answer in.</summary>
    public Phrasebook Phrases => request.Phrases;

    public void Add(AnswerFact fact) => facts.Add(fact);

    public void Text(string paragraph) => text.Add(paragraph);

    public void Note(string? note)
    {
        if (note is not null && !notes.Contains(note))
        {
            notes.Add(note);
        }
    }

    /// <summary>A curator's remark knows what came later, so it is printed only in an answer as of today.</summary>
    /// <param name="note">The remark; null where there is none.</param>
    /// <param name="about">What it is about, for an answer with remarks on several things.</param>
    public void Hindsight(string? note, string? about = null)
    {
        if (!request.LooksBack && note is not null)
        {
            Note(about is null ? note : RemarkTexts.Of(about, note));
        }
    }

    /// <summary>What a curator remarks on a fact and what was corrected in it, in an answer as of today.</summary>
    public void Remarks(Fact fact, string? about = null)
    {
        Hindsight(fact.Note, about);
        Corrected(fact);
    }

    /// <summary>Says in an answer as of today that a fact it uses was corrected.</summary>
    /// <param name="fact">What the answer uses.</param>
    /// <param name="party">Whose goods the answer is about; null where it is not about one party's.</param>
    public void Corrected(Fact fact, string? party = null)
    {
        if (fact.Corrected is { } correction && correction.Concerns(party) && !request.LooksBack && correction.On.Last <= request.AsOf)
        {
            Note(Phrases.Say($"Corrected on {correction.On} ({fact.Label}): {correction.What}"));
        }
    }

    /// <summary>Suggests what to ask next; the day asked about stays.</summary>
    public void Suggest(string commandLine) => suggestions.Add(OnTheSameDay(commandLine));

    /// <summary>Offers the question asked with one argument changed; the day asked about stays.</summary>
    /// <param name="label">On the button.</param>
    /// <param name="name">The argument.</param>
    /// <param name="value">Its value; null to leave it out.</param>
    public void Offer(string label, string name, string? value) =>
        actions.Add(new AnswerAction(label, CanonicalLine.With(request.Spec, understood, name, value)));

    /// <summary>Offers another question for the same day.</summary>
    public void OfferLine(string label, string line) =>
        actions.Add(new AnswerAction(label, OnTheSameDay(line)));

    private string OnTheSameDay(string line) =>
        request.Arguments.Day(ArgumentBinder.AsOf) is { } day ? string.Create(CultureInfo.InvariantCulture, $"{line} {ArgumentBinder.AsOf}:{day:yyyy-MM-dd}") : line;

    /// <summary>
    /// Cites up to two sources, official ones first, and prefers those published by the as-of day;
    /// where there is none, a retrospective one.
    /// </summary>
    /// <returns>Their ids.</returns>
    public ImmutableArray<string> Cite(ImmutableArray<string> sources) => Cite(sources.AsSpan());

    /// <summary>An empty list to gather the sources of one line in, the same one for every line.</summary>
    public List<string> Gather()
    {
        gathered.Clear();
        return gathered;
    }

    /// <summary>The same for sources that were gathered from several steps.</summary>
    public ImmutableArray<string> CiteAll(List<string> sources) => Cite(CollectionsMarshal.AsSpan(sources));

    /// <summary>An empty text to write the value of one line in, the same one for every line.</summary>
    public StringBuilder Value() => (value ??= new StringBuilder(256)).Clear();

    // A line cites two at most; /source lists them all.
    private ImmutableArray<string> Cite(ReadOnlySpan<string> sources)
    {
        Source? first = null, second = null;
        foreach (var id in sources)
        {
            var source = Base.SourceOf(id);
            if (source.Known > request.AsOf || ReferenceEquals(source, first) || ReferenceEquals(source, second))
            {
                continue;
            }

            if (first is null || source.Tier < first.Tier)
            {
                (first, second) = (source, first);
            }
            else if (second is null || source.Tier < second.Tier)
            {
                second = source;
            }
        }

        first ??= Earliest(sources);
        if (first is null)
        {
            return [];
        }

        Cite(first);
        if (second is null)
        {
            return [first.Id];
        }

        Cite(second);
        return [first.Id, second.Id];
    }

    private Source? Earliest(ReadOnlySpan<string> sources)
    {
        Source? earliest = null;
        foreach (var id in sources)
        {
            var source = Base.SourceOf(id);
            earliest = earliest is null || source.Known < earliest.Known ? source : earliest;
        }

        return earliest;
    }

    /// <summary>What a reader must know of a number's sourcing; empty where two sources or an official one carry it.</summary>
    public string Reservation(ImmutableArray<string> sources) => Reservation(sources.AsSpan());

    /// <summary>The same for sources that were gathered from several steps.</summary>
    public string ReservationOfAll(List<string> sources) => Reservation(CollectionsMarshal.AsSpan(sources));

    private string Reservation(ReadOnlySpan<string> sources)
    {
        var read = false;
        var official = false;
        foreach (var id in sources)
        {
            var source = Base.SourceOf(id);
            read |= source.Read;
            official |= source.Tier == SourceTier.Official;
        }

        return !read && sources.Length > 0 ? Phrases.Say(" (as reported)") : sources.Length == 1 && !official ? Phrases.Say(" (single source)") : "";
    }

    /// <summary>The answer tells where a matter stands, so that it says how old its newest source is where that is long ago.</summary>
    public void TellAge() => tellsAge = true;

    // Nothing is added while the newest cited source is young enough, or none was published by the as-of day.
    private string WithAge(string headline)
    {
        var newest = DateOnly.MinValue;
        foreach (var source in citations)
        {
            newest = source.Known <= request.AsOf && source.Known > newest ? source.Known : newest;
        }

        var age = request.AsOf.DayNumber - newest.DayNumber;
        return newest == DateOnly.MinValue || age <= request.StaleAfterDays ? headline
            : headline + (headline[^1] is '.' or '”' ? "" : ".") + Phrases.Say($" The newest source on it is of {newest}, {Phrases.Days(age)} old.");
    }

    public Answer Build(string title, string headline, AnswerStatus status = AnswerStatus.Ok)
    {
        if (secondHand)
        {
            notes.Add(Phrases.Say("Sources marked «as cited by others» were not read in the original."));
        }

        foreach (var correction in request.Arguments.Corrections)
        {
            notes.Insert(0, correction);
        }

        return new Answer
        {
            Command = request.Spec.Name,
            Arguments = understood,
            BaseVersion = Base.Version,
            Status = status,
            AsOf = request.AsOf,
            Title = title,
            Headline = tellsAge && status == AnswerStatus.Ok ? WithAge(headline) : headline,
            Facts = facts.DrainToImmutable(),
            Text = text.DrainToImmutable(),
            Notes = notes.DrainToImmutable(),
            Citations = citations.DrainToImmutable(),
            Freshness = request.Freshness,
            Suggestions = suggestions.DrainToImmutable(),
            Actions = actions.DrainToImmutable(),
            Line = CanonicalLine.With(request.Spec, understood, ArgumentBinder.AsOf, Wording.Iso(request.AsOf)),
            Phrases = Phrases,
            Public = request.Arguments.Public,
        };
    }

    private void Cite(Source source)
    {
        secondHand |= !source.Read;
        // A builder's enumerator is an object of its own; an index is not.
        for (var i = 0; i < citations.Count; i++)
        {
            if (ReferenceEquals(citations[i], source))
            {
                return;
            }
        }

        citations.Add(source);
    }
}
