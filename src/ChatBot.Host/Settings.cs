namespace ChatBot.Host;

/// <summary>Settings from <c>config/appsettings.json</c>, user secrets, the environment (<c>CHATBOT__Facts__Path</c>) and the command line, later ones winning.</summary>
internal static class Settings
{
    public const string EnvironmentPrefix = "CHATBOT__";

    public static IConfigurationBuilder AddChatBotSettings(this IConfigurationBuilder settings, string[] args)
    {
        if (ConfigFolder.Find() is { } config)
        {
            settings.AddJsonFile(Path.Combine(config, "appsettings.json"), optional: true, reloadOnChange: false);
        }

        return settings.AddUserSecrets(typeof(Settings).Assembly, optional: true).AddEnvironmentVariables(EnvironmentPrefix).AddCommandLine(args);
    }

    public static IConfiguration Read(string[] args) => new ConfigurationBuilder().AddChatBotSettings(args).Build();
}
