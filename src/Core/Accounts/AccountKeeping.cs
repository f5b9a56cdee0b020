using System.Buffers.Text;
using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Accounts;

/// <summary>What an account is for: whose, in which role, where.</summary>
/// <param name="Site">The site's id, for those who work in one.</param>
/// <param name="Agency">For a partner: the code of the agency they refer for.</param>
public sealed record AccountPlace(Role Role, Guid? Site, string? Agency, int? CaseloadLimit);

/// <summary>
/// Accounts as an administrator keeps them, on the page and on the command line alike. Two administrators at once come one
/// after the other: neither the last one nor a second account of one address slips past.
/// </summary>
public sealed class AccountKeeping(ServiceDatabase db, SecondStep second, Outbox outbox, TimeProvider clock)
{
    public const string NoMail = "This installation sends no mail. Show the link, and hand it over yourself.";

    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    /// <summary>Roles that work in one site.</summary>
    public static bool NeedsSite(Role role) => role is Role.Practitioner or Role.PeerMentor or Role.ServiceManager;

    /// <summary>Adds an account and gives the one-time link, as a path, with which its owner sets it up.</summary>
    /// <param name="byMail">The link goes to its owner by mail, in the same save.</param>
    public Task<string> AddAsync(Guid? by, string email, string name, AccountPlace place, CancellationToken cancel, bool byMail = false) => db.InTurnAsync(Act.House, async () =>
    {
        email = email.Trim();
        if (!MailAddress.TryCreate(email, out _) || email.Contains(' ', StringComparison.Ordinal))
            throw new RuleException("Enter an email address in the form name@example.org.", "Email");
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleException("Enter the name that colleagues know this person by.", "Name");
        var normal = AccountRows.Normal(email);
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == normal, cancel))
            throw new RuleException("There is an account with this email address already.", "Email");
        await MustFitAsync(place, cancel);
        var account = new Account { Name = name.Trim(), Role = place.Role, UserName = email, NormalizedUserName = normal, Email = email, NormalizedEmail = normal, EmailConfirmed = true };
        Place(account, place);
        account.EndSessions();
        db.Users.Add(account);
        db.Record(new Deed(ActKind.AccountAdded, by, Act.House, account.Id));
        return await GiveLinkAsync(by, account, cancel, byMail);
    }, cancel);

    /// <summary>Another link, for somebody whose link ran out before they used it.</summary>
    /// <param name="byMail">The link goes to its owner by mail, in the same save.</param>
    public Task<string> SendLinkAsync(Guid? by, Guid accountId, CancellationToken cancel, bool byMail = false) => OnAsync(accountId, async account =>
    {
        if (account.TwoFactorEnabled)
            throw new RuleException("This account is set up already. Reset it if its owner can no longer sign in.");
        MustBeOpen(account);
        return await GiveLinkAsync(by, account, cancel, byMail);
    }, cancel);

    /// <summary>
    /// Whatever let somebody in no longer does, and a new link is given: for a lost phone, a forgotten or a stolen password. It is
    /// handed over and never mailed: who has the password may have the mailbox.
    /// </summary>
    public Task<string> ResetAsync(Guid? by, Guid accountId, CancellationToken cancel) => OnAsync(accountId, async account =>
    {
        MustBeOpen(account);
        await second.RemoveAsync(account, cancel);
        account.PasswordHash = null;
        Guesses.Forget(account);
        account.EndSessions();
        await db.EndFeedsAsync(account.Id, clock.Instant(), cancel);
        db.Record(new Deed(ActKind.AccountReset, by, Act.House, account.Id));
        return await GiveLinkAsync(by, account, cancel);
    }, cancel);

    /// <summary>Changes role, site, agency and limit. A changed role or site ends every session.</summary>
    public Task ChangeAsync(Guid? by, Guid accountId, AccountPlace place, CancellationToken cancel) => OnAsync(accountId, async account =>
    {
        await MustFitAsync(place, cancel);
        await MustNotPromoteAsync(account, place.Role, cancel);
        if (by == account.Id && place.Role != account.Role)
            throw new RuleException("You cannot change your own role. Ask another administrator.", nameof(place.Role));
        if (place.Role != Role.Administrator)
            await MustLeaveAnAdministratorAsync(account, cancel);
        var changes = (account.Role, account.SiteId) != (place.Role, NeedsSite(place.Role) ? place.Site : null);
        Place(account, place);
        if (changes)
        {
            account.EndSessions();
            await db.EndFeedsAsync(account.Id, clock.Instant(), cancel);
        }
        return await SaveAsync(changes ? ActKind.RoleChanged : ActKind.AccountChanged, by, account, cancel);
    }, cancel);

    public Task DisableAsync(Guid? by, Guid accountId, CancellationToken cancel) => OnAsync(accountId, async account =>
    {
        if (by == account.Id)
            throw new RuleException("You cannot withdraw your own account. Ask another administrator.");
        await MustLeaveAnAdministratorAsync(account, cancel);
        account.DisabledAt ??= clock.Instant();
        account.EndSessions();
        await db.EndFeedsAsync(account.Id, clock.Instant(), cancel);
        return await SaveAsync(ActKind.AccountDisabled, by, account, cancel);
    }, cancel);

    public Task EnableAsync(Guid? by, Guid accountId, CancellationToken cancel) => OnAsync(accountId, async account =>
    {
        account.DisabledAt = null;
        return await SaveAsync(ActKind.AccountEnabled, by, account, cancel);
    }, cancel);

    /// <summary>An account as it now stands, after whoever keeps accounts now, and kept from whoever signs in with it.</summary>
    private Task<T> OnAsync<T>(Guid accountId, Func<Account, Task<T>> work, CancellationToken cancel) =>
        db.WithLockedAccountAsync(accountId, account => db.InTurnAsync(Act.House, () => work(account), cancel), cancel);

    private async Task<string> GiveLinkAsync(Guid? by, Account account, CancellationToken cancel, bool byMail = false)
    {
        if (byMail && !outbox.CanSend)
            throw new RuleException(NoMail);
        foreach (var earlier in await db.Invitations.Where(i => i.AccountId == account.Id && i.UsedAt == null).ToListAsync(cancel))
            earlier.UsedAt = clock.Instant();
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation { AccountId = account.Id, TokenHash = Invitation.HashOf(token), ExpiresAt = clock.Instant() + LinkLasts };
        db.Invitations.Add(invitation);
        if (byMail)
            outbox.Post(new(LetterKind.AccountLink, EmailAddress.Read(account.Email!, "Email").Text, await outbox.LanguagesAsync(account.SiteId, cancel), $"/set-up/{token}"), $"account/{invitation.Id:N}", goodUntil: invitation.ExpiresAt);
        await SaveAsync(ActKind.LinkGiven, by, account, cancel);
        return $"/set-up/{token}";
    }

    private static void Place(Account account, AccountPlace place)
    {
        account.Role = place.Role;
        account.SiteId = NeedsSite(place.Role) ? place.Site : null;
        account.Agency = place.Role == Role.Partner ? place.Agency : null;
        account.CaseloadLimit = NeedsSite(place.Role) ? place.CaseloadLimit : null;
    }

    private async Task MustFitAsync(AccountPlace place, CancellationToken cancel)
    {
        if (NeedsSite(place.Role) && place.Site is null)
            throw new RuleException("Choose the site this person works in.", nameof(place.Site));
        if (place.Role == Role.Partner && !await db.Options.AnyAsync(o => o.List == "referral_source" && o.Code == place.Agency, cancel))
            throw new RuleException("Choose the agency this partner refers for.", nameof(place.Agency));
        if (place.CaseloadLimit is < 1 or > 50)
            throw new RuleException("A caseload limit is a number from 1 to 50. Leave it empty for the site's own.", nameof(place.CaseloadLimit));
    }

    /// <summary>What only a promotion gives is not given by changing an account (rule 5).</summary>
    private async Task MustNotPromoteAsync(Account account, Role to, CancellationToken cancel)
    {
        if (account.Role != Role.PeerMentor || to is not (Role.Practitioner or Role.ServiceManager))
            return;
        if (await db.StageDecisions.Where(d => d.AccountId == account.Id).OrderByDescending(d => d.Number).Select(d => (MentorStage?)d.To).FirstOrDefaultAsync(cancel) != MentorStage.Practitioner)
            throw new RuleException("A peer mentor becomes a practitioner by a promotion, which their manager decides with evidence. Ask the manager first.", nameof(Account.Role));
    }

    private static void MustBeOpen(Account account)
    {
        if (account.DisabledAt is not null)
            throw new RuleException("This account is withdrawn. Open it again first.");
    }

    private async Task MustLeaveAnAdministratorAsync(Account account, CancellationToken cancel)
    {
        if (account.Role == Role.Administrator && !await db.Users.AnyAsync(a => a.Role == Role.Administrator && a.DisabledAt == null && a.Id != account.Id, cancel))
            throw new RuleException("This is the last administrator. Add another one first.");
    }

    private async Task<bool> SaveAsync(ActKind kind, Guid? by, Account account, CancellationToken cancel)
    {
        db.Record(new Deed(kind, by, Act.House, account.Id));
        return await db.SaveChangesAsync(cancel) > 0;
    }
}
