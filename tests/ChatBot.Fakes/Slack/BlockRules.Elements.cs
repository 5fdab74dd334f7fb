using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <content>Buttons, selects and their options.</content>
internal sealed partial class BlockRules
{
    private void Control(JsonObject control, string at, HashSet<string> kinds)
    {
        var type = control.Text("type") ?? "";
        if (!kinds.Contains(type) && type is not ("plain_text_input" or "email_text_input" or "url_text_input" or "number_input" or "rich_text_input" or "file_input"))
        {
            Fault($"{at}/type", $"unsupported type: {type}");
        }

        Length(control, at, "action_id", 1, 255, required: type is not "workflow_button");
        if (control.Text("action_id") is { } id && !actionIds.Add(id))
        {
            Fault($"{at}/action_id", $"action_id already exists: {id}");
        }

        switch (type)
        {
            case "button":
                TextObject(control["text"], $"{at}/text", 75, plain: true);
                Length(control, at, "value", 0, 2000, required: false);
                Length(control, at, "url", 1, 3000, required: false);
                Length(control, at, "accessibility_label", 1, 75, required: false);
                if (control["style"] is not null && control.Text("style") is not ("primary" or "danger"))
                {
                    Fault($"{at}/style", "must be primary or danger");
                }

                break;
            case "overflow":
                Options(control, at, "options", 5, least: 1);
                break;
            case "checkboxes" or "radio_buttons":
                Options(control, at, "options", 10, least: 1);
                break;
            case "static_select" or "multi_static_select":
                if (control["options"] is null == control["option_groups"] is null)
                {
                    Fault(at, "either options or option_groups is wanted");
                }

                Options(control, at, "options", 100, least: 1);
                Groups(control, at);
                break;
        }

        Optional(control, at, "placeholder", 150);
        if (control.Object("confirm") is { } confirm)
        {
            TextObject(confirm["title"], $"{at}/confirm/title", 100, plain: true);
            TextObject(confirm["text"], $"{at}/confirm/text", 300);
            Optional(confirm, $"{at}/confirm", "confirm", 30);
            Optional(confirm, $"{at}/confirm", "deny", 30);
        }
    }

    private void Groups(JsonObject holder, string at)
    {
        if (holder["option_groups"] is JsonArray { Count: > 100 })
        {
            Fault($"{at}/option_groups", "no more than 100 items allowed");
        }

        var index = 0;
        foreach (var group in holder.Objects("option_groups"))
        {
            TextObject(group["label"], $"{at}/option_groups/{index}/label", 75, plain: true);
            Options(group, $"{at}/option_groups/{index++}", "options", 100, least: 1);
        }
    }

    private void Options(JsonObject holder, string at, string key, int most, int least)
    {
        if (holder[key] is not JsonArray options)
        {
            if (least > 0 && holder["option_groups"] is null)
            {
                Fault(at, $"missing required field: {key}");
            }

            return;
        }

        if (options.Count < least || options.Count > most)
        {
            Fault($"{at}/{key}", $"must have between {least} and {most} items");
        }

        for (var i = 0; i < options.Count; i++)
        {
            var option = options[i] as JsonObject ?? [];
            TextObject(option["text"], $"{at}/{key}/{i}/text", 75);
            Length(option, $"{at}/{key}/{i}", "value", 1, 150, required: true);
            Optional(option, $"{at}/{key}/{i}", "description", 75);
        }
    }
}
