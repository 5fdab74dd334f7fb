using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Slack.Interactivity;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Home;

/// <summary>The App Home: how the base is, what can be asked, and examples to press; all from the declarations.</summary>
internal static class HomeView
{
    public static void Write(Utf8JsonWriter json, FactBase facts, CommandRouter router)
    {
        var freshness = Freshness.Of(facts, router.Today, router.StaleAfterDays);
        json.WriteStartObject();
        json.WriteString("type", "home");
        json.WriteStartArray("blocks");
        BlockWriter.Header(json, "Trade talks: dated and sourced answers");
        BlockWriter.Section(json, freshness.CoverageThrough is { } through
            ? $"The base holds sources through *{Wording.Day(through)}*{(freshness.Stale ? $", {Wording.Days(freshness.AgeDays)} before today: what happened since is not in it" : "")}."
            : "The base holds no source yet.");
        BlockWriter.Context(json, [$"base {Mrkdwn.Escape(facts.Version)}", $"{Wording.Number(facts.All.Length)} facts and sources"]);
        BlockWriter.Header(json, "What can be asked");
        foreach (var command in router.Commands)
        {
            WriteCommand(json, command);
        }

        BlockWriter.Header(json, "Examples");
        json.WriteStartObject();
        json.WriteString("type", "actions");
        json.WriteStartArray("elements");
        BlockWriter.Button(json, HomeActions.Open, "Ask …", "1", primary: true);
        foreach (var command in router.Commands.Take(SlackLimits.ActionsElements - 1))
        {
            var line = $"/{command.Spec.Examples[0]}";
            BlockWriter.Button(json, $"{ActionsBlock.Prefix}home:{command.Spec.Name}", line, PressValue.Ask(line));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCommand(Utf8JsonWriter json, ICommand command)
    {
        var text = Mrkdwn.EscapeWithin($"{command.Spec.Usage}: {command.Spec.Description}.", SlackLimits.SectionText);
        if (Name(command.Spec) is not { } parameter)
        {
            BlockWriter.Section(json, text);
            return;
        }

        BlockWriter.Section(json, text, accessory =>
        {
            accessory.WriteString("type", "external_select");
            accessory.WriteString("action_id", HomeActions.Pick(command, parameter));
            accessory.WriteNumber("min_query_length", 1);
            BlockWriter.Plain(accessory, "placeholder", $"Type a {parameter.Name}", SlackLimits.OptionText);
        });
    }

    // A menu helps where one name is all that a command needs.
    private static Parameter? Name(CommandSpec spec) =>
        spec.Parameters is [{ Required: true, Kind: ParameterKind.Party or ParameterKind.Person or ParameterKind.Topic or ParameterKind.Talk } first, .. var rest]
        && !rest.Any(parameter => parameter.Required) ? first : null;
}
