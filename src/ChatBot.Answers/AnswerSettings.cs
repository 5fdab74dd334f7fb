namespace ChatBot.Answers;

/// <summary>The section <c>Answers</c>: what holds for every platform.</summary>
public sealed class AnswerSettings
{
    public const string Section = "Answers";

    /// <summary>What to say of a <see cref="Visibility"/> that is neither word.</summary>
    public const string VisibilityRule = "Answers:Visibility should be Private or Public.";

    /// <summary>Ten years; a longer age says nothing.</summary>
    public const int MostStaleAfterDays = 3650;

    /// <summary>What to say of <see cref="StaleAfterDays"/> that is no such number.</summary>
    public const string StaleAfterDaysRule = "Answers:StaleAfterDays should be a whole number of days from 1 to 3650.";

    /// <summary>An answer whose newest source is more days old than this says so.</summary>
    public int StaleAfterDays { get; set; } = Freshness.UsualStaleAfterDays;

    /// <summary><c>Private</c>: the asker alone sees an answer until it is shared. <c>Public</c>: the channel sees it at once.</summary>
    public string Visibility { get; set; } = "Private";

    public bool IsPublic => Visibility.Equals("Public", StringComparison.OrdinalIgnoreCase);

    public bool IsValid => IsPublic || Visibility.Equals("Private", StringComparison.OrdinalIgnoreCase);
}
