namespace ChatBot.Answers.Rewriting;

/// <summary>The section <c>Rewriting</c>: a language model that may read questions and phrase answers; off while no endpoint is set.</summary>
public sealed class RewritingSettings
{
    public const string Section = "Rewriting";

    /// <summary>What to say of settings that do not go together.</summary>
    public const string Rule = "Rewriting:Endpoint should be an http or https address, with Rewriting:Model set and Rewriting:TimeoutSeconds from 1 to 30; leave Endpoint out to do without.";

    /// <summary>Base address of an OpenAI-compatible service; null to do without.</summary>
    public string? Endpoint { get; set; }

    public string? Model { get; set; }

    /// <summary>A secret: from the environment or user secrets only.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long an answer may wait for the model, 1 to 30 seconds; then the plain answer is given.</summary>
    public int TimeoutSeconds { get; set; } = 5;

    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    public bool IsValid => !IsOn
        || (Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !string.IsNullOrWhiteSpace(Model) && TimeoutSeconds is >= 1 and <= 30);
}
