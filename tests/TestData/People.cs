using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.TestData;

/// <summary>Makes the people of a test, through the same doors as the service does.</summary>
public static class People
{
    public static async Task<Account> AddAccountAsync(this TestService service, Role role, string? site = "Cardiff", string? name = null, int? limit = null)
    {
        await using var db = service.Open();
        name ??= $"{role} {Guid.NewGuid().ToString("N")[..4]}";
        var mail = $"{Guid.NewGuid():N}@test.example";
        var account = new Account
        {
            Name = name,
            Role = role,
            SiteId = role is Role.NationalLead or Role.Evaluator or Role.Guardian or Role.Administrator || site is null ? null : (await service.SiteAsync(site)).Id,
            CaseloadLimit = limit,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Users.Add(account);
        db.Record(new Deed(ActKind.AccountAdded, null, Act.House, account.Id));
        await db.SaveChangesAsync();
        return account;
    }

    public static Viewer ViewerOf(this TestService service, Account account) =>
        new(account.Id, account.Name, account.Role, account.SiteId, service.Clock.Instant());

    /// <summary>The key that opens and seals the words about a young person.</summary>
    public static async Task<PersonWords> WordsAsync(this TestService service, ServiceDatabase db, Guid youngPersonId) =>
        service.Sealer.WordsOf(await db.PersonKeys.AsNoTracking().SingleAsync(k => k.YoungPersonId == youngPersonId));

    /// <summary>A referral just received.</summary>
    public static async Task<Referral> AddReferralAsync(this TestService service, string given = "Rhys", string family = "Bowen", string site = "Cardiff", Account? partner = null)
    {
        using var scope = service.Scope();
        var receipt = await scope.Get<Intake>().ReceiveAsync(
            new NewReferral(new NewPerson((await service.SiteAsync(site)).Id, given, family) { DateOfBirth = new DateOnly(2006, 3, 14) }, "police", ["weapon_use"]) { PartnerAccountId = partner?.Id },
            CancellationToken.None);
        return await scope.Get<ServiceDatabase>().Referrals.AsNoTracking().SingleAsync(r => r.Reference == receipt.Reference);
    }

    /// <summary>A young person whom a worker leads.</summary>
    public static async Task<YoungPerson> AddCaseAsync(this TestService service, Account worker, string given = "Rhys", string family = "Bowen", string site = "Cardiff")
    {
        var received = await service.AddReferralAsync(given, family, site);
        var manager = await service.AddAccountAsync(Role.ServiceManager, site);
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        var referral = await db.Referrals.SingleAsync(r => r.Id == received.Id);
        var words = service.Sealer.WordsOf(await db.PersonKeys.AsNoTracking().SingleAsync(k => k.YoungPersonId == received.YoungPersonId));
        await scope.Get<Triage>().AcceptAndAllocateAsync(service.ViewerOf(manager), referral, words, Need.High, "We can help.", worker.Id, "made for a test", CancellationToken.None);
        return await db.YoungPeople.AsNoTracking().SingleAsync(p => p.Id == received.YoungPersonId);
    }
}
