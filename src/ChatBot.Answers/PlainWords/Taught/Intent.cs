namespace ChatBot.Answers.PlainWords.Taught;

/// <summary>What a question asks for. The examples in <c>tests/questions/examples.txt</c> show how people ask for each.</summary>
internal enum Intent
{
    /// <summary>A tariff on a party or on goods, today or on a day.</summary>
    Rate,

    /// <summary>What a tariff is made of, and under which law.</summary>
    Layers,

    /// <summary>How a tariff moved, and since when it applies.</summary>
    History,

    /// <summary>What is threatened or announced and not in force.</summary>
    Threat,

    /// <summary>Parties side by side.</summary>
    Compare,

    /// <summary>Where a truce stands and when it ends.</summary>
    Truce,

    /// <summary>How a truce was extended, and what was promised in it.</summary>
    TruceTerms,

    /// <summary>One round of talks.</summary>
    Talks,

    /// <summary>The talks to come.</summary>
    TalksNext,

    /// <summary>All rounds of talks.</summary>
    TalksList,

    /// <summary>A person or an office.</summary>
    Who,

    /// <summary>Somebody's words.</summary>
    Quote,

    /// <summary>What an agreement holds, and whether it is signed.</summary>
    Deal,

    /// <summary>What happened in a time.</summary>
    Timeline,

    /// <summary>Where a subject stands.</summary>
    Topic,

    /// <summary>What a word means.</summary>
    Define,

    /// <summary>Who says so.</summary>
    Sources,

    /// <summary>A greeting or thanks.</summary>
    Greeting,

    /// <summary>What can be asked.</summary>
    Help,

    /// <summary>What is going to happen.</summary>
    Forecast,

    /// <summary>What to do, or who is right.</summary>
    Advice,

    /// <summary>What is not public.</summary>
    Private,

    /// <summary>Another subject.</summary>
    OffTopic,

    /// <summary>What happens at this hour.</summary>
    TooNew,

    /// <summary>The duty of one tariff line or article, or how to clear it.</summary>
    TariffLine,

    /// <summary>Something to be made up, or an order to the bot.</summary>
    Fabricate,

    /// <summary>Nothing that can be understood.</summary>
    Nonsense,
}
