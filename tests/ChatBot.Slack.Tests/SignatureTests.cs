using System.Text;

namespace ChatBot.Slack.Tests;

public sealed class SignatureTests
{
    // The worked example of docs.slack.dev, verifying requests from Slack.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void Documented_example_is_valid() => Assert.True(SlackSignature.IsValid(Secret, Timestamp, Signature, Body, Then));

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Signature_older_or_newer_than_five_minutes_is_refused(int seconds, bool valid) =>
        Assert.Equal(valid, SlackSignature.IsValid(Secret, Timestamp, Signature, Body, Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData("", "")]
    [InlineData("1531420618.0", Signature)]
    [InlineData("-1", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Timestamp, "v0=a2114d57")]
    [InlineData(Timestamp, "v0=zz114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Timestamp, "v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Missing_or_broken_header_is_refused(string? timestamp, string? signature) =>
        Assert.False(SlackSignature.IsValid(Secret, timestamp, signature, Body, Then));

    [Fact]
    public void Body_changed_by_one_byte_is_refused()
    {
        var changed = Body.ToArray();
        changed[^1] ^= 1;
        Assert.False(SlackSignature.IsValid(Secret, Timestamp, Signature, changed, Then));
    }
}
