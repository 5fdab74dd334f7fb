using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatBot.Web.Pages;

/// <summary>An error for programs, in the form of RFC 9457.</summary>
internal sealed record PlainProblem(string Title, int Status, string Detail, ImmutableArray<string> Nearest);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainProblem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
