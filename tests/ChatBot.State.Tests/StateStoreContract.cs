using System.Text;
using ChatBot.Answers.State;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.State.Tests;

/// <summary>What every store of state does, whichever database is behind it.</summary>
public abstract class StateStoreContract
{
    private const string Area = "conversation";

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateTimeOffset InAnHour => Clock.GetUtcNow().AddHours(1);

    protected abstract Task<IStateStore> EmptyStoreAsync();

    [Fact]
    public async Task Value_written_is_read_back_and_a_later_one_takes_its_place()
    {
        var store = await EmptyStoreAsync();
        Assert.Null(await store.GetAsync(Area, "a", Cancellation));
        await store.PutAsync(Area, "a", Bytes("one"), null, Cancellation);
        await store.PutAsync(Area, "a", Bytes("two é 中"), null, Cancellation);
        await store.PutAsync("another-area", "a", Bytes("elsewhere"), null, Cancellation);
        Assert.Equal("two é 中", await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Empty_and_largest_values_and_longest_keys_are_kept()
    {
        var store = await EmptyStoreAsync();
        var key = new string('k', StateBounds.Key);
        await store.PutAsync(Area, key, new byte[StateBounds.Value], null, Cancellation);
        await store.PutAsync(Area, "empty", ReadOnlyMemory<byte>.Empty, null, Cancellation);
        Assert.Equal(StateBounds.Value, (await store.GetAsync(Area, key, Cancellation))!.Value.Length);
        Assert.Equal(0, (await store.GetAsync(Area, "empty", Cancellation))!.Value.Length);
    }

    [Fact]
    public async Task Expired_value_is_gone()
    {
        var store = await EmptyStoreAsync();
        await store.PutAsync(Area, "a", Bytes("one"), InAnHour, Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("one", await TextAsync(store, "a"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await store.GetAsync(Area, "a", Cancellation));
        Assert.Empty(await store.ListAsync(Area, Cancellation));
    }

    [Fact]
    public async Task Added_value_keeps_its_place_until_it_expires()
    {
        var store = await EmptyStoreAsync();
        Assert.True(await store.TryAddAsync(Area, "a", Bytes("one"), InAnHour, Cancellation));
        Assert.False(await store.TryAddAsync(Area, "a", Bytes("two"), null, Cancellation));
        Assert.Equal("one", await TextAsync(store, "a"));
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await store.TryAddAsync(Area, "a", Bytes("three"), null, Cancellation));
        Assert.False(await store.TryAddAsync(Area, "a", Bytes("four"), null, Cancellation));
        Assert.Equal("three", await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Of_many_that_add_at_once_one_alone_succeeds()
    {
        var store = await EmptyStoreAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => store.TryAddAsync(Area, "a", Bytes($"{number}"), null, Cancellation), Cancellation)));
        Assert.Single(added, succeeded => succeeded);
    }

    [Fact]
    public async Task List_gives_an_areas_values_by_key_without_what_was_removed()
    {
        var store = await EmptyStoreAsync();
        await store.PutAsync(Area, "b", Bytes("2"), null, Cancellation);
        await store.PutAsync(Area, "a", Bytes("1"), InAnHour, Cancellation);
        await store.PutAsync(Area, "c", Bytes("3"), null, Cancellation);
        await store.PutAsync("another-area", "d", Bytes("4"), null, Cancellation);
        await store.RemoveAsync(Area, "c", Cancellation);
        Assert.Equal(["a=1", "b=2"], (await store.ListAsync(Area, Cancellation)).Select(entry => $"{entry.Key}={Encoding.UTF8.GetString(entry.Value.Span)}"));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_before_the_database()
    {
        var store = await EmptyStoreAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(Area, new string('k', StateBounds.Key + 1), default, null, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => store.TryAddAsync(Area, "a", new byte[StateBounds.Value + 1], null, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => store.GetAsync(Area, "", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => store.ListAsync(new string('a', StateBounds.Area + 1), Cancellation));
    }

    [Fact]
    public async Task Keys_that_look_like_a_query_are_only_keys()
    {
        var store = await EmptyStoreAsync();
        const string key = "'; drop table state_value; --";
        await store.PutAsync(Area, key, Bytes("1"), null, Cancellation);
        Assert.Equal("1", await TextAsync(store, key));
    }

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string?> TextAsync(IStateStore store, string key) =>
        await store.GetAsync(Area, key, Cancellation) is { } value ? Encoding.UTF8.GetString(value.Span) : null;
}
