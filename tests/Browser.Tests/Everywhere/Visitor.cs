using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Somebody who goes wherever links lead.</summary>
/// <param name="Starts">Where they begin: their first page, and doors that no link of another page opens.</param>
/// <param name="State">Their browser's cookies once they have come in.</param>
public sealed record Visitor(string Who, IReadOnlyList<string> Starts, string State, string Cookies)
{
    /// <summary>Comes in with a browser, and keeps what it was given.</summary>
    internal static async Task<Visitor> ComeAsync(Chromium chromium, string address, string who, IReadOnlyList<string> starts, Func<IPage, Task> comeIn)
    {
        var page = await chromium.NewPageAsync(1280, baseAddress: address);
        await using var profile = page.Context;
        await comeIn(page);
        var cookies = (await profile.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}");
        return new(who, starts, await profile.StorageStateAsync(), string.Join("; ", cookies));
    }

    public override string ToString() => Who;
}
