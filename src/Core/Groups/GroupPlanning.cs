using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>A session as somebody plans it.</summary>
/// <param name="FormKey">Sent twice, it is one session.</param>
public sealed record NewGroupSession(Guid FormKey, Guid SiteId, string Name, Guid LeaderId, DateTime At, int Minutes, Guid VenueId)
{
    public Guid? ProgrammeId { get; init; }
    public Guid? HelperId { get; init; }
}

/// <summary>Plans programmes, places and sessions, confirms them and calls them off.</summary>
public sealed class GroupPlanning(ServiceDatabase db, GroupCheck check, GroupWorkers workers, GroupCosts costs, HouseWords house, TimeProvider clock)
{
    public const int LongestMinutes = 12 * 60;

    public async Task AddProgrammeAsync(Viewer by, Programme programme, CancellationToken cancel)
    {
        if (await db.Programmes.AnyAsync(p => p.Id == programme.Id, cancel))
            return;
        await MustBeOfSiteAsync(programme.SiteId, [programme.LeaderId], cancel);
        await workers.MustLeadAsync(programme.LeaderId, cancel);
        db.Programmes.Add(programme);
        db.Record(new Deed(ActKind.ProgrammeAdded, by.AccountId, Act.House, programme.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A place of the site by its name, there already or new.</summary>
    public Task<Venue> VenueAsync(Viewer by, Guid siteId, string name, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync([siteId], cancel);
        var there = (await db.Venues.Where(v => v.SiteId == siteId).ToListAsync(cancel)).Find(v => string.Equals(v.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (there is not null)
            return there;
        var venue = db.Venues.Add(new Venue { SiteId = siteId, Name = name.Trim() }).Entity;
        db.Record(new Deed(ActKind.VenueAdded, by.AccountId, Act.House, venue.Id));
        await db.SaveChangesAsync(cancel);
        return venue;
    }, cancel);

    public Task PlanAsync(Viewer by, NewGroupSession told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync([told.SiteId], cancel);
        if (await db.GroupSessions.AnyAsync(s => s.Id == told.FormKey, cancel))
            return false;
        MustBeTrue(told.At, told.Minutes);
        if (told.HelperId == told.LeaderId)
            throw new RuleException("The second worker is somebody beside the leader.", "Helper");
        await MustBeOfSiteAsync(told.SiteId, [told.LeaderId, .. told.HelperId is { } helper ? new[] { helper } : []], cancel);
        await workers.MustLeadAsync(told.LeaderId, cancel);
        if (!await db.Venues.AnyAsync(v => v.Id == told.VenueId && v.SiteId == told.SiteId, cancel))
            throw new RuleException("Choose a place of this site.", "Venue");
        await MustBeOnAsync(told.ProgrammeId, told.SiteId, told.At, cancel);
        db.GroupSessions.Add(new GroupSession
        {
            Id = told.FormKey,
            SiteId = told.SiteId,
            ProgrammeId = told.ProgrammeId,
            Name = told.Name.Trim(),
            LeaderId = told.LeaderId,
            HelperId = told.HelperId,
            At = told.At,
            Minutes = told.Minutes,
            VenueId = told.VenueId,
        });
        db.Record(new Deed(ActKind.GroupSessionPlanned, by.AccountId, Act.House, told.FormKey));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Another time or place. The check runs again: a place may be unsafe for one, an order may hold on that day.</summary>
    public Task MoveAsync(Viewer by, GroupSession session, DateTime at, int minutes, Guid venueId, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        by.MustRun(session);
        MustBeOpen(session);
        MustBeTrue(at, minutes);
        if (!await db.Venues.AnyAsync(v => v.Id == venueId && v.SiteId == session.SiteId, cancel))
            throw new RuleException("Choose a place of this site.", "Venue");
        await MustBeOnAsync(session.ProgrammeId, session.SiteId, at, cancel);
        (session.At, session.Minutes, session.VenueId) = (at, minutes, venueId);
        if (!db.ChangeTracker.HasChanges())
            return false;
        db.Record(new Deed(ActKind.GroupSessionMoved, by.AccountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
        await check.LookAgainAsync(by.AccountId, session, cancel);
        return true;
    }, cancel);

    /// <summary>Says that the session goes ahead, once everybody who needs thought has had it.</summary>
    public Task ConfirmAsync(Viewer by, GroupSession session, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        by.MustRun(session);
        if (session.Status == GroupStatus.Confirmed)
            return false;
        MustBeOpen(session);
        if (session.At < clock.Instant())
            throw new RuleException("This session's time has passed. Give it another time first.");
        var invited = await db.GroupInvites.Where(i => i.SessionId == session.Id && (i.Status == InviteStatus.Invited || i.Status == InviteStatus.Coming)).Select(i => i.YoungPersonId).ToListAsync(cancel);
        if (invited.Count == 0)
            throw new RuleException("Invite somebody first.");
        await workers.MustSuitAsync(by, session, invited, cancel);
        if (!(await check.RunAsync(session, cancel)).All(c => c.IsCleared))
            throw new RuleException("Some of those invited need thought before they meet. A manager decides first.");
        session.MoveTo(GroupStatus.Confirmed);
        db.Record(new Deed(ActKind.GroupSessionConfirmed, by.AccountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    public Task CallOffAsync(Viewer by, GroupSession session, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        by.MustRun(session);
        if (session.Status == GroupStatus.CalledOff)
            return false;
        session.MoveTo(GroupStatus.CalledOff);
        await costs.ReleaseAsync(by, session, cancel);
        db.Record(new Deed(ActKind.GroupSessionCalledOff, by.AccountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>What the group agreed to expect of each other, in their own words.</summary>
    public async Task AgreeExpectationsAsync(Viewer by, GroupSession session, string? expectations, CancellationToken cancel)
    {
        by.MustRun(session);
        session.Expectations = house.Change(session.Expectations, expectations);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.GroupExpectationsAgreed, by.AccountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A programme takes no session after its last day. Whoever ends one holds the same lock.</summary>
    private async Task MustBeOnAsync(Guid? programmeId, Guid siteId, DateTime at, CancellationToken cancel)
    {
        if (programmeId is not { } id)
            return;
        var programme = await db.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.SiteId == siteId, cancel)
            ?? throw new RuleException("Choose a programme of this site.", "Programme");
        if (!programme.IsOn(at.ToLondonDay()))
            throw new RuleException("This programme has ended by then. Plan the session on its own, or on an earlier day.", "Programme");
    }

    internal static void MustBeOpen(GroupSession session)
    {
        if (!session.IsOpen)
            throw new RuleException("This session is over or was called off.");
    }

    private void MustBeTrue(DateTime at, int minutes)
    {
        if (at <= clock.Instant())
            throw new RuleException("Choose a time to come.", "On");
        if (minutes is < 1 or > LongestMinutes)
            throw new RuleException("Minutes must be from 1 to 720.", "Minutes");
    }

    private async Task MustBeOfSiteAsync(Guid siteId, Guid[] accounts, CancellationToken cancel)
    {
        if (await db.Users.CountAsync(a => accounts.Contains(a.Id) && a.SiteId == siteId && a.DisabledAt == null, cancel) != accounts.Length)
            throw new RuleException("Choose a worker of this site.", "Leader");
    }
}
