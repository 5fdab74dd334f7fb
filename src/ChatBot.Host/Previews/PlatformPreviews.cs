using System.Buffers;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Discord.Rendering;
using ChatBot.Slack.Rendering;
using ChatBot.Web.Playground;

namespace ChatBot.Host.Previews;

/// <summary>Lends the playground the renderers of the platforms, which it does not know.</summary>
internal static class PlatformPreviews
{
    public static IServiceCollection AddPreviews(this IServiceCollection services) =>
        services.AddSingleton<IPlatformPreview, DiscordPreview>().AddSingleton<IPlatformPreview, SlackPreview>();

    private sealed class DiscordPreview : IPlatformPreview
    {
        private readonly DiscordRenderer renderer = new(publicByDefault: false);

        public string Name => "Discord";

        public void Write(Answer answer, IBufferWriter<byte> output)
        {
            using var json = new Utf8JsonWriter(output, DiscordRenderer.WriterOptions);
            renderer.WriteMessage(json, answer);
        }
    }

    private sealed class SlackPreview : IPlatformPreview
    {
        private readonly SlackRenderer renderer = new();

        public string Name => "Slack";

        public void Write(Answer answer, IBufferWriter<byte> output) => renderer.Write(answer, output);
    }
}
