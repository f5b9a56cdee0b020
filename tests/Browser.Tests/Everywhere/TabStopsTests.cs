namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>The tour of all pages believes what it is told of Tab: here it is told of pages that are wrong.</summary>
[Collection(EverywhereCollection.Name)]
public sealed class TabStopsTests(Chromium chromium)
{
    [Theory]
    [InlineData("<a href='/1'>One</a><input><button>Two</button>", "")]
    [InlineData("<a href='/1'>One</a><a href='/2' style='outline: none'>Two</a><button>Three</button>", "focus not seen: <a href=\"/2\" style=\"outline: none\">Two</a>")]
    [InlineData("<a href='/1'>One</a><button tabindex='1'>Two</button>", "Tab should come to <a href=\"/1\">One</a> and comes to <button tabindex=\"1\">Two</button>")]
    [InlineData("<input onfocus=\"setTimeout(() => this.focus())\" onblur='this.focus()'><button>Two</button>", "Tab should come to <button>Two</button> and comes to <input")]
    public async Task Page_WhereTabGoesWrong_IsFound(string body, string fault)
    {
        var page = await chromium.NewPageAsync(360);
        await using var profile = page.Context;
        await page.SetContentAsync($"<style>:focus {{ outline: 3px solid black }}</style><main>{body}</main>");

        var found = string.Join('\n', await TabStops.FaultsAsync(page));
        (fault.Length == 0 ? found.Length == 0 : found.StartsWith(fault, StringComparison.Ordinal)).ShouldBeTrue(found);
    }
}
