using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>The section <c>Answers</c> as far as it decides who sees an answer.</summary>
internal sealed class AnswerVisibility
{
    public const string Section = "Answers";

    public string Visibility { get; set; } = "Private";

    public bool IsPublic => Visibility.Equals("Public", StringComparison.OrdinalIgnoreCase);

    public bool IsPrivate => Visibility.Equals("Private", StringComparison.OrdinalIgnoreCase);
}

internal sealed class AnswerVisibilityCheck : IValidateOptions<AnswerVisibility>
{
    public ValidateOptionsResult Validate(string? name, AnswerVisibility options) =>
        options.IsPublic || options.IsPrivate
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Answers:Visibility should be Private or Public.");
}
