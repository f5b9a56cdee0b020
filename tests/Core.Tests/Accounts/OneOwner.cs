using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Accounts;

/// <summary>Two administrators, and somebody with a one-time link who has chosen a password and prepared an authenticator app.</summary>
public sealed class OneOwner : IAsyncDisposable
{
    public const string Password = "copper gander tuba mist";

    private byte[] key = null!;

    public TestService Service { get; } = new();

    public Account Administrator { get; private set; } = null!;

    public Account Other { get; private set; } = null!;

    public Guid Id { get; private set; }

    /// <summary>Of the first link.</summary>
    public string Token { get; private set; } = null!;

    public AccountPlace Place { get; private set; } = null!;

    public string Code => TimeCodes.Of(key, TimeCodes.StepAt(Service.Clock.GetUtcNow()));

    public static async Task<OneOwner> StartAsync()
    {
        var one = new OneOwner();
        await one.Service.StartAsync();
        one.Administrator = await one.Service.AddAccountAsync(Role.Administrator);
        one.Other = await one.Service.AddAccountAsync(Role.Administrator);
        one.Place = new(Role.Practitioner, (await one.Service.SiteAsync()).Id, null, null);
        await one.DoAsync(async piece => one.Token = (await piece.Get<AccountKeeping>().AddAsync(one.Administrator.Id, "sian@example.org", "Siân Rees", one.Place, default))["/set-up/".Length..]);
        await one.ChoosePasswordAsync();
        await one.DoAsync(async piece =>
        {
            var owner = (await piece.Get<SettingUp>().FindAsync(one.Token, default))!;
            (one.Id, one.key) = (owner.Id, piece.Get<SecondStep>().NextKey(owner));
        });
        return one;
    }

    public async Task DoAsync(Func<Piece, Task> work)
    {
        using var piece = Service.Scope();
        await work(piece);
    }

    public Task KeepAsync(Func<AccountKeeping, Task> work) => DoAsync(piece => work(piece.Get<AccountKeeping>()));

    public Task ChoosePasswordAsync() => DoAsync(piece => piece.Get<SettingUp>().ChoosePasswordAsync(Token, Password, default));

    public Task FinishAsync() => DoAsync(piece => piece.Get<SettingUp>().FinishAsync(Token, Code, default));

    /// <summary>Prepares another app, and knows its code.</summary>
    public Task PrepareAsync() => DoAsync(async piece =>
    {
        var owner = await piece.Get<ServiceDatabase>().Users.SingleAsync(a => a.Id == Id);
        await piece.Get<OwnAccount>().PrepareAuthenticatorAsync(owner, default);
        key = piece.Get<SecondStep>().NextKey(owner);
    });

    public async Task<Account> NowAsync()
    {
        await using var db = Service.Open();
        return await db.Users.AsNoTracking().SingleAsync(a => a.Id == Id);
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
