using System.Text.Json.Nodes;

namespace ChatBot.Fakes.Slack;

/// <summary>Messages that answer a deed: in the acknowledgement or by its response_url.</summary>
internal static class SlackReplies
{
    /// <returns>Slack's error word; null when taken.</returns>
    public static string? Take(SlackWorld world, SlackRecord record, JsonObject body)
    {
        if (body.Flag("delete_original") == true)
        {
            world.Messages.TryRemove(record.Payload.Object("container").Text("message_ts") ?? "", out _);
            return null;
        }

        if (SlackWebApi.Unfit(body, 40_000) is { } error)
        {
            return error;
        }

        if (body.Flag("replace_original") == true && world.Messages.TryGetValue(record.Payload.Object("container").Text("message_ts") ?? "", out var original))
        {
            world.Update(original, body, record);
        }
        else
        {
            world.Post(body, record.ChannelId ?? "", ephemeral: body.Text("response_type") != "in_channel", record);
        }

        return null;
    }

    /// <summary>Reads an acknowledgement that holds something.</summary>
    /// <returns>Slack's error word; null when taken.</returns>
    public static string? Acknowledge(SlackWorld world, SlackRecord record, JsonObject body)
    {
        if (record.Kind == "slash_commands")
        {
            return body is { Count: 1 } && body.Text("response_type") is not null ? null : Take(world, record, body);
        }

        if (record.Payload.Text("type") == "block_suggestion")
        {
            return BlockRules.CheckOptions(body) is { Count: > 0 } ? "invalid_options" : null;
        }

        if (body.Text("response_action") is "update" or "push" && body.Object("view") is { } view)
        {
            if (ViewRules.Check(view, "modal").Count > 0)
            {
                return "invalid_view";
            }

            record.Show(world.Keep(view, record.UserId, body.Text("response_action") == "update" ? record.Payload.Object("view").Text("id") : null));
        }

        return null;
    }
}
