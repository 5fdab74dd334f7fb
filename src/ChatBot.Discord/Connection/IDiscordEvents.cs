namespace ChatBot.Discord.Connection;

/// <summary>What a connection hands over to be answered. Nothing thrown here may end the connection.</summary>
public interface IDiscordEvents
{
    /// <summary>Somebody used a command, a button or a select, or is typing in an option.</summary>
    /// <param name="interaction">The interaction object as it came.</param>
    /// <param name="connection">Where to answer.</param>
    /// <param name="cancellationToken">Ends when the bot stops and may wait no longer.</param>
    Task InteractionAsync(ReadOnlyMemory<byte> interaction, IDiscordConnection connection, CancellationToken cancellationToken);

    /// <summary>Somebody wrote a message that the bot can see.</summary>
    /// <param name="message">The message object as it came.</param>
    /// <param name="connection">Where to answer.</param>
    /// <param name="cancellationToken">Ends when the bot stops and may wait no longer.</param>
    Task MessageAsync(ReadOnlyMemory<byte> message, IDiscordConnection connection, CancellationToken cancellationToken);
}
