using System.Text.Json;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Tests;

/// <summary>Slack's limits, as Slack would refuse what exceeds them.</summary>
internal static class BlockCheck
{
    public static void All(JsonElement blocks, int most)
    {
        Assert.InRange(blocks.GetArrayLength(), 1, most);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks.EnumerateArray())
        {
            switch (block.GetProperty("type").GetString())
            {
                case "header":
                    Text(block.GetProperty("text"), SlackLimits.HeaderText);
                    break;
                case "section":
                    Text(block.GetProperty("text"), SlackLimits.SectionText);
                    if (block.TryGetProperty("accessory", out var accessory))
                    {
                        Element(accessory, ids);
                    }

                    break;
                case "context":
                    Assert.InRange(block.GetProperty("elements").GetArrayLength(), 1, SlackLimits.ContextElements);
                    foreach (var element in block.GetProperty("elements").EnumerateArray())
                    {
                        Text(element, SlackLimits.ContextText);
                    }

                    break;
                case "actions":
                    Assert.InRange(block.GetProperty("elements").GetArrayLength(), 1, SlackLimits.ActionsElements);
                    foreach (var element in block.GetProperty("elements").EnumerateArray())
                    {
                        Element(element, ids);
                    }

                    break;
                case "input":
                    Text(block.GetProperty("label"), 2000);
                    Element(block.GetProperty("element"), ids);
                    break;
                case var other:
                    Assert.Fail($"A block of type {other}.");
                    break;
            }
        }
    }

    private static void Element(JsonElement element, HashSet<string> ids)
    {
        var id = element.GetProperty("action_id").GetString()!;
        Assert.InRange(id.Length, 1, SlackLimits.Identifier);
        Assert.True(ids.Add(id), $"{id} occurs twice.");
        if (element.GetProperty("type").GetString() == "button")
        {
            Text(element.GetProperty("text"), SlackLimits.ButtonText);
            Assert.InRange(element.GetProperty("value").GetString()!.Length, 1, SlackLimits.ButtonValue);
        }

        if (element.TryGetProperty("placeholder", out var placeholder))
        {
            Text(placeholder, 150);
        }

        if (element.TryGetProperty("options", out var options))
        {
            Assert.InRange(options.GetArrayLength(), 1, element.GetProperty("type").GetString() == "overflow" ? SlackLimits.OverflowOptions : SlackLimits.SelectOptions);
            foreach (var option in options.EnumerateArray())
            {
                Text(option.GetProperty("text"), SlackLimits.OptionText);
                Assert.InRange(option.GetProperty("value").GetString()!.Length, 1, SlackLimits.OptionValue);
            }
        }
    }

    private static void Text(JsonElement text, int most)
    {
        Assert.InRange(text.GetProperty("text").GetString()!.Length, 1, most);
        Assert.True(text.GetProperty("type").GetString() == "plain_text" || text.GetProperty("verbatim").GetBoolean());
    }
}
