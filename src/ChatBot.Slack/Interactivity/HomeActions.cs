using ChatBot.Answers.Commands;
using ChatBot.Slack.Rendering;

namespace ChatBot.Slack.Interactivity;

/// <summary>action_ids of the App Home: opening the modal, and picking a name, whose id says for which parameter.</summary>
internal static class HomeActions
{
    public const string Open = $"{ActionsBlock.Prefix}open";

    private const string PickPrefix = $"{ActionsBlock.Prefix}pick:";

    public static string Pick(ICommand command, Parameter parameter) => $"{PickPrefix}{command.Spec.Name}:{parameter.Name}";

    /// <summary>For which parameter a name is being typed; null for an id of another kind or release.</summary>
    public static (ICommand Command, Parameter Parameter)? Picked(string id, IEnumerable<ICommand> commands)
    {
        foreach (var command in commands)
        {
            foreach (var parameter in command.Spec.Parameters)
            {
                if (id == Pick(command, parameter))
                {
                    return (command, parameter);
                }
            }
        }

        return null;
    }
}
