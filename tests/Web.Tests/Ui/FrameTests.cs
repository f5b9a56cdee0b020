using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.TestData;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Tests.Ui;

/// <summary>The frame around every page, over HTTP: the language page is the plainest one there is.</summary>
public sealed class FrameTests : IAsyncLifetime
{
    private WebApplication app = default!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddScreens(demo: true).AddApplicationPart(typeof(Screens).Assembly);
        // Nobody is signed in whose choice would be kept: this database is never opened.
        builder.Services.AddServiceDatabase(DatabaseSetting.Parse("sqlite:never-opened.db"), InstallationKeys.Parse(TestService.Key, "tests")).AddAreas();
        app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ChosenLanguage>();
        app.MapRazorPages();
        app.Services.GetRequiredService<PageAssets>().Map(app);
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task APage_HasNothingInline_AndIsNotKept()
    {
        var response = await app.GetTestClient().GetAsync("/language");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldNotContain("style=");
        html.ShouldNotContain("<style");
        html.ShouldContain("Made-up people only");
    }

    [Fact]
    public async Task APage_SendsNoCookieButTheFormsOwn() =>
        (await app.GetTestClient().GetAsync("/language")).Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("Antiforgery");

    [Fact]
    public async Task TheSwitch_ChangesTheLanguageAndComesBack()
    {
        var client = app.GetTestClient();
        var answer = await SwitchAsync(client, "cy", "/language");
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("/language");
        client.DefaultRequestHeaders.Add("Cookie", "language=cy");
        var html = await client.GetStringAsync("/language");
        html.ShouldContain("<html lang=\"cy\"");
        html.ShouldContain("Neidio i'r prif gynnwys".Replace("'", "&#x27;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheSwitch_NeverLeadsToAnotherSite() =>
        (await SwitchAsync(app.GetTestClient(), "cy", "https://elsewhere.example/")).Headers.Location!.ToString().ShouldBe("/");

    [Fact]
    public async Task TheSwitch_WithoutItsToken_IsRefused() =>
        (await app.GetTestClient().PostAsync("/language", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Assets_AreKeptForAYear_UnderTheirFingerprintOnly()
    {
        var assets = app.Services.GetRequiredService<PageAssets>();
        var css = await app.GetTestClient().GetAsync(assets.Css.Href);
        css.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        css.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await app.GetTestClient().GetAsync("/assets/steadfast.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void TheScript_StaysUnderThirtyKilobytesCompressed() =>
        app.Services.GetRequiredService<PageAssets>().Script.Brotli.Length.ShouldBeLessThan(30_000);

    private static async Task<HttpResponseMessage> SwitchAsync(HttpClient client, string language, string back)
    {
        var page = await client.GetAsync("/language");
        var cookie = page.Headers.GetValues("Set-Cookie").First(value => value.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        var token = Drawn.Document(await page.Content.ReadAsStringAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var post = new HttpRequestMessage(HttpMethod.Post, "/language")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("language", language), new("back", back)]),
        };
        post.Headers.Add("Cookie", cookie);
        return await client.SendAsync(post);
    }
}
