using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answers.Commands;
using ChatBot.Answers.Languages;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>
/// The very thing that was asked, said before the rest of an answer: "what was the peak" is answered with the peak, and then with the history.
/// Every sentence comes from facts of the base, cited like the rest.
/// </summary>
internal sealed partial class FirstLine
{
    private static readonly ImmutableArray<Func<FirstLine, string?>> Sayings =
    [
        RateLines.Turn,
        RateLines.Extreme,
        LayerLines.Duration,
        RateLines.Duration,
        RateLines.Average,
        RateLines.Threats,
        LayerLines.Together,
        LayerLines.Law,
        RateLines.Confirmed,
        TruceLines.HowOften,
        TruceLines.Holds,
        TalksLines.Together,
        TalksLines.Present,
        TalksLines.Where,
        TalksLines.Outcome,
        LayerLines.OfTwoLaws,
        QuoteLines.Recorded,
        MeasureLines.Stands,
        RulingLines.Surviving,
        RulingLines.Decided,
        PledgeLines.Promised,
        TruceLines.Promised,
    ];

    private readonly AnswerBuilder builder;

    private FirstLine(Question question, Answer answer, CommandRequest request)
    {
        Question = question;
        Answer = answer;
        builder = new AnswerBuilder(request);
        AsOf = request.AsOf;
        Numbers = [.. Number().Matches(NumberWords.InDigits(question.Text)).Select(match => decimal.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture)).Where(number => !IsOfALaw(number))];
    }

    public Question Question { get; }

    /// <summary>The answer of the command, which stays below the first line.</summary>
    public Answer Answer { get; }

    public DateOnly AsOf { get; }

    public FactBase Base => Question.Base;

    public Phrasebook Words => Question.Phrases;

    /// <summary>Numbers that may be rates, with or without a sign for percent: no days, no years, no sections of a law.</summary>
    public ImmutableArray<decimal> Numbers { get; }

    /// <summary>The whole answer is told by the first line and its facts.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Puts the first line before an answer, with the facts it rests on; the answer as it is where nothing of it was asked for alone.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">Of the command that the question was read as.</param>
    /// <param name="request">Of the question; its day is that of the answer.</param>
    public static Answer Before(Question question, Answer answer, CommandRequest request)
    {
        if (answer.Status != AnswerStatus.Ok)
        {
            return answer;
        }

        var line = new FirstLine(question, answer, request with { AsOf = answer.AsOf, Phrases = question.Phrases });
        foreach (var saying in Sayings)
        {
            if (saying(line) is { } sentence)
            {
                return line.Put(sentence);
            }
        }

        return answer;
    }

    public bool Asks(Aspect aspect) => Question.Asks(aspect);

    /// <summary>An argument of the command as it was understood; null where it has none.</summary>
    public string? Argument(string name)
    {
        foreach (var (key, value) in Answer.Arguments)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A fact that the first line rests on, with its sources.</summary>
    public void Add(AnswerFact fact, ImmutableArray<string> sources) => builder.Add(fact with { Value = fact.Value + builder.Reservation(sources), Sources = builder.Cite(sources) });

    private Answer Put(string sentence)
    {
        var first = builder.Build(Answer.Title, sentence);
        ImmutableArray<AnswerFact> below = IsWhole ? [] : [.. Answer.Facts.Where(fact => !first.Facts.Any(other => other.Label == fact.Label && other.Value == fact.Value))];
        ImmutableArray<Source> cited = [.. first.Citations.Concat(Answer.Citations).DistinctBy(source => source.Id)];
        return Answer with
        {
            Headline = IsWhole || Answer.Command is "topic" or "timeline" ? sentence : $"{sentence} {Answer.Headline}",
            Facts = [.. first.Facts, .. below],
            Citations = IsWhole ? first.Citations : cited,
            Notes = [.. Answer.Notes.Concat(first.Notes).Distinct(StringComparer.Ordinal)],
        };
    }

    private static bool IsOfALaw(decimal number) => number is 122 or 201 or 232 or 301 or 338;

    // No part of a date, a code or an amount, and nothing that is counted.
    [GeneratedRegex(@"(?<![\d.,/:#$€-])(?<number>\d{1,3}([.,]\d{1,2})?)(?![\d./:]*\d|(st|nd|rd|th)\b|\s*(day|week|month|year|hour|tonne|ton|billion|million|bn|mn|m|k|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days|ocak|mart|日|月|年|号|天|次))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
