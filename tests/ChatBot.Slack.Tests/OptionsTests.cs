using Microsoft.Extensions.Configuration;

namespace ChatBot.Slack.Tests;

/// <summary>Each wrong setting gets one sentence that names it, and never what a secret was set to.</summary>
public sealed class OptionsTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("BotToken", Secret, "Slack:BotToken should begin with xoxb-; take it from OAuth & Permissions of the app.")]
    [InlineData("BotToken", null, "Slack:AppToken is set but Slack:BotToken is not; take it from OAuth & Permissions of the app.")]
    [InlineData("AppToken", $"xoxb-{Secret}", "Slack:AppToken should begin with xapp-; make one with the scope connections:write.")]
    [InlineData("AppToken", null, "Slack:BotToken is set but Slack:AppToken is not; make one with the scope connections:write, or set Slack:Mode to Http and Slack:SigningSecret.")]
    [InlineData("SigningSecret", Secret, "Slack:SigningSecret should be the signing secret from Basic Information of the app, without spaces.")]
    [InlineData("SigningSecret", $"{Secret} of many letters", "Slack:SigningSecret should be the signing secret from Basic Information of the app, without spaces.")]
    [InlineData("Mode", "socket", "Slack:Mode should be Socket or Http.")]
    [InlineData("Mode", "Http", "Slack:Mode is Http but Slack:SigningSecret is not set; take it from Basic Information of the app.")]
    [InlineData("ApiBaseUrl", "slack.com/api", "Slack:ApiBaseUrl should be an http or https address, such as https://slack.com/api.")]
    [InlineData("ApiBaseUrl", "ws://slack.com/api", "Slack:ApiBaseUrl should be an http or https address, such as https://slack.com/api.")]
    [InlineData("Connections", "0", "Slack:Connections should be a number from 1 to 10.")]
    [InlineData("Connections", "many", "Slack:Connections should be a number from 1 to 10.")]
    [InlineData("Connections", "11", "Slack:Connections should be a number from 1 to 10.")]
    [InlineData("ClientId", "1.2", "Slack:ClientId and Slack:ClientSecret should both be set, or neither; both are under Basic Information of the app.")]
    [InlineData("ClientSecret", Secret, "Slack:ClientId and Slack:ClientSecret should both be set, or neither; both are under Basic Information of the app.")]
    public void Setting_that_is_wrong_gets_a_sentence(string key, string? value, string sentence) =>
        Assert.Equal([sentence], Check(("BotToken", "xoxb-1"), ("AppToken", "xapp-1"), (key, value)).Failures);

    [Fact]
    public void Settings_left_out_and_settings_that_go_together_are_fine()
    {
        Assert.True(Check().Succeeded);
        Assert.True(Check(("BotToken", "xoxb-1"), ("AppToken", "xapp-1")).Succeeded);
        Assert.True(Check(("BotToken", "xoxb-1"), ("Mode", "Http"), ("SigningSecret", new string('a', 32))).Succeeded);
        Assert.True(Check(("AppToken", "xapp-1"), ("ClientId", "1.2"), ("ClientSecret", "c"), ("ApiBaseUrl", "http://127.0.0.1:9/api")).Succeeded);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_no_secret_with_it()
    {
        var told = Check(("BotToken", Secret), ("AppToken", Secret), ("SigningSecret", Secret), ("Mode", "1"), ("ApiBaseUrl", "slack"), ("Connections", "99"), ("ClientSecret", Secret));
        Assert.Equal(7, told.Failures!.Count());
        Assert.DoesNotContain(Secret, told.FailureMessage, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(params (string Key, string? Value)[] settings)
    {
        var options = new SlackOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal).Select(set => KeyValuePair.Create(set.Key, set.Last()))).Build().Bind(options);
        return new SlackOptionsCheck().Validate(null, options);
    }
}
