namespace ChatBot.Answers.PlainWords.FirstLines;

/// <summary>What of a thing is asked for, where its usual answer says more: the peak of a rate, one side of a delegation, the day of a change.</summary>
internal enum Aspect
{
    /// <summary>The highest rate.</summary>
    Peak,

    /// <summary>The lowest rate.</summary>
    Low,

    /// <summary>For how long.</summary>
    Duration,

    /// <summary>On which day.</summary>
    When,

    /// <summary>Whether it is as the asker thinks.</summary>
    Confirm,

    /// <summary>Whether two layers add up.</summary>
    Together,

    /// <summary>On which law it rests.</summary>
    Law,

    /// <summary>An average over all goods.</summary>
    Average,

    /// <summary>How many times.</summary>
    HowOften,

    /// <summary>Who was there.</summary>
    Present,

    /// <summary>What came of it.</summary>
    Outcome,

    /// <summary>What it was about.</summary>
    Subject,

    /// <summary>In which place.</summary>
    Where,

    /// <summary>What a court said.</summary>
    Ruling,

    /// <summary>How much was promised.</summary>
    Amount,

    /// <summary>What a ruling left in force.</summary>
    Surviving,

    /// <summary>Whether it goes on.</summary>
    Still,

    /// <summary>Whether it has ended.</summary>
    Over,
}
