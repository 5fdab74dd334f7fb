using ChatBot.Facts.Model;
using CsCheck;

namespace ChatBot.Facts.Tests;

public sealed class FactDateTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, DateOnly.MaxValue.DayNumber - 400].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2025-10-26", "26 October 2025")]
    [InlineData("2025-10", "October 2025")]
    [InlineData("2025", "2025")]
    public void Date_of_each_precision_reads_as_written(string text, string reading)
    {
        Assert.True(FactDate.TryParse(text, out var date));
        Assert.Equal(reading, date.ToString());
        Assert.Equal(text, date.ToIso());
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-13")]
    [InlineData("26.10.2025")]
    [InlineData("")]
    [InlineData("soon")]
    public void Date_that_the_calendar_lacks_is_refused(string text) => Assert.False(FactDate.TryParse(text, out _));

    [Fact]
    public void Day_written_and_read_is_the_same_day() => AnyDay.Sample(day =>
        FactDate.TryParse(FactDate.Day(day).ToIso(), out var read) && read == FactDate.Day(day) && read.IsDay);

    [Fact]
    public void Month_is_certain_only_from_its_last_day() => AnyDay.Sample(day =>
        FactDate.TryParse(day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), out var month) && month.First <= day && day <= month.Last && month.Last.AddDays(1).Day == 1);
}
