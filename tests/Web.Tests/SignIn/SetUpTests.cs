using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.SignIn;

public sealed class SetUpTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task TheLink_LeadsFromAPasswordToAnAppToRecoveryCodes_AndIn()
    {
        var (email, link) = await Newcomer.InviteAsync(host, name: "Amina Farah");
        var browser = host.Anyone();

        var (_, codes) = await Phone.SetUpAsync(host, browser, link);

        codes.Heading.ShouldBe("Keep your recovery codes");
        codes.Document.QuerySelectorAll(".recovery-codes code").Length.ShouldBe(10);
        (await browser.GetAsync("/my-account")).Text.ShouldContain(email);
    }

    [Fact]
    public async Task TheLink_WorksOnce()
    {
        var (_, link) = await Newcomer.InviteAsync(host);
        await Phone.SetUpAsync(host, host.Anyone(), link);
        (await host.Anyone().GetAsync(link)).Path.ShouldBe("/set-up/link-used");
    }

    [Fact]
    public async Task TheLink_WorksForADay()
    {
        var (_, link) = await Newcomer.InviteAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(24));
        (await host.Anyone().GetAsync(link)).Path.ShouldBe("/set-up/link-used");
    }

    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("password123456", "first that guessers try")]
    [InlineData("Liverpool2024!!", "first that guessers try")]
    [InlineData("aaaaaaaaaaaaaaa", "first that guessers try")]
    [InlineData("amina farah 1", "first that guessers try")]
    public async Task APasswordThatGuessersTry_IsRefused(string password, string because)
    {
        var (_, link) = await Newcomer.InviteAsync(host, name: "Amina Farah");
        var browser = host.Anyone();
        var page = await browser.SubmitAsync((await browser.GetAsync(link)).Form(), ("Password", password));
        page.Errors.ShouldHaveSingleItem().ShouldContain(because);
    }

    [Fact]
    public async Task APasswordAlone_LetsNobodyIn()
    {
        var (email, link) = await Newcomer.InviteAsync(host);
        var browser = host.Anyone();
        await browser.SubmitAsync((await browser.GetAsync(link)).Form(), ("Password", Phone.Password));

        var signIn = await browser.GetAsync("/sign-in");
        var page = await browser.SubmitAsync(Phone.PasswordForm(signIn), ("Email", email), ("Password", Phone.Password));

        page.Errors.ShouldHaveSingleItem();
        (await browser.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task TheApp_IsConfirmedByItsCode()
    {
        var (_, link) = await Newcomer.InviteAsync(host);
        var browser = host.Anyone();
        var app = await browser.SubmitAsync((await browser.GetAsync(link)).Form(), ("Password", Phone.Password));
        var page = await browser.SubmitAsync(app.Form(), ("Code", "000000"));
        page.Errors.ShouldHaveSingleItem().ShouldContain("not the code");
        app.Find("svg.qr")!.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task SetUp_StoresNothingThatOpensTheDoor()
    {
        var person = await Newcomer.AddAsync(host);
        await using var connection = await host.Service.ConnectAsync();
        var stored = string.Join(' ', (await connection.RowsAsync("""SELECT "AuthenticatorKey", "PasswordHash" FROM "AspNetUsers" WHERE "Email" = @p0""", person.Email))
            .SelectMany(row => row).Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value?.ToString()));
        stored.ShouldNotContain(Convert.ToHexString(person.Phone.Key));
        stored.ShouldNotContain(Phone.Password);
    }

    [Fact]
    public async Task SetUp_IsWrittenDown()
    {
        var account = await (await Newcomer.AddAsync(host, Role.Evaluator)).AccountAsync(host);
        await using var db = host.Service.Open();
        var kinds = await db.Acts.Where(a => a.SubjectId == account.Id).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync();
        kinds.ShouldBe([ActKind.AccountAdded, ActKind.LinkGiven, ActKind.PasswordChanged, ActKind.SecondStepChanged]);
    }
}
