using System.Globalization;
using System.Text;
using ChatBot.Answers.Commands;
using ChatBot.Facts;
using ChatBot.Web.Api;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Web.Export;

/// <summary><c>/export/measures|steps|quotes.csv|json</c>. A cell that a spreadsheet would take for a formula is escaped.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapGet("/export/{file}", Export).ExcludeFromDescription();

    private static IResult Export(HttpContext context, string file, FactStore store, CommandRouter router)
    {
        var facts = store.Current;
        var csv = file.EndsWith(".csv", StringComparison.Ordinal);
        var table = csv || file.EndsWith(".json", StringComparison.Ordinal) ? ExportTable.Of(facts, Path.GetFileNameWithoutExtension(file), router.Today) : null;
        return table is null ? Problems.NotFound("There are /export/measures, /export/steps and /export/quotes, each as .csv and .json.")
            : Caching.Of(context, facts, router.Today)
            ?? (csv ? Results.Text(Csv(table), "text/csv", Encoding.UTF8) : Results.Json(Objects(table)));
    }

    internal static string Csv(ExportTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { Injection = CsvInjection.Escape }))
        {
            foreach (var row in table.Rows.Prepend(table.Columns))
            {
                csv.WriteRecord([.. row.Select(cell => cell ?? "")]);
            }
        }

        return text.ToString();
    }

    private static List<Dictionary<string, string?>> Objects(ExportTable table) =>
        [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
}
