using System.Buffers;
using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Facts.Model;
using ChatBot.Web.Api;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ChatBot.Web.Mcp;

/// <summary>Facts as resources <c>fact:///{kind}/{id}</c>. Parties and truces are listed; the others are found by their ids in answers.</summary>
internal sealed class FactResources(FactStore store, CommandRouter router)
{
    private const string Scheme = "fact:///";
    private const string Json = "application/json";

    public static readonly ResourceTemplate Template = new()
    {
        UriTemplate = "fact:///{kind}/{id}",
        Name = "fact",
        Description = $"One fact by kind and id; the kinds are {Wording.List(Vocabulary<FactKind>.Words)}.",
        MimeType = Json,
    };

    public List<Resource> List() =>
        [.. store.Current.All.Where(fact => fact.Kind is FactKind.Party or FactKind.Truce && fact.IsKnownBy(router.Today))
            .Select(fact => new Resource { Uri = Uri(fact), Name = fact.Id, Title = fact.Label, MimeType = Json })];

    /// <exception cref="McpProtocolException">There is no such fact.</exception>
    public ReadResourceResult Read(string uri)
    {
        var fact = uri.StartsWith(Scheme, StringComparison.Ordinal) && uri[Scheme.Length..].Split('/') is [_, var id] ? store.Current.Find(id) : null;
        if (fact is null || !fact.IsKnownBy(router.Today) || Uri(fact) != uri)
        {
            throw new McpProtocolException("There is no such fact; an address is fact:///{kind}/{id}, for example fact:///party/china.", McpErrorCode.ResourceNotFound);
        }

        var json = new ArrayBufferWriter<byte>(2048);
        FactJson.Write(fact, json);
        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = Json, Text = Encoding.UTF8.GetString(json.WrittenSpan) }] };
    }

    private static string Uri(Fact fact) => $"{Scheme}{Vocabulary<FactKind>.WordOf(fact.Kind)}/{fact.Id}";
}
