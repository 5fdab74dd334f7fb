using Microsoft.Extensions.Options;

namespace ChatBot.Slack;

/// <summary>Says which key of the section is wrong and what it should be, never what a secret was set to.</summary>
internal sealed class SlackOptionsCheck : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var faults = new List<string>();
        if (!string.IsNullOrEmpty(options.BotToken) && !options.BotToken.StartsWith("xoxb-", StringComparison.Ordinal))
        {
            faults.Add("Slack:BotToken should begin with xoxb-; take it from OAuth & Permissions of the app.");
        }

        if (!string.IsNullOrEmpty(options.AppToken) && !options.AppToken.StartsWith("xapp-", StringComparison.Ordinal))
        {
            faults.Add("Slack:AppToken should begin with xapp-; make one with the scope connections:write.");
        }

        if (options.SigningSecret is { Length: > 0 } secret && (secret.Length < 16 || secret.Any(char.IsWhiteSpace)))
        {
            faults.Add("Slack:SigningSecret should be the signing secret from Basic Information of the app, without spaces.");
        }

        if (options.Mode is not ("Socket" or "Http"))
        {
            faults.Add("Slack:Mode should be Socket or Http.");
        }

        if (!Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            faults.Add("Slack:ApiBaseUrl should be an http or https address, such as https://slack.com/api.");
        }

        if (options.ConnectionCount is < 1 or > 10)
        {
            faults.Add("Slack:Connections should be a number from 1 to 10.");
        }

        if (string.IsNullOrEmpty(options.ClientId) != string.IsNullOrEmpty(options.ClientSecret))
        {
            faults.Add("Slack:ClientId and Slack:ClientSecret should both be set, or neither; both are under Basic Information of the app.");
        }

        if (options.Connects && string.IsNullOrEmpty(options.BotToken) && !options.Installs)
        {
            faults.Add("Slack:AppToken is set but Slack:BotToken is not; take it from OAuth & Permissions of the app.");
        }

        if (options is { Mode: "Socket", Installs: false, BotToken.Length: > 0, AppToken: null or "", SigningSecret: null or "" })
        {
            faults.Add("Slack:BotToken is set but Slack:AppToken is not; make one with the scope connections:write, or set Slack:Mode to Http and Slack:SigningSecret.");
        }

        if (options is { Mode: "Http", BotToken.Length: > 0, SigningSecret: null or "" })
        {
            faults.Add("Slack:Mode is Http but Slack:SigningSecret is not set; take it from Basic Information of the app.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
