using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>What Slack asks of blocks; limits from reference/block-kit. Each fault names its path.</summary>
internal sealed partial class BlockRules
{
    private static readonly HashSet<string> InActions = new(StringComparer.Ordinal)
    {
        "button", "checkboxes", "datepicker", "datetimepicker", "overflow", "radio_buttons", "timepicker", "workflow_button", "static_select", "external_select", "users_select",
        "conversations_select", "channels_select", "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
    };

    private readonly List<string> faults = [];
    private readonly HashSet<string> actionIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> blockIds = new(StringComparer.Ordinal);
    private int markdown;
    private int tables;

    /// <param name="holder">A message or view.</param>
    /// <param name="view">Whether it is a view, which alone may hold inputs and more blocks.</param>
    /// <returns>What is wrong; empty when Slack would take it.</returns>
    public static IReadOnlyList<string> Check(JsonObject holder, bool view)
    {
        var rules = new BlockRules();
        if (holder["blocks"] is { } node && node is not JsonArray)
        {
            return ["must be a valid array [json-pointer:/blocks]"];
        }

        var blocks = holder.Objects("blocks").ToArray();
        if (blocks.Length > (view ? 100 : 50))
        {
            rules.Fault("/blocks", $"no more than {(view ? 100 : 50)} items allowed");
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            rules.Block(blocks[i], $"/blocks/{i}", view);
        }

        return rules.faults;
    }

    /// <summary>Checks suggestions for an external select.</summary>
    public static IReadOnlyList<string> CheckOptions(JsonObject answer)
    {
        var rules = new BlockRules();
        if (answer["options"] is null == answer["option_groups"] is null)
        {
            rules.Fault("", "either options or option_groups is wanted");
        }

        rules.Options(answer, "", "options", 100, least: 0);
        rules.Groups(answer, "");
        return rules.faults;
    }

    private void Block(JsonObject block, string at, bool view)
    {
        Length(block, at, "block_id", 1, 255, required: false);
        if (block.Text("block_id") is { } id && !blockIds.Add(id))
        {
            Fault(at, $"block_id already exists: {id}");
        }

        switch (block.Text("type"))
        {
            case "section":
                Section(block, at);
                break;
            case "header":
                TextObject(block["text"], $"{at}/text", 150, plain: true);
                break;
            case "divider":
                break;
            case "context":
                Elements(block, at, 10, (e, p) =>
                {
                    if (e.Text("type") == "image")
                    {
                        Image(e, p);
                    }
                    else
                    {
                        TextObject(e, p, 3000);
                    }
                });
                break;
            case "actions":
                Elements(block, at, 25, (e, p) => Control(e, p, InActions));
                break;
            case "image":
                Image(block, at);
                break;
            case "input" when view:
                TextObject(block["label"], $"{at}/label", 2000, plain: true);
                Optional(block, at, "hint", 2000);
                Control(block.Object("element") ?? [], $"{at}/element", InActions);
                break;
            case "markdown":
                markdown += block.Text("text")?.Length ?? 0;
                if (markdown is 0 or > 12_000)
                {
                    Fault($"{at}/text", "must be between 1 and 12000 characters over all markdown blocks");
                }

                break;
            case "table":
                Table(block, at);
                break;
            case "rich_text":
                Elements(block, at, 100, (e, p) =>
                {
                    if (e.Text("type") is not ("rich_text_section" or "rich_text_list" or "rich_text_preformatted" or "rich_text_quote"))
                    {
                        Fault($"{p}/type", "unsupported rich text element");
                    }
                });
                break;
            case "context_actions":
                Elements(block, at, 5, (_, _) => { });
                break;
            case "video" or "file" or "alert" or "card" or "carousel" or "call":
                break;
            default:
                Fault($"{at}/type", $"unsupported type: {block.Text("type")}");
                break;
        }
    }

    private void Section(JsonObject block, string at)
    {
        if (block["text"] is null && block["fields"] is null)
        {
            Fault(at, "missing required field: text or fields");
        }

        if (block["text"] is { } text)
        {
            TextObject(text, $"{at}/text", 3000);
        }

        if (block["fields"] is JsonArray fields)
        {
            if (fields.Count is 0 or > 10)
            {
                Fault($"{at}/fields", "must have between 1 and 10 items");
            }

            for (var i = 0; i < fields.Count; i++)
            {
                TextObject(fields[i], $"{at}/fields/{i}", 2000);
            }
        }

        if (block.Object("accessory") is { } accessory)
        {
            if (accessory.Text("type") == "image")
            {
                Image(accessory, $"{at}/accessory");
            }
            else
            {
                Control(accessory, $"{at}/accessory", InActions);
            }
        }
    }

    private void Table(JsonObject block, string at)
    {
        if (++tables > 1)
        {
            Fault(at, "only_one_table_allowed");
        }

        var rows = block["rows"] as JsonArray ?? [];
        if (rows.Count is 0 or > 100 || rows.Any(r => r is not JsonArray { Count: > 0 and <= 20 }))
        {
            Fault($"{at}/rows", "must have 1 to 100 rows of 1 to 20 cells");
        }
    }

    private void Image(JsonObject image, string at)
    {
        Length(image, at, "alt_text", 1, 2000, required: true);
        Length(image, at, "image_url", 1, 3000, required: false);
        Optional(image, at, "title", 2000);
        if (image["image_url"] is null == image["slack_file"] is null)
        {
            Fault(at, "either image_url or slack_file is wanted");
        }
    }

    private void Optional(JsonObject parent, string at, string key, int most)
    {
        if (parent[key] is { } text)
        {
            TextObject(text, $"{at}/{key}", most, plain: key != "description");
        }
    }

    private void TextObject(JsonNode? node, string at, int most, bool plain = false)
    {
        if (node is not JsonObject text)
        {
            Fault(at, "must be a text object");
            return;
        }

        if (text.Text("type") is not ("plain_text" or "mrkdwn") || (plain && text.Text("type") != "plain_text"))
        {
            Fault($"{at}/type", plain ? "must be plain_text" : "must be plain_text or mrkdwn");
        }

        if ((text.Text("type") == "plain_text" && text["verbatim"] is not null) || (text.Text("type") == "mrkdwn" && text["emoji"] is not null))
        {
            Fault(at, "verbatim is for mrkdwn, emoji for plain_text");
        }

        Length(text, at, "text", 1, most, required: true);
    }

    private void Elements(JsonObject block, string at, int most, Action<JsonObject, string> check)
    {
        if (block["elements"] is not JsonArray { Count: > 0 } elements || elements.Count > most)
        {
            Fault($"{at}/elements", $"must have between 1 and {most} items");
            return;
        }

        for (var i = 0; i < elements.Count; i++)
        {
            check(elements[i] as JsonObject ?? [], $"{at}/elements/{i}");
        }
    }

    private void Length(JsonObject parent, string at, string key, int least, int most, bool required)
    {
        if (parent[key] is null ? required : parent.Text(key) is not { } text || text.Length < least || text.Length > most)
        {
            Fault($"{at}/{key}", $"must be between {least} and {most} characters");
        }
    }

    private void Fault(string at, string message) => faults.Add($"{message} [json-pointer:{at}]");
}
