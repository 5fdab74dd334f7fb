using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Web.Calendar;

/// <summary><c>/calendar.ics?party=&amp;topic=</c>: a calendar to subscribe to. Entries keep their UID; what changes gets a higher SEQUENCE, what is withdrawn is CANCELLED.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder routes) => routes.MapGet("/calendar.ics", Calendar).ExcludeFromDescription();

    private static IResult Calendar(HttpContext context, FactStore store, CommandRouter router, IConfiguration settings, string? party, string? topic)
    {
        var facts = store.Current;
        var (scope, problem) = FactScope.Read(facts, party, topic);
        return problem is not null ? Problems.Invalid(problem)
            : Caching.Of(context, facts, router.Today)
            ?? Results.Text(Write(facts, scope, router.Today, PublicAddress.Of(context.Request, settings)), "text/calendar", Encoding.UTF8);
    }

    internal static string Write(FactBase facts, FactScope scope, DateOnly today, Uri host)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//ChatBot//Trade calendar//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", $"Trade talks: {scope.Name}");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        foreach (var date in CalendarDate.All(facts, scope, today).OrderBy(date => date.From).ThenBy(date => date.Uid, StringComparer.Ordinal))
        {
            var changed = new CalDateTime(date.Changed.ToDateTime(TimeOnly.MinValue), "UTC");
            calendar.Events.Add(new CalendarEvent
            {
                Uid = date.Uid,
                Summary = date.Summary,
                Description = date.Detail.Length > 0 ? date.Detail : null,
                DtStamp = changed,
                LastModified = changed,
                Start = new CalDateTime(date.From.Year, date.From.Month, date.From.Day),
                End = new CalDateTime(date.To.AddDays(1).Year, date.To.AddDays(1).Month, date.To.AddDays(1).Day),
                Sequence = date.Changes,
                Status = date.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
                Transparency = TransparencyType.Transparent,
                Url = PublicAddress.FactPage(host, date.Fact),
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
