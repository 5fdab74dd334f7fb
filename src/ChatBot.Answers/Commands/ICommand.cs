namespace ChatBot.Answers.Commands;

/// <summary>Answers one kind of question. Pure: the request holds the base, the day and the arguments.</summary>
public interface ICommand
{
    CommandSpec Spec { get; }

    Answer Answer(CommandRequest request);
}
