using System.Buffers;
using ChatBot.Discord.Gateway;
using Microsoft.Extensions.Options;

namespace ChatBot.Discord;

/// <summary>Says which key of the section is wrong and what it should be, never what a secret was set to.</summary>
internal sealed class DiscordOptionsCheck : IValidateOptions<DiscordOptions>
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = new List<string>();
        if (options.ReceivesInteractions
            && (options.PublicKey!.Length != DiscordLimits.PublicKeyHex || options.PublicKey.AsSpan().ContainsAnyExcept(Hex)))
        {
            faults.Add("Discord:PublicKey should be the 64 hexadecimal digits shown on the application's page.");
        }

        if (!string.IsNullOrEmpty(options.ApplicationId)
            && (options.ApplicationId.Length is < 17 or > 20 || options.ApplicationId.AsSpan().ContainsAnyExcept(Digits)))
        {
            faults.Add("Discord:ApplicationId should be the application's number, 17 to 20 digits.");
        }

        if (!string.IsNullOrEmpty(options.Token) && (options.Token.Any(char.IsWhiteSpace) || options.Token.Any(char.IsControl)))
        {
            faults.Add("Discord:Token should be the bare token, without spaces and without the word Bot.");
        }

        if (options.Delivery is null)
        {
            faults.Add("Discord:Mode should be Gateway or Http.");
        }

        if (!IsAddress(options.ApiBaseUrl, Uri.UriSchemeHttps, Uri.UriSchemeHttp))
        {
            faults.Add("Discord:ApiBaseUrl should be an http or https address, such as https://discord.com/api/v10.");
        }

        if (!string.IsNullOrEmpty(options.GatewayUrl) && !IsAddress(options.GatewayUrl, Uri.UriSchemeWss, Uri.UriSchemeWs))
        {
            faults.Add("Discord:GatewayUrl should be a ws or wss address, or be left out.");
        }

        if (!IsRange(options.Shards))
        {
            faults.Add("Discord:Shards should be auto, or the shards of this process and their number in all, such as 0-1/4.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsRange(string? text)
    {
        try
        {
            _ = ShardRange.Read(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsAddress(string? text, string scheme, string otherScheme) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == scheme || address.Scheme == otherScheme);
}
