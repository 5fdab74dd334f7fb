using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>What a user asks and what the answer must say.</summary>
public sealed class RightAnswersTests
{
    private static string Text(Answer answer) =>
        string.Join('\n', Rendering.TextLines.Of(answer).Select(line => line.Text)).Replace('\u00a0', ' ');

    public static TheoryData<string, string?, string, string[]> Answers => new()
    {
        { "/tariff china", "2025-10-27", Asking.Today,
            ["30 % additional US tariff on most goods from China, in force since 14 May 2025.", "30 % = 20 fentanyl + 10 reciprocal", "Peak, US on China: 145 %",
             "Claim, Donald Trump, 24 October 2025: 157 %", "the layers in force that day came to 30 %", "+100 % threatened on 10 October 2025, from 1 November 2025",
             "Scott Bessent, 26 October 2025: 100 %", "which the framework avoids", "Other direction: China on most US goods: 10 %", "Peak, China on US: 125 %", "Anadolu Agency", "Section 301 on listed goods 7.5 to 100 %"] },
        { "/tariff china", "2025-04-15", Asking.Today, ["145 %", "145 % = 20 fentanyl + 125 reciprocal"] },
        { "/tariff china", "2025-04-09", Asking.Today, ["104 % additional"] },
        { "/tariff china", "2026-03-10", Asking.Today, ["10 % additional", "Section 122 import surcharge alone"] },
        { "/tariff china", "2026-08-15", Asking.Today, ["12.5 % additional US tariff on most goods from China, in force since 24 July 2026.", "Section 301 forced-labor tariff alone", "(as reported)", "as cited by others"] },
        { "/tariff china", null, Asking.Today, ["12.5 % is the last recorded", "in force since 24 July 2026", "days old, and nothing after that is recorded", "7.5 % threatened on 24 August 2026", "Section 232 on listed goods", "not added"] },
        { "/truce status", "2025-10-27", Asking.Today, ["In force until 10 November 2025, 14 days left.", "12 May 2025", "11 August 2025, until 10 November 2025", "As Anadolu Agency counts: the third", "Prolonged by instrument: once"] },
        { "/truce status", null, Asking.Today, ["Extended by announcement to 10 January 2027, 48 days left", "no implementing notice is recorded", "10 November 2026, has passed", "23 September 2026", "MOFCOM explanation of the eighth round, 28 September 2026"] },
        { "/truce", null, "2027-02-01", ["Lapsed unless extended: the last recorded term ended on 10 January 2027, 22 days ago; nothing later is recorded."] },
        { "/quote bessent", "2025-10-27", Asking.Today, ["“There's just a lot of details to work out.", "27 October 2025", "Also, 26 October 2025: “constructive, far-reaching and in-depth, and gave us"] },
        { "/quote bessent", "2025-10-26", Asking.Today, ["Scott Bessent, US Treasury Secretary, 26 October 2025", "Kuala Lumpur", "Bloomberg", "Anadolu Agency",
            "“constructive, far-reaching and in-depth, and gave us the ability to move forward to set the stage for the leaders' meeting in a very positive framework.”"] },
        { "/quote bessent rare earths", "2025-10-27", Asking.Today, ["“I’m also anticipating that we will get some kind of a deferral on the rare earth export controls that the Chinese had discussed,” — Scott Bessent"] },
        { "/quote trump 157", null, Asking.Today, ["We’re at 157% tariff for them."] },
        { "/quote greer truce", null, Asking.Today, ["“We talked about extending the truce, we talked about rare earths, of course"] },
        { "/quote li chenggang consensus", null, Asking.Today, ["“The two sides have reached a preliminary consensus on these issues,”"] },
        { "/talks latest", "2025-10-27", Asking.Today, ["Kuala Lumpur talks, round 5, 25–26 October 2025, led by Scott Bessent and He Lifeng.", "on the sidelines of the 47th ASEAN summit", "after Geneva, London, Stockholm and Madrid", "Rare earths", "very substantial framework"] },
        { "/tariff trucks", null, Asking.Today, ["25 %: Section 232 tariff on medium and heavy trucks and parts, since 1 November 2025.", "light trucks"] },
        { "/talks latest", null, Asking.Today, ["Washington summit, 23–25 September 2026"] },
        { "/talks canada", null, Asking.Today, ["US–Canada talks of 20 August 2026"] },
        { "/talks china", null, Asking.Today, ["Washington summit"] },
        { "/talks malaysia", null, Asking.Today, ["Malaysia"] },
        { "/talks sweden", null, Asking.Today, ["Stockholm talks, round 3"] },
        { "/talks list china since 2026", null, Asking.Today, ["7 talks with China since 2026 are recorded by 23 November 2026, newest first.", "Davos meeting"] },
        { "/talks list party:china from:2025-05 to:2025-09", null, Asking.Today, ["8 talks with China from May 2025 to September 2025 are recorded"] },
        { "/talks madrid", null, Asking.Today, ["Madrid talks, round 4, 14–15 September 2025"] },
        { "/talks 5", null, Asking.Today, ["Kuala Lumpur talks, round 5"] },
        { "/timeline rare earths 2025", null, Asking.Today, [" dated entries on rare earths in 2025, newest first; the last to have happened, 10 November 2025:", "China suspends its export controls of 9 October.", "Page 1 of "] },
        { "/timeline rare earths 2025 page:3", null, Asking.Today, ["Entries 21 to ", " on rare earths in 2025, newest first.", "4 April 2025: China matches the 34 percent and puts seven rare earths under licence."] },
        { "/timeline rare earths", "2025-10-12", Asking.Today, ["the last to have happened, 12 October 2025: China says it wants no trade war and fears none."] },
        { "/timeline china April 2025", null, Asking.Today, ["on China in April 2025", "25 April 2025: China begins to free some US goods"] },
        { "/timeline", null, Asking.Today, ["10 January 2027, to come: End of the truce, as extended by announcement."] },
        { "/deal japan", null, Asking.Today, ["US–Japan deal: in force since 16 September 2025, headline rate 15 % with the ordinary duty included.", "550 billion dollars", "the car rate stays"] },
        { "/deal japan", "2025-09-10", Asking.Today, ["US–Japan deal: signed since 4 September 2025"] },
        { "/deal japan", "2025-08-01", Asking.Today, ["US–Japan deal: announced since 22 July 2025, headline rate 15 %."] },
        { "/deal china", "2025-10-27", Asking.Today, ["Kuala Lumpur Joint Arrangement: agreed in outline since 26 October 2025."] },
        { "/deal korea", "2025-10-27", Asking.Today, ["pretty close to being final (Bloomberg News, as cited by Anadolu)", "US–Korea deal: announced since 30 July 2025"] },
        { "/tariff us", "2025-04-15", Asking.Today, ["125 % additional China tariff on most goods from the US"] },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Question_of_a_user_gets_the_right_answer(string question, string? asOf, string today, string[] says)
    {
        var answer = Asking.Ask(question, asOf, today);
        Assert.Equal(AnswerStatus.Ok, answer.Status);
        var text = Text(answer);
        Assert.All(says, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.NotEmpty(answer.Citations);
    }

    [Fact]
    public void Truce_after_its_last_term_is_never_said_to_be_in_force() =>
        Assert.DoesNotContain("in force", Asking.Ask("/truce", today: "2027-02-01").Headline, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("/tariff atlantis", AnswerStatus.Unknown, "The base does not know a party “atlantis”")]
    [InlineData("/quote", AnswerStatus.Invalid, "Name a speaker")]
    [InlineData("", AnswerStatus.Invalid, "Type a command")]
    [InlineData("/", AnswerStatus.Invalid, "Type a command")]
    [InlineData("@everyone", AnswerStatus.Invalid, "There is no command")]
    [InlineData("<!channel>", AnswerStatus.Invalid, "There is no command")]
    [InlineData("/tariff \u0000\u001b[31m", AnswerStatus.Unknown, "The base does not know a party")]
    [InlineData("/tarif china", AnswerStatus.Invalid, "did you mean /tariff?")]
    [InlineData("/tariff china 2025-02-30", AnswerStatus.Invalid, "is no day of the calendar")]
    [InlineData("/tariff china 31 April 2025", AnswerStatus.Invalid, "is no day of the calendar")]
    [InlineData("/tariff china 2030-01-01", AnswerStatus.Invalid, "lies after today")]
    [InlineData("/tariff china as-of whenever", AnswerStatus.Invalid, "is not a day")]
    [InlineData("/who bessent nonsense", AnswerStatus.Invalid, "means nothing to /who")]
    [InlineData("/quote wang", AnswerStatus.Ambiguous, "choose one")]
    [InlineData("/deal brazil", AnswerStatus.Unknown, "The base does not know of a deal with Brazil by 23 November 2026; it holds deals with Argentina")]
    [InlineData("/deal japan 2025-07-01", AnswerStatus.Unknown, "does not know of a deal with Japan by 1 July 2025; it holds deals with China and UK")]
    [InlineData("/deal japan nth:2", AnswerStatus.Unknown, "Only one deal with Japan")]
    [InlineData("/timeline atlantis", AnswerStatus.Unknown, "The base does not know a subject “atlantis”")]
    [InlineData("/timeline china and then", AnswerStatus.Invalid, "means nothing to /timeline")]
    [InlineData("/timeline china 2025-02-30", AnswerStatus.Invalid, "is no day of the calendar")]
    [InlineData("/timeline china from:soon", AnswerStatus.Invalid, "is no day, month or year")]
    [InlineData("/timeline china from 2025-12 to 2025-10", AnswerStatus.Invalid, "ends in October 2025 before it begins in December 2025")]
    [InlineData("/timeline tiktok 2018", AnswerStatus.Unknown, "does not know of anything dated on TikTok in 2018")]
    [InlineData("/timeline tiktok page:99", AnswerStatus.Unknown, "ask for page:1 at most")]
    [InlineData("/tariff asean", AnswerStatus.Unknown, "does not know of a US tariff measure on goods from")]
    public void Question_that_cannot_be_answered_gets_one_clear_sentence(string question, AnswerStatus status, string says)
    {
        var answer = Asking.Ask(question);
        Assert.Equal(status, answer.Status);
        Assert.Contains(says, answer.Headline, StringComparison.Ordinal);
        Assert.DoesNotContain('@', answer.Headline);
        Assert.DoesNotContain('<', answer.Headline.Replace("<speaker>", "", StringComparison.Ordinal).Replace("<party>", "", StringComparison.Ordinal).Replace("<person>", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Question_of_4000_characters_is_refused_in_one_sentence()
    {
        var answer = Asking.Ask("/tariff " + new string('x', 3992));
        Assert.Equal(AnswerStatus.Invalid, answer.Status);
        Assert.Equal("That is 4000 characters; ask in 300 at most, for example /tariff china.", answer.Headline);
    }

    [Fact]
    public void Every_example_of_every_command_is_answered()
    {
        foreach (var command in Asking.Router(CuratedFacts.Base).Commands)
        {
            foreach (var example in command.Spec.Examples)
            {
                var answer = Asking.Ask(example);
                Assert.True(answer.Status is AnswerStatus.Ok || example == "talks next", $"/{example}: {answer.Headline}");
            }
        }
    }
}
