using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

/// <summary>Authenticator apps and recovery codes. Keys of apps are sealed under the installation's key. The caller saves.</summary>
public sealed class SecondStep(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    public const int Codes = 10;

    // No letter that is read as another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A key for an app about to be set up; the one in use stays until a code of the new one was typed.</summary>
    internal void Prepare(Account account) => account.NextAuthenticatorKey = sealer.SealForInstallation(TimeCodes.NewKey());

    /// <summary>The key about to be set up.</summary>
    public byte[] NextKey(Account account) => sealer.OpenForInstallation(account.NextAuthenticatorKey
        ?? throw new RuleException("Begin setting up the authenticator app again."));

    /// <summary>Puts the new app into use when its code is right.</summary>
    internal bool Confirm(Account account, string code)
    {
        if (TimeCodes.StepOf(NextKey(account), code, clock.GetUtcNow()) is not { } step)
            return false;
        (account.AuthenticatorKey, account.NextAuthenticatorKey, account.LastCodeStep) = (account.NextAuthenticatorKey, null, step);
        account.TwoFactorEnabled = true;
        return true;
    }

    /// <summary>Whether the code is right and later than the last one used.</summary>
    internal bool UseCode(Account account, string code)
    {
        if (account.AuthenticatorKey is not { } key || TimeCodes.StepOf(sealer.OpenForInstallation(key), code, clock.GetUtcNow()) is not { } step || step <= account.LastCodeStep)
            return false;
        account.LastCodeStep = step;
        return true;
    }

    internal async Task<bool> UseRecoveryCodeAsync(Account account, string code, CancellationToken cancel)
    {
        var token = TokenOf(account.Id, code);
        if (await db.RecoveryCodes.SingleOrDefaultAsync(c => c.AccountId == account.Id && c.Token == token && c.UsedAt == null, cancel) is not { } found)
            return false;
        await db.Entry(found).ReloadAsync(cancel);
        if (found.UsedAt is not null)
            return false;
        found.UsedAt = clock.Instant();
        return true;
    }

    /// <summary>New recovery codes in place of all earlier ones; the only time they can be read.</summary>
    internal async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid accountId, CancellationToken cancel)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(cancel));
        var codes = Enumerable.Range(0, Codes).Select(_ => NewCode()).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Token = TokenOf(accountId, code) }));
        return codes;
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> CodesLeftAsync(Guid accountId, CancellationToken cancel) =>
        db.RecoveryCodes.CountAsync(c => c.AccountId == accountId && c.UsedAt == null, cancel);

    /// <summary>Nothing of the second step works any more.</summary>
    internal async Task RemoveAsync(Account account, CancellationToken cancel)
    {
        (account.AuthenticatorKey, account.NextAuthenticatorKey, account.LastCodeStep, account.TwoFactorEnabled) = (null, null, 0, false);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ToListAsync(cancel));
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(p => p.UserId == account.Id).ToListAsync(cancel));
    }

    private static string NewCode() => RandomNumberGenerator.GetString(Letters, 5) + "-" + RandomNumberGenerator.GetString(Letters, 5);

    private long TokenOf(Guid accountId, string code) =>
        sealer.SearchToken("recovery code", $"{accountId:N} {string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))}");
}
