using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <content>Modals and the Home tab.</content>
internal sealed partial class SlackWebApi
{
    private JsonObject OpenView(JsonObject a)
    {
        var (record, error) = world.UseTrigger(a.Text("trigger_id"));
        if (error is not null || record is null)
        {
            record?.Refuse(error!);
            return No(error!);
        }

        var faulty = ViewRules.Check(a.Object("view") ?? [], "modal");
        if (faulty.Count > 0)
        {
            record.Refuse(string.Join("; ", faulty));
            return No("invalid_arguments", faulty);
        }

        var view = world.Keep(a.Object("view")!, record.UserId);
        record.Show(view);
        return Yes(("view", view.Json.DeepClone()));
    }

    private JsonObject UpdateView(JsonObject a)
    {
        if (a.Text("view_id") is not { } id || !world.Views.TryGetValue(id, out var old))
        {
            return No("not_found");
        }

        if (a.Text("hash") is { } hash && hash != old.Json.Text("hash"))
        {
            return No("hash_conflict");
        }

        var faulty = ViewRules.Check(a.Object("view") ?? [], "modal");
        if (faulty.Count > 0)
        {
            return No("invalid_arguments", faulty);
        }

        var view = world.Keep(a.Object("view")!, old.UserId, id);
        world.Records.LastOrDefault(r => r.View?.Id == id)?.Show(view);
        return Yes(("view", view.Json.DeepClone()));
    }

    private JsonObject Publish(JsonObject a)
    {
        var faulty = ViewRules.Check(a.Object("view") ?? [], "home");
        if (faulty.Count > 0)
        {
            return No("invalid_arguments", faulty);
        }

        var user = a.Text("user_id") ?? "";
        var view = world.Keep(a.Object("view")!, user, $"V0HOME{user}");
        world.Records.LastOrDefault(r => r.UserId == user && r.Payload.Object("event").Text("type") == "app_home_opened")?.Show(view);
        return Yes(("view", view.Json.DeepClone()));
    }
}
