using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MyDay.Feeds;

/// <summary>A feed that is on, and whose it is.</summary>
public sealed record OpenFeed(CalendarFeed Feed, Viewer Viewer, string Language);

/// <summary>Gives out calendar feeds, renews and withdraws them.</summary>
public sealed class Feeds(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>The feed a person has now, if they have one.</summary>
    public Task<CalendarFeed?> MineAsync(Guid accountId, CancellationToken cancel) =>
        db.CalendarFeeds.Where(f => f.AccountId == accountId && f.EndedAt == null).OrderByDescending(f => f.Id).FirstOrDefaultAsync(cancel);

    /// <summary>The secret part of a feed's address. It is not kept: the installation's key gives it again.</summary>
    public string SecretOf(CalendarFeed feed) => sealer.Secret("calendar", feed.Id);

    /// <summary>A new address; the one before ends.</summary>
    public Task GiveAsync(Viewer by, bool showsPlaces, CancellationToken cancel) => db.InTurnAsync(Act.House, async () =>
    {
        if (!Reminding.HasADay(by.Role))
            throw new RuleException("The calendar is for those who work with young people.");
        await db.EndFeedsAsync(by.AccountId, clock.Instant(), cancel);
        var id = Ids.New();
        var feed = new CalendarFeed { Id = id, AccountId = by.AccountId, SecretHash = Intake.HashOf(sealer.Secret("calendar", id)), Role = by.Role, SiteId = by.SiteId, ShowsPlaces = showsPlaces, MadeAt = clock.Instant() };
        db.CalendarFeeds.Add(feed);
        db.Record(new Deed(ActKind.CalendarGiven, by.AccountId, Act.House, id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public async Task ShowPlacesAsync(Viewer by, bool showsPlaces, CancellationToken cancel)
    {
        if (await MineAsync(by.AccountId, cancel) is not { } feed || feed.ShowsPlaces == showsPlaces)
            return;
        feed.ShowsPlaces = showsPlaces;
        db.Record(new Deed(ActKind.CalendarChanged, by.AccountId, Act.House, feed.Id));
        await db.SaveChangesAsync(cancel);
    }

    public async Task WithdrawAsync(Viewer by, CancellationToken cancel)
    {
        await db.EndFeedsAsync(by.AccountId, clock.Instant(), cancel);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.CalendarWithdrawn, by.AccountId, Act.House, by.AccountId));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The feed behind a secret; none when it is wrong, withdrawn, or the account is not what it was.</summary>
    public async Task<OpenFeed?> FindAsync(string secret, CancellationToken cancel)
    {
        var hash = Intake.HashOf(secret);
        var found = await db.CalendarFeeds.AsNoTracking().Where(f => f.SecretHash == hash && f.EndedAt == null)
            .Join(db.Users, f => f.AccountId, u => u.Id, (f, u) => new { Feed = f, Account = u }).SingleOrDefaultAsync(cancel);
        if (found is null || found.Account.DisabledAt is not null || found.Account.Role != found.Feed.Role || found.Account.SiteId != found.Feed.SiteId)
            return null;
        var account = found.Account;
        return new(found.Feed, new(account.Id, account.Name, account.Role, account.SiteId, clock.Instant()), account.Language);
    }
}

public static class FeedEndings
{
    /// <summary>Ends the feeds of an account in the save that is being prepared.</summary>
    internal static async Task EndFeedsAsync(this ServiceDatabase db, Guid accountId, DateTime now, CancellationToken cancel)
    {
        foreach (var feed in await db.CalendarFeeds.Where(f => f.AccountId == accountId && f.EndedAt == null).ToListAsync(cancel))
            feed.EndedAt = now;
    }
}
