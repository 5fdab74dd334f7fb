using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>What Slack asks of modals and Home tabs; limits from surfaces/modals and surfaces/app-home.</summary>
internal static class ViewRules
{
    public static IReadOnlyList<string> Check(JsonObject view, string type)
    {
        List<string> faults = [.. BlockRules.Check(view, view: true)];
        if (view.Text("type") != type)
        {
            faults.Add($"type must be {type} [json-pointer:/view/type]");
        }

        if (view["blocks"] is not JsonArray)
        {
            faults.Add("missing required field: blocks [json-pointer:/view]");
        }

        foreach (var key in type == "modal" ? new[] { "title", "submit", "close" } : [])
        {
            if (view[key] is null ? key == "title" : view.Object(key).Text("type") != "plain_text" || view.Object(key).Text("text") is not { Length: > 0 and <= 24 })
            {
                faults.Add($"must be plain_text of 1 to 24 characters [json-pointer:/view/{key}]");
            }
        }

        if (view.Text("private_metadata") is { Length: > 3000 } || view.Text("callback_id") is { Length: > 255 })
        {
            faults.Add("private_metadata up to 3000, callback_id up to 255 characters [json-pointer:/view]");
        }

        if (type == "modal" && view["submit"] is null && view.Objects("blocks").Any(b => b.Text("type") == "input"))
        {
            faults.Add("a modal with inputs needs submit [json-pointer:/view/submit]");
        }

        return faults;
    }
}
