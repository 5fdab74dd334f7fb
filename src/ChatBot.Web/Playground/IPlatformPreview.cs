using System.Buffers;
using ChatBot.Answers;

namespace ChatBot.Web.Playground;

/// <summary>Writes the very message that a platform would get for an answer; the host gives one for each platform.</summary>
public interface IPlatformPreview
{
    /// <summary>As people write it: <c>Discord</c>.</summary>
    string Name { get; }

    /// <summary>One JSON object, in UTF-8.</summary>
    void Write(Answer answer, IBufferWriter<byte> output);
}
