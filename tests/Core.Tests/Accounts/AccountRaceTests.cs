using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Microsoft.EntityFrameworkCore;

namespace Steadfast.Core.Tests.Accounts;

/// <summary>The rules of accounts that depend on what stands, met by two at once: administrators, owners, and who signs in.</summary>
public sealed class AccountRaceTests
{
    private const string Last = "This is the last administrator. Add another one first.";
    private const string Used = "This link has been used. Ask your administrator for a new one.";
    private const string IsSetUp = "This account is set up already. Reset it if its owner can no longer sign in.";
    private const string Withdrawn = "This account is withdrawn. Open it again first.";
    private const string NotYours = "This is not your password. After five wrong tries you have to wait for 15 minutes.";
    private const string NotTheCode = "This is not the code the app shows now. Check that the phone's clock is right, and type the newest code.";
    private const string BeginAgain = "Begin setting up the authenticator app again.";

    // A guess at the password is taken and given back before the work itself.
    private const int AfterTheGuess = 3;

    private static readonly Races<OneOwner> All = new()
    {
        ["administrators withdraw each other"] = new(Last, o => DisableAsync(o, o.Other.Id), o => DisableAsync(o, o.Administrator.Id)),
        ["one is withdrawn, the other made something else"] = new(Last, o => DisableAsync(o, o.Other.Id), o => ChangeAsync(o, o.Administrator.Id, new(Role.Evaluator, null, null, null))),
        ["two add one address"] = new("There is an account with this email address already.", AddAsync, AddAsync),
        ["a link for who is set up meanwhile"] = new(IsSetUp, o => o.FinishAsync(), SendLinkAsync) { Or = [Used] },
        ["a link for who is withdrawn meanwhile"] = new(Withdrawn, o => DisableAsync(o, o.Id), SendLinkAsync) { OtherMayFollow = true },
        ["reset who is withdrawn meanwhile"] = new(Withdrawn, o => DisableAsync(o, o.Id), ResetAsync) { OtherMayFollow = true },
        ["set up by a link that another replaces"] = new(Used, SendLinkAsync, o => o.FinishAsync()) { Or = [IsSetUp] },
        ["set up by a link of who is withdrawn"] = new(Used, o => DisableAsync(o, o.Id), o => o.FinishAsync()) { OtherMayFollow = true },
        ["set up twice"] = new(Used, o => o.FinishAsync(), o => o.FinishAsync()),
        ["choose a password by a link that is used"] = new(Used, o => o.FinishAsync(), o => o.ChoosePasswordAsync()) { Or = [NotTheCode] },
        ["choose a password by a link that another replaces"] = new(Used, ResetAsync, o => o.ChoosePasswordAsync()) { OtherMayFollow = true, Then = NoPasswordAsync },
        ["change the password of who is reset"] = new(NotYours, ResetAsync, ChangePasswordAsync) { Given = o => o.FinishAsync(), ActAt = AfterTheGuess, OtherMayFollow = true, Then = NoPasswordAsync },
        ["renew the codes of who is reset"] = new(NotYours, ResetAsync, RenewCodesAsync) { Given = o => o.FinishAsync(), ActAt = AfterTheGuess, OtherMayFollow = true, Then = NoCodesAsync },
        ["put one app into use twice"] = new(BeginAgain, ChangeAppAsync, ChangeAppAsync) { Given = async o => { await o.FinishAsync(); await o.PrepareAsync(); }, ActAt = AfterTheGuess, OtherAt = AfterTheGuess },
        ["sign in while the account is changed"] = new("", o => ChangeAsync(o, o.Id, o.Place with { CaseloadLimit = 9 }), GuessAsync) { Given = o => o.FinishAsync(), BothAreDone = true },
        ["choose a language while somebody guesses"] = new("", GuessAsync, ChooseLanguageAsync) { Given = o => o.FinishAsync(), BothAreDone = true },
        ["somebody guesses while a language is chosen"] = new("", ChooseLanguageAsync, GuessAsync) { Given = o => o.FinishAsync(), BothAreDone = true },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var one = await OneOwner.StartAsync();
        await All[race].RunAsync(one, one.Service, moment);
    }

    private static Task DisableAsync(OneOwner one, Guid who) => one.KeepAsync(keeping => keeping.DisableAsync(null, who, default));

    private static Task ChangeAsync(OneOwner one, Guid who, AccountPlace place) => one.KeepAsync(keeping => keeping.ChangeAsync(null, who, place, default));

    private static Task AddAsync(OneOwner one) => one.KeepAsync(keeping => keeping.AddAsync(null, "new.here@example.org", "New Here", one.Place, default));

    private static Task SendLinkAsync(OneOwner one) => one.KeepAsync(keeping => keeping.SendLinkAsync(null, one.Id, default));

    private static Task ResetAsync(OneOwner one) => one.KeepAsync(keeping => keeping.ResetAsync(null, one.Id, default));

    private static Task ChangePasswordAsync(OneOwner one) => one.DoAsync(piece => piece.Get<OwnAccount>().ChangePasswordAsync(one.Id, OneOwner.Password, "mist tuba gander copper", default));

    private static Task RenewCodesAsync(OneOwner one) => one.DoAsync(piece => piece.Get<OwnAccount>().RenewRecoveryCodesAsync(one.Id, OneOwner.Password, default));

    private static Task ChangeAppAsync(OneOwner one) => one.DoAsync(piece => piece.Get<OwnAccount>().ChangeAuthenticatorAsync(one.Id, OneOwner.Password, one.Code, default));

    private static Task GuessAsync(OneOwner one) => one.DoAsync(piece => piece.Get<Guesses>().TakeAsync(one.Id, default));

    private static Task ChooseLanguageAsync(OneOwner one) => one.DoAsync(async piece =>
        await piece.Get<OwnAccount>().ChooseLanguageAsync(await piece.Get<ServiceDatabase>().Users.SingleAsync(a => a.Id == one.Id), "cy", default));

    private static async Task NoPasswordAsync(OneOwner one) => (await one.NowAsync()).PasswordHash.ShouldBeNull();

    private static async Task NoCodesAsync(OneOwner one)
    {
        await using var db = one.Service.Open();
        (await db.RecoveryCodes.CountAsync()).ShouldBe(0);
    }
}
