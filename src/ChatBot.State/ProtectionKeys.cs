using System.Text;
using System.Xml.Linq;
using ChatBot.Answers.State;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChatBot.State;

/// <summary>Keeps the keys of Data Protection in the state database, so that what one process protects another can read.</summary>
internal sealed class ProtectionKeys(IStateStore state, TimeProvider clock) : IXmlRepository
{
    private const string Area = "protection-key";

    // Data Protection asks synchronously, a few times a day and never on the path of an answer.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => state.ListAsync(Area, CancellationToken.None)).GetAwaiter().GetResult().Select(entry => XElement.Parse(Encoding.UTF8.GetString(entry.Value.Span)))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var key = string.IsNullOrEmpty(friendlyName) ? $"key-{clock.GetUtcNow().ToUnixTimeMilliseconds()}" : friendlyName;
        var xml = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        Task.Run(() => state.PutAsync(Area, key, xml, expires: null, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
