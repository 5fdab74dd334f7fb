using System.Data.Common;
using Microsoft.Extensions.Options;

namespace ChatBot.State;

/// <summary>Says what <c>State:ConnectionString</c> should look like, never what it was set to.</summary>
internal sealed class StateOptionsCheck : IValidateOptions<StateOptions>
{
    private const string Fault = "State:ConnectionString should be 'Data Source=' and a file for SQLite, 'Host=' and so on for PostgreSQL, or Memory to keep nothing.";

    public ValidateOptionsResult Validate(string? name, StateOptions options)
    {
        try
        {
            _ = StateDatabase.For(options);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException or DbException)
        {
            return ValidateOptionsResult.Fail(Fault);
        }
    }
}
