using System.Buffers;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using ChatBot.Answers;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Web.Feeds;

/// <summary><c>/changes.atom</c> and <c>/changes.json</c> (JSON Feed 1.1): what became known, by party and topic.</summary>
internal static class FeedEndpoints
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/changes.atom", (HttpContext context, FactStore store, CommandRouter router, IConfiguration settings, string? party, string? topic) =>
            Feed(context, store, router, settings, party, topic, json: false)).ExcludeFromDescription();
        routes.MapGet("/changes.json", (HttpContext context, FactStore store, CommandRouter router, IConfiguration settings, string? party, string? topic) =>
            Feed(context, store, router, settings, party, topic, json: true)).ExcludeFromDescription();
    }

    private static IResult Feed(HttpContext context, FactStore store, CommandRouter router, IConfiguration settings, string? party, string? topic, bool json)
    {
        var facts = store.Current;
        var (scope, problem) = FactScope.Read(facts, party, topic);
        if (problem is not null)
        {
            return Problems.Invalid(problem);
        }

        if (Caching.Of(context, facts, router.Today) is { } unchanged)
        {
            return unchanged;
        }

        var entries = FeedEntry.Newest(facts, scope, router.Today);
        var host = PublicAddress.Of(context.Request, settings);
        var self = new Uri(host, context.Request.Path + context.Request.QueryString);
        return json ? Results.Bytes(Json(entries, scope, host, self), "application/feed+json; charset=utf-8")
            : Results.Bytes(Atom(entries, scope, host, self), "application/atom+xml; charset=utf-8");
    }

    private static byte[] Atom(List<FeedEntry> entries, FactScope scope, Uri host, Uri self)
    {
        var feed = new SyndicationFeed(Title(scope), "What became known", host, self.AbsoluteUri, Moment(entries.Count > 0 ? entries[0].Known : DateOnly.MinValue))
        {
            Language = "en",
            Items = entries.Select(entry =>
            {
                var item = new SyndicationItem(entry.Title, SyndicationContent.CreatePlaintextContent(entry.Text), Link(host, entry), Link(host, entry).AbsoluteUri, Moment(entry.Known))
                {
                    PublishDate = Moment(entry.Known),
                };
                foreach (var topic in entry.Topics)
                {
                    item.Categories.Add(new SyndicationCategory(topic));
                }

                return item;
            }),
        };
        feed.Authors.Add(new SyndicationPerson { Name = "ChatBot" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            feed.SaveAsAtom10(xml);
        }

        return bytes.ToArray();
    }

    private static byte[] Json(List<FeedEntry> entries, FactScope scope, Uri host, Uri self)
    {
        var bytes = new ArrayBufferWriter<byte>(16384);
        using (var json = new Utf8JsonWriter(bytes, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", Title(scope));
            json.WriteString("home_page_url", host.AbsoluteUri);
            json.WriteString("feed_url", self.AbsoluteUri);
            json.WriteString("language", "en");
            json.WriteStartArray("items");
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("id", Link(host, entry).AbsoluteUri);
                json.WriteString("url", Link(host, entry).AbsoluteUri);
                json.WriteString("title", entry.Title);
                json.WriteString("content_text", entry.Text);
                json.WriteString("date_published", $"{Wording.Iso(entry.Known)}T00:00:00Z");
                json.WriteStartArray("tags");
                foreach (var topic in entry.Topics)
                {
                    json.WriteStringValue(topic);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static string Title(FactScope scope) => $"Trade talks, what became known: {scope.Name}";

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static Uri Link(Uri host, FeedEntry entry)
    {
        var page = PublicAddress.FactPage(host, entry.Fact);
        var part = entry.Id.IndexOf('#', StringComparison.Ordinal);
        return part < 0 ? page : new Uri(page, entry.Id[part..]);
    }
}
