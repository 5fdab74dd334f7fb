using Microsoft.AspNetCore.Http;

namespace ChatBot.Web.Api;

/// <summary>What a program is told when a request cannot be answered: problem details with one sentence that says what to ask instead.</summary>
internal static class Problems
{
    public static IResult Invalid(string sentence) => Results.Problem(sentence, statusCode: StatusCodes.Status400BadRequest, title: "Not understood");

    public static IResult Forbidden(string sentence) => Results.Problem(sentence, statusCode: StatusCodes.Status403Forbidden, title: "Not from there");

    public static IResult NotFound(string sentence) => Results.Problem(sentence, statusCode: StatusCodes.Status404NotFound, title: "Not in the base");
}
