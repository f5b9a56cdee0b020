using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Access;

/// <summary>
/// Passkeys: a thing one has, opened by a finger, a face or a PIN, and so both steps at once. They are no guess, and
/// work while guessing is closed.
/// </summary>
public sealed class Passkeys(SignInManager<Account> signIn, ServiceDatabase db)
{
    public const int Most = 10;

    /// <summary>What the browser needs to make a passkey for somebody (JSON).</summary>
    public Task<string> NewOptionsAsync(Account account) =>
        signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name });

    /// <summary>What the browser needs to show a passkey, whoever's it is (JSON).</summary>
    public Task<string> AskOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Keeps a passkey that the browser made.</summary>
    /// <returns>False when what came is no passkey made for this person just now.</returns>
    public async Task<bool> AddAsync(Account account, string credential, string name)
    {
        if (await TriedAsync(() => signIn.PerformPasskeyAttestationAsync(credential)) is not { Succeeded: true } made || made.UserEntity.Id != account.Id.ToString())
            return false;
        if ((await signIn.UserManager.GetPasskeysAsync(account)).Count >= Most)
            return false;
        made.Passkey.Name = name;
        return await SaveAsync(ActKind.PasskeyAdded, account, () => signIn.UserManager.AddOrUpdatePasskeyAsync(account, made.Passkey));
    }

    /// <summary>Whose passkey was shown; none when it is not one of ours, or its owner's account is closed.</summary>
    public async Task<Account?> OwnerAsync(string credential, CancellationToken cancel)
    {
        if (await TriedAsync(() => signIn.PerformPasskeyAssertionAsync(credential)) is { Succeeded: true, User: { DisabledAt: null } } shown)
        {
            // Its counter goes up, so that a copy of an old one is noticed.
            await SaveAsync(ActKind.PasskeyChanged, shown.User, () => signIn.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey));
            return shown.User;
        }
        db.Record(new Deed(ActKind.SignInRefused, null, Act.House, Act.House));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task RenameAsync(Account account, string id, string name)
    {
        if (await FindAsync(account, id) is not { } passkey)
            return;
        passkey.Name = name;
        await SaveAsync(ActKind.PasskeyChanged, account, () => signIn.UserManager.AddOrUpdatePasskeyAsync(account, passkey));
    }

    public async Task RemoveAsync(Account account, string id)
    {
        if (await FindAsync(account, id) is { } passkey)
            await SaveAsync(ActKind.PasskeyRemoved, account, () => signIn.UserManager.RemovePasskeyAsync(account, passkey.CredentialId));
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) =>
        [.. (await signIn.UserManager.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)];

    public static string IdOf(UserPasskeyInfo passkey) => Convert.ToHexStringLower(passkey.CredentialId);

    private async Task<UserPasskeyInfo?> FindAsync(Account account, string id) =>
        (await OfAsync(account)).FirstOrDefault(p => IdOf(p) == id);

    private async Task<bool> SaveAsync(ActKind kind, Account account, Func<Task<IdentityResult>> save)
    {
        db.Record(new Deed(kind, account.Id, Act.House, account.Id));
        return (await save()).Succeeded;
    }

    // What a browser sends may be anything; what cannot be read is no passkey.
    private static async Task<T?> TriedAsync<T>(Func<Task<T>> attempt)
        where T : class
    {
        try
        {
            return await attempt();
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or JsonException or FormatException or PasskeyException or ArgumentException)
        {
            return null;
        }
    }
}
