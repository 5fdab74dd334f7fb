namespace ChatBot.Discord.Tests;

public sealed class OptionsTests
{
    private static readonly DiscordOptionsCheck Check = new();

    [Fact]
    public void Options_left_out_are_fine() => Assert.True(Check.Validate(null, new DiscordOptions()).Succeeded);

    [Fact]
    public void Options_all_right_are_fine() => Assert.True(Check.Validate(null, new DiscordOptions
    {
        Token = "abc.def",
        ApplicationId = "123456789012345678",
        PublicKey = new string('a', 64),
        Mode = "http",
        ApiBaseUrl = "http://127.0.0.1:9/api/v10",
        GatewayUrl = "ws://127.0.0.1:9",
    }).Succeeded);

    [Fact]
    public void Options_all_wrong_name_every_key_and_no_secret()
    {
        var result = Check.Validate(null, new DiscordOptions
        {
            Token = "Bot s3cret",
            ApplicationId = "me",
            PublicKey = new string('g', 64),
            Mode = "1",
            ApiBaseUrl = "discord",
            GatewayUrl = "https://x",
        });
        string[] keys = ["PublicKey", "ApplicationId", "Token", "Mode", "ApiBaseUrl", "GatewayUrl"];
        Assert.Equal(keys, result.Failures!.Select(fault => fault["Discord:".Length..fault.IndexOf(' ', StringComparison.Ordinal)]));
        Assert.DoesNotContain("s3cret", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_with_a_wrong_setting_does_not_start()
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => RunningBot.StartAsync(withKey: false, settings: new KeyValuePair<string, string?>("Answers:Visibility", "Loud")));
        Assert.Contains("Answers:Visibility should be Private or Public.", fault.Message, StringComparison.Ordinal);
    }
}
