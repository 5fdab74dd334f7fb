using System.Text;
using ChatBot.Facts;
using ChatBot.Facts.Model;

namespace ChatBot.Answers.Search;

/// <summary>The words by which a fact is found: its own, and the names of who and what it is about.</summary>
internal sealed class FactText(FactBase facts)
{
    private readonly StringBuilder text = new();

    /// <returns>Empty for a fact that is not searched for by its words.</returns>
    public string Of(Fact fact)
    {
        text.Clear();
        switch (fact)
        {
            case Quote quote:
                Add(quote.Text, quote.Where);
                Name([quote.Speaker]);
                Name(quote.Topics);
                break;
            case TradeEvent item:
                Add(item.Title, item.Detail);
                Name(item.Topics);
                break;
            case Deal deal:
                Add(deal.Name, null);
                foreach (var step in deal.Steps)
                {
                    Add(step.What, step.Instrument);
                    Add(step.Terms);
                }

                Name(deal.Topics);
                break;
            case Talk talk:
                Add(talk.Name, talk.Outcome);
                Add(talk.City, talk.Venue);
                Add(talk.Details);
                Name(talk.Topics);
                break;
            case Measure measure:
                Add(measure.Name, measure.Scope);
                Add(measure.Basis, null);
                Name(measure.Topics);
                break;
            case Truce truce:
                Add(truce.Name, null);
                foreach (var term in truce.Terms)
                {
                    Add(term.What, term.Instrument);
                }

                break;
            case Figure figure:
                Add(figure.What, figure.MadeOf);
                Name([figure.By]);
                break;
            case Term term:
                Add(term.Name, term.Meaning);
                Add(term.Aliases);
                break;
            case Person person:
                Add(person.Name, null);
                Add(person.Aliases);
                foreach (var office in person.Offices)
                {
                    Add(office.Title, null);
                }

                break;
            case Topic topic:
                Add(topic.Name, null);
                Add(topic.Aliases);
                break;
        }

        return text.ToString();
    }

    private void Add(string? first, string? second) => text.Append(first).Append(' ').Append(second).Append(' ');

    private void Add(IEnumerable<string> parts) => text.AppendJoin(' ', parts).Append(' ');

    private void Name(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            text.Append(facts.Find(id)?.Label ?? id).Append(' ');
        }
    }
}
