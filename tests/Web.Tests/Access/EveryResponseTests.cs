using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Steadfast.Web.Tests.Access;

/// <summary>What every response of the running program carries, pages that fail and pages that are not there included.</summary>
[Collection(OneWorld.Name)]
public sealed partial class EveryResponseTests(World world)
{
    private static readonly string[] Needed =
        ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"];

    [Fact]
    public async Task EveryResponse_CarriesTheHeaders()
    {
        var missing = new List<string>();
        foreach (var (address, response, _) in await world.AnswersAsync())
        {
            missing.AddRange(Needed.Where(name => !response.Headers.Contains(name)).Select(name => $"{address}: {name}"));
            if (!address.StartsWith("/assets/", StringComparison.Ordinal) && response.Headers.CacheControl?.NoStore != true)
                missing.Add($"{address}: no-store");
        }
        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task NoPolicy_AllowsWhatIsInlineOrFromElsewhere()
    {
        foreach (var (address, response, _) in await world.AnswersAsync())
        {
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'", customMessage: address);
            policy.ShouldContain("frame-ancestors 'none'", customMessage: address);
            Loose(policy).ShouldBeEmpty(address);
        }
    }

    [Theory]
    [InlineData("script-src 'self' 'unsafe-inline'")]
    [InlineData("script-src 'self' 'unsafe-eval'")]
    [InlineData("script-src https:")]
    [InlineData("img-src *")]
    [InlineData("style-src https://elsewhere.example")]
    public void Loose_APolicyThatAllowsMore_IsFound(string policy) => Loose(policy).ShouldNotBeEmpty();

    [Fact]
    public async Task NoPage_AsksAnotherSiteForAnything_OrHasAnythingInline()
    {
        var wrong = new List<string>();
        foreach (var (address, _, html) in await world.AnswersAsync())
            wrong.AddRange(Foreign(html).Select(what => $"{address}: {what}"));
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<script src='https://elsewhere.example/a.js'></script>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick='go()'>x</p>")]
    [InlineData("<p style='color:red'>x</p>")]
    [InlineData("<img src='//elsewhere.example/a.png'>")]
    [InlineData("<form action='https://elsewhere.example/'></form>")]
    [InlineData("<a href='javascript:go()'>x</a>")]
    public void Foreign_Planted_IsFound(string html) => Foreign(html).ShouldNotBeEmpty();

    [Fact]
    public async Task EveryFormThatPosts_CarriesItsToken()
    {
        var wrong = new List<string>();
        foreach (var (address, _, html) in await world.AnswersAsync())
            wrong.AddRange(WithoutToken(html).Select(form => $"{address}: {form}"));
        wrong.ShouldBeEmpty("a form with an action of its own needs asp-antiforgery=\"true\"");
    }

    [Fact]
    public void WithoutToken_Planted_IsFound() =>
        WithoutToken("<form method='post' action='/a'></form><form method='get'></form>").ShouldBe(["/a"]);

    [Fact]
    public async Task EveryCookie_IsOfThisHostAlone()
    {
        var cookies = (await world.AnswersAsync()).SelectMany(e => e.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        cookies.ShouldNotBeEmpty();
        cookies.Where(cookie => !IsTight(cookie)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("session=1; path=/; secure; httponly; samesite=lax", false)]
    [InlineData("__Host-session=1; path=/; secure; samesite=lax", false)]
    [InlineData("__Host-session=1; path=/; httponly; samesite=lax", false)]
    [InlineData("__Host-session=1; path=/; secure; httponly; samesite=none", false)]
    [InlineData("__Host-session=1; path=/; secure; httponly; samesite=strict", true)]
    public void IsTight_TakesOnlyHostCookies(string cookie, bool tight) => IsTight(cookie).ShouldBe(tight);

    private static IEnumerable<string> WithoutToken(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("form[method=post]")
        .Where(form => form.QuerySelector("input[name=__RequestVerificationToken]") is null).Select(form => form.GetAttribute("action") ?? "");

    private static bool IsTight(string cookie) =>
        cookie.StartsWith("__Host-", StringComparison.Ordinal) && new[] { "secure", "httponly", "path=/" }.All(part => cookie.Split("; ").Contains(part, StringComparer.OrdinalIgnoreCase))
        && Regex.IsMatch(cookie, "samesite=(lax|strict)", RegexOptions.IgnoreCase) && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Loose(string policy) =>
        LooseWords().Matches(policy).Select(match => match.Value);

    private static IEnumerable<string> Foreign(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            foreach (var attribute in element.Attributes)
            {
                var loads = attribute.Name is "src" or "srcset" or "action" or "data" or "poster" or "formaction" || (attribute.Name == "href" && element.LocalName is "link" or "use" or "image");
                if (attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                    || (loads && Elsewhere().IsMatch(attribute.Value)))
                    yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
            if (element.LocalName == "style" || (element.LocalName == "script" && !element.HasAttribute("src")))
                yield return $"inline {element.LocalName}";
        }
    }

    [GeneratedRegex(@"'unsafe-[a-z-]+'|https?:|\*|blob:")]
    private static partial Regex LooseWords();

    [GeneratedRegex(@"^\s*(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
