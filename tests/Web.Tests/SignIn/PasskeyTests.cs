using System.Net;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.SignIn;

public sealed class PasskeyTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task APasskey_SignsIn_WithoutPasswordAndCode()
    {
        var person = await Newcomer.AddAsync(host);
        using var key = await AddKeyAsync(person);
        (await ShowAsync(host.Anyone(), key)).Path.ShouldBe("/my-account");
    }

    [Fact]
    public async Task WhileGuessingIsClosed_ThePasskeyStillOpens()
    {
        var person = await Newcomer.AddAsync(host);
        using var key = await AddKeyAsync(person);
        for (var i = 0; i < 5; i++)
            await person.Phone.SignInAsync(host.Anyone(), person.Email, "not the password");
        (await person.Phone.SignInAsync(host.Anyone(), person.Email)).Errors.ShouldHaveSingleItem();
        (await ShowAsync(host.Anyone(), key)).Path.ShouldBe("/my-account");
    }

    [Fact]
    public async Task ARemovedPasskey_OpensNothing()
    {
        var person = await Newcomer.AddAsync(host);
        using var key = await AddKeyAsync(person);
        var page = await person.Browser.GetAsync("/my-account/passkeys");
        (await person.Browser.SubmitAsync(page.Form("/my-account/passkeys?handler=remove"))).Done.ShouldNotBeNull();
        (await ShowAsync(host.Anyone(), key)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task APasskey_IsRenamed()
    {
        var person = await Newcomer.AddAsync(host);
        using var key = await AddKeyAsync(person);
        var page = await person.Browser.GetAsync("/my-account/passkeys");
        (await person.Browser.SubmitAsync(page.Form("/my-account/passkeys?handler=rename"), ("name", "work laptop"))).Text.ShouldContain("work laptop");
    }

    [Fact]
    public async Task AddingAPasskey_AsksForThePassword()
    {
        var person = await Newcomer.AddAsync(host);
        using var key = new SoftwareKey();
        (await AddAsync(person, key, "not the password")).Errors.ShouldHaveSingleItem().ShouldContain("not your password");
    }

    [Fact]
    public async Task AnAnswerFromAnotherSite_OpensNothing()
    {
        var person = await Newcomer.AddAsync(host);
        using var key = await AddKeyAsync(person);
        (await ShowAsync(host.Anyone(), key, "https://elsewhere.example")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"id":"AA","rawId":"AA","type":"public-key","response":{},"clientExtensionResults":{}}""")]
    public async Task WhatIsNoPasskey_OpensNothing(string credential)
    {
        var browser = host.Anyone();
        var form = (await browser.GetAsync("/sign-in")).Form("/sign-in/passkey");
        await OptionsAsync(browser, form);
        (await browser.SubmitAsync(form, ("credential", credential))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync(form, ("credential", credential))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<SoftwareKey> AddKeyAsync(Newcomer person)
    {
        var key = new SoftwareKey();
        (await AddAsync(person, key, Phone.Password)).Done.ShouldNotBeNull();
        return key;
    }

    private static async Task<WebPage> AddAsync(Newcomer person, SoftwareKey key, string password)
    {
        var form = (await person.Browser.GetAsync("/my-account/passkeys")).Form("/my-account/passkeys?handler=add");
        var made = key.Make(await OptionsAsync(person.Browser, form));
        return await person.Browser.SubmitAsync(form, ("credential", made), ("Name", "my phone"), ("Current", password));
    }

    private static async Task<WebPage> ShowAsync(Browser browser, SoftwareKey key, string origin = "https://localhost")
    {
        var form = (await browser.GetAsync("/sign-in?then=/my-account")).Form("/sign-in/passkey");
        return await browser.SubmitAsync(form, ("credential", key.Show(await OptionsAsync(browser, form), origin)));
    }

    // As the script asks for them.
    private static async Task<string> OptionsAsync(Browser browser, AngleSharp.Html.Dom.IHtmlFormElement form)
    {
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var response = await browser.SendAsync(HttpMethod.Post, new Uri(WebHost.Address, form.GetAttribute("data-passkey-options")!), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }
}
