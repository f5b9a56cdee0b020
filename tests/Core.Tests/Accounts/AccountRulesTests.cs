using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Accounts;

/// <summary>The rules of accounts, whatever asks: the page, the command line, two administrators at once.</summary>
public sealed class AccountRulesTests : IAsyncLifetime
{
    private const string TooCommon = "This password is one of the first that guessers try. Three or four words that do not belong together are harder to guess.";

    private readonly TestService service = new();
    private Account administrator = null!;
    private Guid site;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        administrator = await service.AddAccountAsync(Role.Administrator);
        site = (await service.SiteAsync()).Id;
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("sian", "Siân Rees", "Enter an email address in the form name@example.org.")]
    [InlineData("sian rees@example.org", "Siân Rees", "Enter an email address in the form name@example.org.")]
    [InlineData("sian@example.org", " ", "Enter the name that colleagues know this person by.")]
    public async Task Add_WithoutAddressOrName_IsRefused(string email, string name, string sentence) => await Refused.AsAsync(sentence, () => AddAsync(email, name));

    [Fact]
    public async Task Add_AnAddressThatIsThere_IsRefused_HoweverItIsWritten_AndByTwoAtOnce()
    {
        (await Refused.DoneOfAsync(Enumerable.Range(0, 4).Select(_ => (Func<Task>)(() => AddAsync("sian@example.org", "Siân Rees"))))).ShouldBe(1);
        await Refused.AsAsync("There is an account with this email address already.", () => AddAsync(" SIAN@example.org ", "Siân Rees"));
    }

    [Theory]
    [InlineData(Role.PeerMentor, false, null, null, "Choose the site this person works in.")]
    [InlineData(Role.Partner, false, "no_such", null, "Choose the agency this partner refers for.")]
    [InlineData(Role.Practitioner, true, null, 0, "A caseload limit is a number from 1 to 50. Leave it empty for the site's own.")]
    [InlineData(Role.Practitioner, true, null, 51, "A caseload limit is a number from 1 to 50. Leave it empty for the site's own.")]
    public async Task Place_ThatDoesNotFit_IsRefused_WhenAddedAndWhenChanged(Role role, bool inSite, string? agency, int? limit, string sentence)
    {
        var place = new AccountPlace(role, inSite ? site : null, agency, limit);
        await Refused.AsAsync(sentence, () => AddAsync("sian@example.org", "Siân Rees", place));
        var worker = await service.AddAccountAsync(Role.Practitioner);
        await Refused.AsAsync(sentence, () => OnAsync(worker, (keeping, account) => keeping.ChangeAsync(administrator.Id, account.Id, place, default)));
    }

    [Fact]
    public async Task OwnRoleAndOwnAccount_AreChangedByAnotherAdministrator()
    {
        await service.AddAccountAsync(Role.Administrator);
        await Refused.AsAsync("You cannot change your own role. Ask another administrator.", () => DemoteAsync(administrator, administrator.Id));
        await Refused.AsAsync("You cannot withdraw your own account. Ask another administrator.", () => DisableAsync(administrator, administrator.Id));
    }

    [Fact]
    public async Task LastAdministrator_Stays()
    {
        const string last = "This is the last administrator. Add another one first.";
        await Refused.AsAsync(last, () => DemoteAsync(administrator, null));
        await Refused.AsAsync(last, () => DisableAsync(administrator, null));
    }

    [Fact]
    public async Task TwoAdministrators_WhoWithdrawEachOtherAtOnce_LeaveOne()
    {
        for (var round = 0; round < 4; round++)
        {
            var other = await service.AddAccountAsync(Role.Administrator);
            (await Refused.DoneOfAsync([() => DisableAsync(administrator, other.Id), () => DemoteAsync(other, administrator.Id)])).ShouldBe(1);
            await using var db = service.Open();
            administrator = await db.Users.SingleAsync(a => a.Role == Role.Administrator && a.DisabledAt == null);
        }
    }

    [Fact]
    public async Task WithdrawnAccount_GetsNoLink_AndOneSetUp_NoFirstLink()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        await OnAsync(worker, (_, account) => Task.FromResult(account.TwoFactorEnabled = true), save: true);
        await Refused.AsAsync("This account is set up already. Reset it if its owner can no longer sign in.", () => OnAsync(worker, (keeping, account) => keeping.SendLinkAsync(null, account.Id, default)));
        await DisableAsync(worker, administrator.Id);
        await Refused.AsAsync("This account is withdrawn. Open it again first.", () => OnAsync(worker, (keeping, account) => keeping.ResetAsync(null, account.Id, default)));
        await OnAsync(worker, (_, account) => Task.FromResult(account.TwoFactorEnabled = false), save: true);
        await Refused.AsAsync("This account is withdrawn. Open it again first.", () => OnAsync(worker, (keeping, account) => keeping.SendLinkAsync(null, account.Id, default)));
    }

    [Theory]
    [InlineData("elevenchars", "Choose a password of at least 12 characters. Three or four words that do not belong together are easy to remember.")]
    [InlineData("password123456", TooCommon)]
    [InlineData("aaaaaaaaaaaa", TooCommon)]
    [InlineData("Siân Rees 123", TooCommon)]
    [InlineData("sian@example.org", TooCommon)]
    [InlineData("steadfaststeadfast", TooCommon)]
    public void Password_ThatGuessersFind_IsRefused(string password, string sentence) =>
        Should.Throw<RuleException>(() => Passwords.MustBeGood(password, "sian@example.org", "Siân Rees")).Message.ShouldBe(sentence);

    [Fact]
    public void Password_OfMoreThan200Characters_IsRefused_AndFourWordsAreNot()
    {
        Should.Throw<RuleException>(() => Passwords.MustBeGood(string.Concat(Enumerable.Repeat("horse battery ", 15)), "a@b.c", "A")).Message.ShouldBe("Choose a password of at most 200 characters.");
        Passwords.MustBeGood("copper gander tuba mist", "sian@example.org", "Siân Rees");
    }

    [Fact]
    public async Task SetUp_WithoutAPreparedApp_WithAWrongCode_OrAUsedLink_IsRefused()
    {
        var token = (await AddAsync("sian@example.org", "Siân Rees"))["/set-up/".Length..];
        using var piece = service.Scope();
        var settingUp = piece.Get<SettingUp>();
        await Refused.AsAsync("Begin setting up the authenticator app again.", () => settingUp.FinishAsync(token, "000000", default));
        await settingUp.ChoosePasswordAsync(token, "copper gander tuba mist", default);
        await Refused.AsAsync("This is not the code the app shows now. Check that the phone's clock is right, and type the newest code.", () => settingUp.FinishAsync(token, "12345", default));
        await Refused.AsAsync("This link has been used. Ask your administrator for a new one.", () => settingUp.FinishAsync("nosuchlink", "000000", default));
    }

    [Fact]
    public async Task OwnAccount_ChangedWithoutThePassword_IsRefused()
    {
        var token = (await AddAsync("sian@example.org", "Siân Rees"))["/set-up/".Length..];
        using var piece = service.Scope();
        var account = (await piece.Get<SettingUp>().FindAsync(token, default))!;
        await piece.Get<SettingUp>().ChoosePasswordAsync(token, "copper gander tuba mist", default);
        await Refused.AsAsync("This is not your password. After five wrong tries you have to wait for 15 minutes.", () => piece.Get<OwnAccount>().ChangePasswordAsync(account.Id, "copper gander tuba", "mist tuba gander copper", default));
    }

    private async Task<string> AddAsync(string email, string name, AccountPlace? place = null)
    {
        using var piece = service.Scope();
        return await piece.Get<AccountKeeping>().AddAsync(null, email, name, place ?? new(Role.Practitioner, site, null, null), default);
    }

    private Task DemoteAsync(Account who, Guid? by) => OnAsync(who, (keeping, account) => keeping.ChangeAsync(by, account.Id, new(Role.Evaluator, null, null, null), default));

    private Task DisableAsync(Account who, Guid? by) => OnAsync(who, (keeping, account) => keeping.DisableAsync(by, account.Id, default));

    private async Task OnAsync(Account who, Func<AccountKeeping, Account, Task> work, bool save = false)
    {
        using var piece = service.Scope();
        var db = piece.Get<ServiceDatabase>();
        await work(piece.Get<AccountKeeping>(), await db.Users.SingleAsync(a => a.Id == who.Id));
        if (save)
            await db.SaveChangesAsync();
    }
}
