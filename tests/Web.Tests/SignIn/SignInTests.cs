using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.SignIn;

public sealed class SignInTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task PasswordThenCode_LeadsToThePageAskedFor()
    {
        var person = await Newcomer.AddAsync(host);
        var browser = host.Anyone();
        var asked = await browser.GetAsync("/my-account/passkeys");
        asked.Path.ShouldBe("/sign-in?then=%2Fmy-account%2Fpasskeys");
        (await person.Phone.SignInAsync(browser, person.Email, then: asked.Address.Query)).Path.ShouldBe("/my-account/passkeys");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task TheWayOn_StaysHere(string then)
    {
        var person = await Newcomer.AddAsync(host, Role.Administrator);
        var page = await person.Phone.SignInAsync(host.Anyone(), person.Email, then: $"?then={Uri.EscapeDataString(then)}");
        page.Path.ShouldBe("/accounts");
    }

    [Fact]
    public async Task ACode_IsUsedOnce()
    {
        var person = await Newcomer.AddAsync(host);
        await person.Phone.SignInAsync(host.Anyone(), person.Email);

        var browser = host.Anyone();
        var second = await FirstStepAsync(browser, person.Email, Phone.Password);
        var page = await browser.SubmitAsync(second.Form(), ("Code", person.Phone.Code));

        page.Errors.ShouldHaveSingleItem().ShouldContain("used before");
    }

    [Fact]
    public async Task ARecoveryCode_LetsInOnce()
    {
        var person = await Newcomer.AddAsync(host);

        (await WithRecoveryCodeAsync(person, person.RecoveryCodes[3].ToUpperInvariant())).Done.ShouldNotBeNull().ShouldContain("9 recovery codes left");
        (await WithRecoveryCodeAsync(person, person.RecoveryCodes[3])).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task EveryRefusal_ReadsTheSame()
    {
        var person = await Newcomer.AddAsync(host);
        var wrong = await FirstStepAsync(host.Anyone(), person.Email, "not the password");
        var nobody = await FirstStepAsync(host.Anyone(), "nobody@test.example", "not the password");
        for (var i = 0; i < 4; i++)
            await FirstStepAsync(host.Anyone(), person.Email, "not the password");
        var closed = await FirstStepAsync(host.Anyone(), person.Email, Phone.Password);
        nobody.Errors.ShouldBe(wrong.Errors);
        closed.Errors.ShouldBe(wrong.Errors);
    }

    [Fact]
    public async Task FiveWrongPasswords_CloseGuessingForAQuarterOfAnHour()
    {
        var person = await Newcomer.AddAsync(host);
        for (var i = 0; i < 5; i++)
            await FirstStepAsync(host.Anyone(), person.Email, $"wrong guess number {i}");

        (await FirstStepAsync(host.Anyone(), person.Email, Phone.Password)).Errors.ShouldHaveSingleItem();
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await FirstStepAsync(host.Anyone(), person.Email, Phone.Password)).Path.ShouldStartWith("/sign-in/code");
    }

    [Fact]
    public async Task WrongCodes_CountWithThePassword_AndARightPasswordDoesNotForgetThem()
    {
        var person = await Newcomer.AddAsync(host);
        for (var i = 0; i < 5; i++)
        {
            var browser = host.Anyone();
            var second = await FirstStepAsync(browser, person.Email, Phone.Password);
            await browser.SubmitAsync(second.Form(), ("Code", "000000"));
        }
        (await FirstStepAsync(host.Anyone(), person.Email, Phone.Password)).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ManyGuessesAtOnce_AreStillFive()
    {
        var person = await Newcomer.AddAsync(host);
        var browsers = Enumerable.Range(0, 12).Select(_ => host.Anyone()).ToList();
        await Task.WhenAll(browsers.Select((browser, i) => FirstStepAsync(browser, person.Email, $"guess {i} at once")));
        var account = await person.AccountAsync(host);
        account.LockoutEnd.ShouldNotBeNull();
        await using var db = host.Service.Open();
        (await db.Acts.CountAsync(a => a.SubjectId == account.Id && a.Kind == ActKind.SignInTried)).ShouldBe(5);
    }

    [Fact]
    public async Task SignInsAndRefusals_AreActs()
    {
        var person = await Newcomer.AddAsync(host);
        await FirstStepAsync(host.Anyone(), person.Email, "not the password");
        await person.Phone.SignInAsync(host.Anyone(), person.Email);
        var account = await person.AccountAsync(host);
        await using var db = host.Service.Open();
        (await db.Acts.CountAsync(a => a.SubjectId == account.Id && a.Kind == ActKind.SignInRefused)).ShouldBe(1);
        (await db.Acts.CountAsync(a => a.AccountId == account.Id && a.Kind == ActKind.SignedIn)).ShouldBe(2);
    }

    [Fact]
    public async Task SigningOut_EndsACopyOfTheCookieToo()
    {
        var person = await Newcomer.AddAsync(host);
        var copy = host.Anyone();
        copy.Cookies.Add(WebHost.Address, person.Browser.Cookies.GetCookies(WebHost.Address));
        (await copy.GetAsync("/my-account")).Status.ShouldBe(HttpStatusCode.OK);

        await person.Browser.SubmitAsync((await person.Browser.GetAsync("/my-account")).Form("/sign-out"));

        (await copy.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task AfterHalfAnHourIdle_OneSignsInAgain_AndComesBack()
    {
        var person = await Newcomer.AddAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        var asked = await person.Browser.GetAsync("/my-account/passkeys");
        asked.Path.ShouldBe("/sign-in?then=%2Fmy-account%2Fpasskeys");
        (await person.Phone.SignInAsync(person.Browser, person.Email, then: asked.Address.Query)).Path.ShouldBe("/my-account/passkeys");
    }

    [Fact]
    public async Task HoweverBusy_ASessionEndsAfterTwelveHours()
    {
        var person = await Newcomer.AddAsync(host);
        for (var i = 0; i < 29; i++)
        {
            (await person.Browser.GetAsync("/my-account")).Path.ShouldBe("/my-account");
            host.Clock.Advance(TimeSpan.FromMinutes(25));
        }
        (await person.Browser.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
    }

    private static async Task<WebPage> FirstStepAsync(Browser browser, string email, string password) =>
        await browser.SubmitAsync(Phone.PasswordForm(await browser.GetAsync("/sign-in")), ("Email", email), ("Password", password));

    private async Task<WebPage> WithRecoveryCodeAsync(Newcomer person, string code)
    {
        var browser = host.Anyone();
        await FirstStepAsync(browser, person.Email, Phone.Password);
        return await browser.SubmitAsync((await browser.GetAsync("/sign-in/recovery-code")).Form(), ("Code", code));
    }
}
