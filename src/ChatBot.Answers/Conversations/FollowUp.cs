using System.Collections.Immutable;
using ChatBot.Answers.Commands;
using ChatBot.Answers.PlainWords;
using ChatBot.Answers.PlainWords.Intents;
using ChatBot.Answers.PlainWords.Taught;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Conversations;

/// <summary>A question that only makes sense after another: "and for korea?", "since when?", "source?".</summary>
/// <param name="Line">The command line that answers it.</param>
internal sealed record FollowUp(string Line)
{
    private const int LongestOpening = 12;
    private const int FewWords = 5;
    private const int MostCompared = 4;
    private const double Likely = 0.5;
    private static readonly ImmutableArray<string> Openings = ["and ", "what about ", "how about ", "same for ", "same but ", "same thing ", "but ", "also ", "und ", "y ", "et ", "peki ", "ve ", "then ", "meant ", "i meant ", "i mean ", "make that "];
    private static readonly ImmutableArray<string> LeadIns = ["argh ", "sorry ", "oops ", "no wait ", "wait ", "no ", "thank you ", "ok ", "okay ", "right ", "thanks ", "thx ", "great ", "so ", "hmm ", "got it ", "fine "];
    private static readonly ImmutableArray<string> SinceWhen = ["since when", "when was that", "since which day", "since what day", "since what date", "from what date", "from which day", "when did that start", "when did it start", "when did that begin", "from when", "seit wann", "desde cuando", "depuis quand", "ne zamandan"];
    private static readonly ImmutableArray<string> Origins = ["where does that come from", "says who", "how do you know", "where is that from", "where did you get", "authority for that", "authority for this", "on what authority", "cite that", "cite this", "link to that", "got a link", "any link", "reference for that", "proof", "is that official"];
    private static readonly ImmutableArray<string> Speakers = ["who said that", "who said it", "who came up with that", "who came up with it", "who coined", "whose words", "whose line", "who is that from", "wer hat das gesagt", "quien dijo eso"];
    private static readonly ImmutableArray<string> Announcers = ["who announced", "who decided", "who ordered", "by whom", "who says so"];
    private static readonly ImmutableArray<string> Reverse = ["other way round", "other way around", "other direction", "vice versa", "other way about", "the reverse", "reverse direction", "opposite direction", "opposite way", "going back the other", "back at us", "back on us", "umgekehrt", "al reves"];
    private static readonly ImmutableArray<string> After = ["after that", "the next one", "round after", "one after", "right after", "following round", "following one", "next round"];
    private static readonly ImmutableArray<string> Earlier = ["before that", "the previous one", "round before", "one before", "right before", "previous round", "the one prior"];
    private static readonly ImmutableArray<string> Pronouns = ["he", "she", "him", "her", "they", "their"];
    private static readonly ImmutableArray<string> Languages = ["in german", "in spanish", "in french", "in turkish", "in chinese", "auf deutsch", "en espanol", "en francais", "turkce"];

    /// <summary>The sources of the answer are asked for, not the answer again.</summary>
    public bool Sources { get; init; }

    /// <summary>One sentence to be said first; null where there is none.</summary>
    public string? Before { get; init; }

    /// <summary>The channel should see it.</summary>
    public bool Share { get; init; }

    /// <param name="question">What was asked now.</param>
    /// <param name="before">The command that answered before, with what it was understood to ask.</param>
    /// <returns>Null for a question of its own.</returns>
    public static FollowUp? Read(Question question, CommandRequest before)
    {
        var text = WithoutLeadIn(string.Join(' ', question.Words));
        var line = LineOf(before);
        var named = !question.Parties.IsEmpty || !question.People.IsEmpty || !question.Topics.IsEmpty;
        return question.Words.Length > LongestOpening ? null
            : !named && (question.Is(Concept.Source) || Begins(text, Origins)) ? new FollowUp(line) { Sources = true }
            : Begins(text, Speakers) ? new FollowUp(line) { Sources = before.Spec.Name != "quote" }
            : !named && Begins(text, Announcers) ? new FollowUp(before.Spec.Name == "tariff" ? WithView(before, "layers") : line)
            : !named && Reversed(text, before) is { } reversed ? reversed
            : question.People.IsEmpty && question.Is(Concept.Said) && Pronouns.Any(question.Has) && Speaker(before) is { } speaker ? OfSpeaker(question, speaker)
            : before.Spec.Name == "deal" && question.Partner is null && (question.Has("bit") || question.Has("part") || question.Has("side")) ? new FollowUp(line)
            : Begins(text, SinceWhen) ? new FollowUp(WithView(before, "history"))
            : text is "share" or "share it" or "share this" or "share that" or "post it" ? new FollowUp(line) { Share = true }
            : text is "now" or "and now" or "today" or "and today" ? new FollowUp(CanonicalLine.Of(before.Spec, Arguments(before).RemoveAll(argument => argument.Key == ArgumentBinder.AsOf)))
            : Languages.Contains(text) ? new FollowUp(line)
            : !named && (question.Has("chart") || question.Has("graph")) ? new FollowUp(WithView(before, Charted(before)))
            : question.Text.Contains(" + ", StringComparison.Ordinal) && question.Text.Contains('=', StringComparison.Ordinal) ? new FollowUp(WithView(before, "layers"))
            : !named && question.Intents is { } intents && intents.Of(Intent.Sources) > Likely ? new FollowUp(line) { Sources = true }
            : NextRound(text, before) is { } round ? round
            : Added(question, before) is { } added ? added
            : Beside(question, before) is { } beside ? beside
            : !named && question.Product is null && question.Talks.IsEmpty && (question.Day ?? QuestionDays.InMonth(question.Words, question.Today)) is not null && !question.Is(Concept.Truce) && before.Spec.Find(ArgumentBinder.AsOf) is not null ? Changed(question, before)
            : !named && question.Product is null && question.Talks.IsEmpty && question.Day is null && before.Spec.Name is "talks" or "deal" && Pronouns.Any(question.Has) ? new FollowUp(line)
            : AnswersThat(question, text) && OtherSide(question, before) is { } other ? other
            : Begins(text, Openings) || IsBareName(question) || IsOnlyName(question) ? Changed(question, before)
            : null;
    }

    // "Where was the round after that", "and the one before?": the neighbour of the round before, among those with the same party.
    private static FollowUp? NextRound(string text, CommandRequest before)
    {
        var step = After.Any(words => text.Contains(words, StringComparison.Ordinal)) ? 1 : Earlier.Any(words => text.Contains(words, StringComparison.Ordinal)) ? -1 : 0;
        if (step == 0 || before.Arguments.Get<Talk>("talk") is not { } talk)
        {
            return null;
        }

        var rounds = before.Base.Talks.Where(other => other.Parties.Order(StringComparer.Ordinal).SequenceEqual(talk.Parties.Order(StringComparer.Ordinal)) && other.TalkKind == talk.TalkKind && (other.Round is not null || other == talk || !text.Contains("round", StringComparison.Ordinal)) && other.IsKnownBy(before.AsOf)).OrderBy(other => other.From.First).ToList();
        var at = rounds.IndexOf(talk) + step;
        return at >= 0 && at < rounds.Count ? new FollowUp($"/talks {rounds[at].Id}") : null;
    }

    // "Stick Bangladesh in there as well" after a comparison, "add Korea" after a rate.
    private static FollowUp? Added(Question question, CommandRequest before)
    {
        if (question.Parties is not [var party] || !(question.Text.Contains("as well", StringComparison.OrdinalIgnoreCase) || question.Words.Any(word => word is "add" or "include" or "stick" or "throw" or "alongside")))
        {
            return null;
        }

        var compared = before.Spec.Name is "compare" or "tariff" ? before.Arguments.Understood().Where(argument => argument.Key.EndsWith("party", StringComparison.Ordinal)).Select(argument => argument.Value).ToList() : [];
        return compared.Count is > 0 and < MostCompared && !compared.Contains(party.Id) ? new FollowUp($"/compare {string.Join(' ', compared)} {party.Id}{(before.AsOf == before.Today ? "" : $" as-of:{Wording.Iso(before.AsOf)}")}") : null;
    }

    // "Ok and now?", "right, and for Korea?"
    private static string WithoutLeadIn(string text)
    {
        // "Sorry, wrong metal, meant copper"
        if (text.LastIndexOf(" meant ", StringComparison.Ordinal) is >= 0 and var at)
        {
            return text[(at + 1)..];
        }

        while (LeadIns.FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal)) is { } said)
        {
            text = text[said.Length..];
        }

        return text;
    }

    // "How does that look against Singapore?" after a rate.
    private static FollowUp? Beside(Question question, CommandRequest before) =>
        before.Spec.Name == "tariff" && before.Arguments.Get<Party>("party") is { } first && question.Partner is { } second && second.Id != first.Id && question.Parties.Length == 1
            && (question.Is(Concept.Compare) || question.Has("than") || question.Has("beside"))
            ? new FollowUp($"/compare {first.Id} {second.Id}")
            : null;

    private static bool Begins(string text, ImmutableArray<string> openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBareName(Question question) => question.Words.Length <= 2 && question.Parties.Length == 1;

    // "Same day, Vietnam", "ok n autos": a name or goods, and nothing else that says anything.
    private static bool IsOnlyName(Question question) =>
        question.Words.Length <= FewWords && question.Parties.Length + question.Products.Length == 1 && question.Concepts.Count == 0 && question.Unexplained.IsEmpty;

    // "And the other way round?" after a rate: what the other side charges.
    private static FollowUp? Reversed(string text, CommandRequest before)
    {
        if (before.Spec.Name != "tariff" || !Reverse.Any(way => text.Contains(way, StringComparison.Ordinal)))
        {
            return null;
        }

        var party = before.Arguments.Get<Party>("party")?.Id;
        return new FollowUp(party switch
        {
            QuestionReader.DefaultPartner => CanonicalLine.With(before.Spec, Arguments(before), "party", QuestionReader.Home),
            QuestionReader.Home => CanonicalLine.With(before.Spec, Arguments(before), "party", QuestionReader.DefaultPartner),
            _ => LineOf(before),
        });
    }

    private static Person? Speaker(CommandRequest before) => before.Arguments.Get<Person>("speaker") ?? before.Arguments.Get<Person>("person");

    private static FollowUp OfSpeaker(Question question, Person speaker) =>
        new(question.Topics.FirstOrDefault(topic => topic.Id != Names.AllTariffs) is { } topic ? $"/quote speaker:{speaker.Id} topic:{topic.Id}" : $"/quote speaker:{speaker.Id}");

    private static bool AnswersThat(Question question, string text) =>
        (question.Is(Concept.Said) && text.EndsWith("to that", StringComparison.Ordinal)) || question.Has("respond") || question.Has("reply") || question.Has("response");

    private static string LineOf(CommandRequest before) => CanonicalLine.Of(before.Spec, Arguments(before));

    // A day that is today was only pinned, not asked about.
    private static ImmutableArray<KeyValuePair<string, string>> Arguments(CommandRequest before) =>
        before.Arguments.Understood().RemoveAll(argument => argument.Key == ArgumentBinder.AsOf && before.AsOf == before.Today);

    private static string Charted(CommandRequest before) => before.Spec.Find("view") is { } view && view.Choices.Contains("chart") ? "chart" : "history";

    private static string WithView(CommandRequest before, string view) => before.Spec.Name switch
    {
        "tariff" => CanonicalLine.With(before.Spec, Arguments(before), "view", view),
        "truce" => "/truce history",
        _ => LineOf(before),
    };

    private static FollowUp? Changed(Question question, CommandRequest before)
    {
        var (name, value) =
            question.People is [var person, ..] && before.Spec.Find("speaker") is not null ? ("speaker", person.Id)
            : question.People is [var named, ..] && before.Spec.Find("person") is not null ? ("person", named.Id)
            : question.Topics is [{ Id: not "tariffs" } topic, ..] && before.Spec.Find("topic") is not null && question.Product is null ? ("topic", topic.Id)
            : question.Partner is { } party && before.Spec.Find("party") is not null ? ("party", party.Id)
            : question.Product is { } product && before.Spec.Find("product") is not null ? ("product", product)
            : ("", "");
        var asked = question.Day ?? QuestionDays.InMonth(question.Words, question.Today);
        var changesDay = asked is { } day && day != question.Today;
        if (name.Length == 0 && !changesDay)
        {
            return null;
        }

        // Words that were looked for belong to the speaker or topic before.
        var arguments = name is "speaker" or "topic" ? Arguments(before).RemoveAll(argument => argument.Key is "words" or "nth") : Arguments(before);
        if (name == "speaker" && question.Topics is [{ Id: not Names.AllTariffs } about, ..])
        {
            arguments = [.. arguments.RemoveAll(argument => argument.Key == "topic"), new("topic", about.Id)];
        }

        // A history holds every day; of one day the rate is asked for.
        arguments = changesDay && name.Length == 0 ? arguments.RemoveAll(argument => argument.Key == "view") : arguments;
        if (name.Length > 0)
        {
            var at = arguments.Select(argument => argument.Key).ToImmutableArray().IndexOf(name);
            arguments = at < 0 ? arguments.Add(new(name, value)) : arguments.SetItem(at, new(name, value));
        }

        return new FollowUp(changesDay
            ? CanonicalLine.With(before.Spec, arguments, ArgumentBinder.AsOf, Wording.Iso(asked!.Value))
            : CanonicalLine.Of(before.Spec, arguments));
    }

    // The newest words of the other side on what the words before were about; where none came after those, that is said first.
    private static FollowUp? OtherSide(Question question, CommandRequest before)
    {
        if (question.Parties is not [var side, ..] || before.Arguments.Get<Person>("speaker") is not { } speaker)
        {
            return null;
        }

        var topic = before.Arguments.Get<Topic>("topic");
        var heard = question.Base.Quotes.Where(quote => quote.IsKnownBy(before.AsOf) && quote.Deprecated is null).ToList();
        var said = heard.Where(quote => quote.Speaker == speaker.Id && (topic is null || quote.Topics.Contains(topic.Id))).Skip((before.Arguments.Count("nth") ?? 1) - 1).FirstOrDefault();
        foreach (var about in topic is not null ? [topic.Id] : said?.Topics ?? [])
        {
            if (heard.Find(quote => quote.Topics.Contains(about) && question.Base.Find<Person>(quote.Speaker)?.Side == side.Id) is { } reply)
            {
                var name = question.Base.Find<Topic>(about)?.Name.ToLowerInvariant() ?? about;
                return new FollowUp($"/quote speaker:{reply.Speaker} topic:{about}")
                {
                    Before = said is not null && reply.Date < said.Date ? question.Phrases.Say($"No words of {question.Phrases.PartyInText(question.Base, side.Id)} on {name} after {said.Date} are recorded; the last before that:") : null,
                };
            }
        }

        return null;
    }
}
