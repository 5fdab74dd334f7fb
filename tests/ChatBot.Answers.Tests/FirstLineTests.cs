using ChatBot.Testing;

namespace ChatBot.Answers.Tests;

/// <summary>The very thing that was asked comes first, and the rest of the answer after it.</summary>
public sealed class FirstLineTests
{
    [Theory]
    [InlineData("peak rate on china last yr?", "The highest: 145 %, 10 April – 13 May 2025, 34 days.")]
    [InlineData("lowest tariff on vietnam this year", "The lowest: 10 %, 24 February – 23 July 2026, 150 days.")]
    [InlineData("how long was the 145 in effect", "145 %: 10 April – 13 May 2025, 34 days.")]
    [InlineData("when did 145 start", "145 %: 10 April – 13 May 2025, 34 days.")]
    [InlineData("when did fentanyl tariff go from 20 to 10", "Fentanyl tariff (IEEPA): from 20 % to 10 % on 10 November 2025 (EO 14357).")]
    [InlineData("when did the china rate drop to 30", "From 145 % to 30 % on 14 May 2025.")]
    [InlineData("is brazil still at 50?", "No, not 50 %; that was the rate 6 August 2025 – 23 February 2026.")]
    [InlineData("india's at 18, right?", "No, not 18 %.")]
    [InlineData("so 10 + 10 + 25 = 45?? is that how u get it", "No, not 45 %.")]
    [InlineData("what is the average us tariff on japan", "No average is recorded;")]
    [InlineData("any open threats against china rn", "Threatened or announced, and not in force: Section 301 case on structural excess capacity, 7.5 % threatened on 24 August 2026")]
    [InlineData("is fentanyl tariff on top of the reciprocal one or instead of", "On top of each other: Fentanyl tariff (IEEPA) and Reciprocal tariff on China (IEEPA) add up while both are in force. Fentanyl tariff (IEEPA): ended on 24 February 2026.")]
    [InlineData("what law is the fentanyl tariff based on", "Fentanyl tariff (IEEPA) rests on IEEPA (EO 14195). Fentanyl tariff (IEEPA): ended on 24 February 2026.")]
    [InlineData("which tariffs are still alive after scotus", "In force on 25 November 2026: tariffs under Section 232, Section 301 and Section 338. No longer: those under IEEPA and Section 122.")]
    [InlineData("what did the supreme court decide on ieepa, 1 line", "Supreme Court rules that IEEPA gives no power to impose tariffs (20 February 2026).")]
    [InlineData("truce still on?", "Yes, by announcement.")]
    [InlineData("is the truce dead", "No, by announcement it runs on.")]
    [InlineData("has the truce been extended b4, how many times", "Prolonged 2 times by an instrument: on 11 August 2025 until 10 November 2025, on 30 October 2025 until 10 November 2026. A prolongation to 10 January 2027 was announced on 23 September 2026;")]
    [InlineData("who was on the chinese side in KL", "For China: He Lifeng, Vice Premier of China (head);")]
    [InlineData("what came out of geneva", "Outcome: Joint statement of 12 May 2025: tariffs cut by 115 points each for 90 days")]
    [InlineData("what was madrid about", "Topics: TikTok,")]
    [InlineData("where did bessent & he lifeng meet in oct", "Scott Bessent and He Lifeng met 2 times in person, as recorded by 25 November 2026: Busan (30 October 2025), Kuala Lumpur (25–26 October 2025).")]
    [InlineData("did trump n xi meet in person, when", "Donald Trump and Xi Jinping met 3 times in person, as recorded by 25 November 2026: Washington (23–25 September 2026), Beijing (13–15 May 2026), Busan (30 October 2025). Calls, counted apart: 5.")]
    [InlineData("how many soybeans did china promise to buy", "China to buy 12 million tonnes of US soybeans by the end of 2025")]
    [InlineData("how much energy did the EU promise to buy", "750 billion dollars of US energy")]
    [InlineData("what changed since last monday", "Nothing since 23 November 2026 is recorded as having happened by 25 November 2026; still to come: 4.")]
    [InlineData("quotes on soybeans, all speakers, newest first", "7 quotes of 2 speakers, newest first;")]
    [InlineData("that poker remark of the treasury sec, \"pair of twos\", full sentence?", "“")]
    [InlineData("who came up with the bazooka comparison", "“")]
    [InlineData("do the 301s stack w/ 232 on steel from cn", "Both are recorded as in force on these goods: Section 301, four-year review - steel and aluminium products, 25 % since 27 September 2024 and Section 232 tariff on steel, 50 % since 4 June 2025; whether one takes the place of the other is not in the base.")]
    [InlineData("did trump really say 157", "On record in these words: “They have to make concessions.")]
    [InlineData("what exactly did each side promise in the truce", "30 October 2025: US cuts the fentanyl tariff from 20 to 10")]
    [InlineData("the bolsonaro levy, still a thing?", "Additional tariff on Brazil")]
    [InlineData("are beijing's docking charges running", "China's special port fees on US ships: suspended since 10 November 2025")]
    [InlineData("how long did india have to pay the russian oil tariff", "Russian-oil tariff on India (IEEPA): 27 August 2025 – 6 February 2026, 164 days.")]
    [InlineData("the swiss were stuck at thirty-nine for how long", "39 %: 7 August – 13 November 2025, 99 days.")]
    [InlineData("wer hat in genf verhandelt", "Für USA: Scott Bessent")]
    public void Question_about_one_part_of_an_answer_is_answered_with_that_part_first(string question, string opening)
    {
        var answer = Asking.Ask($"/ask {question}", today: "2026-11-25");

        Assert.StartsWith(opening, answer.Headline.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
        Assert.All(answer.Facts.SelectMany(fact => fact.Sources), id => Assert.Contains(answer.Citations, source => source.Id == id));
    }
}
