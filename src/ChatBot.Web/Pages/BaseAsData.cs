using ChatBot.Answers;
using ChatBot.Facts;

namespace ChatBot.Web.Pages;

/// <summary>The whole base as a schema.org Dataset with its tables.</summary>
internal static class BaseAsData
{
    private static readonly string[] Tables = ["measures", "steps", "quotes"];

    public static string Write(FactBase facts, DateOnly today, SiteAddress site) => StructuredData.Write("Dataset", json =>
    {
        json.WriteString("name", "Facts on trade talks");
        json.WriteString("description", "Tariff measures, truces, talks, deals, figures and quotes, each with its date and its sources.");
        json.WriteString("version", facts.Version);
        json.Optional("temporalCoverage", facts.CoverageThrough(today) is { } through ? $"../{Wording.Iso(through)}" : null);
        json.WriteBoolean("isAccessibleForFree", true);
        json.Optional("url", site.Of("/today"));
        if (site.Of("/export/") is { } export)
        {
            json.WriteStartArray("distribution");
            foreach (var table in Tables)
            {
                json.WriteStartObject();
                json.WriteString("@type", "DataDownload");
                json.WriteString("name", table);
                json.WriteString("encodingFormat", "text/csv");
                json.WriteString("contentUrl", $"{export}{table}.csv");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    });
}
