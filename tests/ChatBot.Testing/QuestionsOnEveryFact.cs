namespace ChatBot.Testing;

/// <summary>Every command on every fact that it can be asked about.</summary>
public static class QuestionsOnEveryFact
{
    public static IEnumerable<string> All()
    {
        var facts = CuratedFacts.Base;
        foreach (var command in Asking.Router(facts).Commands)
        {
            yield return $"/{command.Spec.Name}";
        }

        foreach (var party in facts.Parties)
        {
            yield return $"/tariff {party.Id}";
            yield return $"/tariff {party.Id} layers";
            yield return $"/tariff {party.Id} history";
            yield return $"/tariff {party.Id} chart";
            yield return $"/truce history {party.Id}";
            yield return $"/deal {party.Id}";
            yield return $"/timeline {party.Id}";
        }

        foreach (var person in facts.People)
        {
            yield return $"/quote {person.Id}";
            yield return $"/who {person.Id}";
        }

        foreach (var topic in facts.Topics)
        {
            yield return $"/topic {topic.Id}";
            yield return $"/timeline {topic.Id}";
        }

        foreach (var talk in facts.Talks)
        {
            yield return $"/talks {talk.Id}";
        }

        foreach (var fact in facts.All)
        {
            yield return $"/source {fact.Id}";
        }
    }
}
