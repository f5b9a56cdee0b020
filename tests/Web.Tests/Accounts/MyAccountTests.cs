using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;
using Steadfast.Web.Tests.SignIn;

namespace Steadfast.Web.Tests.Accounts;

public sealed class MyAccountTests(WebHost host) : IClassFixture<WebHost>
{
    private const string NewPassword = "copper orchard lighthouse";

    [Fact]
    public async Task ChangePassword_EndsOtherSessions_AndKeepsThisOne()
    {
        var person = await Newcomer.AddAsync(host);
        var elsewhere = host.Anyone();
        await person.Phone.SignInAsync(elsewhere, person.Email);

        var page = await person.Browser.SubmitAsync((await person.Browser.GetAsync("/my-account/password")).Form(), ("Current", Phone.Password), ("Chosen", NewPassword));

        page.Done.ShouldNotBeNull().ShouldContain("changed");
        (await elsewhere.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
        (await person.Phone.SignInAsync(host.Anyone(), person.Email)).Errors.ShouldHaveSingleItem();
        (await person.Phone.SignInAsync(host.Anyone(), person.Email, NewPassword, "?then=/my-account")).Path.ShouldBe("/my-account");
    }

    [Theory]
    [InlineData("not the password", NewPassword, "not your password")]
    [InlineData(Phone.Password, "short", "at least 12")]
    public async Task ChangePassword_WrongOrWeak_IsRefused(string current, string chosen, string because)
    {
        var person = await Newcomer.AddAsync(host);
        var page = await person.Browser.SubmitAsync((await person.Browser.GetAsync("/my-account/password")).Form(), ("Current", current), ("Chosen", chosen));
        page.Errors.ShouldHaveSingleItem().ShouldContain(because);
    }

    [Fact]
    public async Task AnotherPhone_TakesOverOnceItsCodeWasTyped()
    {
        var person = await Newcomer.AddAsync(host);
        var page = await person.Browser.GetAsync("/my-account/authenticator");
        var next = Phone.Typing(host.Clock, page.Find(".typed-key")!.TextContent);
        (await person.Phone.SignInAsync(host.Anyone(), person.Email, then: "?then=/my-account")).Path.ShouldBe("/my-account");

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await person.Browser.SubmitAsync(page.Form(), ("Code", next.Code), ("Current", Phone.Password))).Done.ShouldNotBeNull();

        (await person.Phone.SignInAsync(host.Anyone(), person.Email)).Errors.ShouldHaveSingleItem();
        (await next.SignInAsync(host.Anyone(), person.Email, then: "?then=/my-account")).Path.ShouldBe("/my-account");
    }

    [Fact]
    public async Task NewRecoveryCodes_ReplaceTheOldOnes()
    {
        var person = await Newcomer.AddAsync(host);
        var page = await person.Browser.SubmitAsync((await person.Browser.GetAsync("/my-account/recovery-codes")).Form(), ("Current", Phone.Password));
        var codes = page.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        codes.Count.ShouldBe(10);
        codes.ShouldNotContain(person.RecoveryCodes[0]);
    }

    [Fact]
    public async Task SignOutEverywhere_EndsEverySession()
    {
        var person = await Newcomer.AddAsync(host);
        var elsewhere = host.Anyone();
        await person.Phone.SignInAsync(elsewhere, person.Email);
        await person.Browser.SubmitAsync((await person.Browser.GetAsync("/my-account")).Form("/my-account?handler=everywhere"));
        (await elsewhere.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
        (await person.Browser.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task TheLanguageChosen_ComesAlongToAnotherDevice()
    {
        var person = await Newcomer.AddAsync(host);
        await person.Browser.SubmitAsync((await person.Browser.GetAsync("/my-account")).Form("/my-account?handler=language"), ("language", "cy"));
        var elsewhere = host.Anyone();
        (await person.Phone.SignInAsync(elsewhere, person.Email, then: "?then=/my-account")).Heading.ShouldBe("Eich cyfrif");
    }
}
