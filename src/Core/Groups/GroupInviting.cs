using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>Consent as it was given.</summary>
public sealed record NewConsent(Guid FormKey, string GivenBy, string For, DateOnly On, bool WholeProgramme);

/// <summary>What was arranged about one invitation.</summary>
public sealed record Arrangement(InviteStatus Answer, IReadOnlyList<NewConsent> Consents, Transport? Transport, string? TransportNote);

/// <summary>Invites young people, takes their answer, their consent and how they get there.</summary>
public sealed class GroupInviting(ServiceDatabase db, GroupCheck check, GroupWorkers workers, Sealer sealer, TimeProvider clock)
{
    /// <summary>Code of the list of what consent is for, without which nobody is coming.</summary>
    public const string TakingPart = "taking_part";

    /// <summary>Invites young people within the worker's reach; who was invited already stays so. The check runs again at once.</summary>
    public Task InviteAsync(Viewer by, GroupSession session, IReadOnlyCollection<Guid> youngPeople, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        GroupPlanning.MustBeOpen(session);
        var people = await db.YoungPeople.VisibleTo(by, db).Where(p => youngPeople.Contains(p.Id)).Select(p => new { p.Id, p.SiteId }).ToListAsync(cancel);
        if (people.Count != youngPeople.Distinct().Count() || people.Any(p => p.SiteId != session.SiteId))
            throw new RuleException("Invite young people of this site whom you work with.", "YoungPeople");
        await workers.MustSuitAsync(by, session, youngPeople, cancel);
        var there = await db.GroupInvites.Where(i => i.SessionId == session.Id && youngPeople.Contains(i.YoungPersonId)).ToDictionaryAsync(i => i.YoungPersonId, cancel);
        foreach (var person in people)
            Invite(by, session, person.Id, there.GetValueOrDefault(person.Id));
        if (!db.ChangeTracker.HasChanges())
            return false;
        await db.SaveChangesAsync(cancel);
        await check.LookAgainAsync(by.AccountId, session, cancel);
        return true;
    }, cancel);

    /// <summary>What they answered, or that we take the invitation back. Who comes after all may put the session in doubt again.</summary>
    public Task AnswerAsync(Viewer by, GroupSession session, GroupInvite invite, InviteStatus answer, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        await db.Entry(invite).ReloadAsync(cancel);
        GroupPlanning.MustBeOpen(session);
        await MustReachAsync(by, session, invite, cancel);
        if (invite.Status == answer)
            return false;
        if (answer == InviteStatus.Coming && !await HasConsentAsync(session, invite.YoungPersonId, cancel))
            throw new RuleException("Write down who consents to their taking part first.");
        invite.MoveTo(answer);
        Record(by, invite, answer switch
        {
            InviteStatus.Coming => ActKind.GroupComing,
            InviteStatus.NotComing => ActKind.GroupNotComing,
            InviteStatus.TakenBack => ActKind.GroupInviteTakenBack,
            _ => ActKind.GroupInvited,
        });
        await db.SaveChangesAsync(cancel);
        await check.LookAgainAsync(by.AccountId, session, cancel);
        return true;
    }, cancel);

    /// <summary>Writes down consent, how they get there and what they answered, in one go.</summary>
    public Task ArrangeAsync(Viewer by, GroupSession session, GroupInvite invite, Arrangement told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        // Sites are locked before young people, as everywhere.
        await check.LockAsync([session.SiteId], cancel);
        foreach (var consent in told.Consents)
            await ConsentAsync(by, session, invite, consent, cancel);
        await PlanTransportAsync(by, session, invite, told.Transport, told.TransportNote, cancel);
        await AnswerAsync(by, session, invite, told.Answer, cancel);
        return true;
    }, cancel);

    public Task ConsentAsync(Viewer by, GroupSession session, GroupInvite invite, NewConsent told, CancellationToken cancel) => db.InTurnAsync(invite.YoungPersonId, async () =>
    {
        await MustReachAsync(by, session, invite, cancel);
        if (told.On > clock.Today())
            throw new RuleException("Consent cannot be given after today.", "ConsentOn");
        if (await db.GroupConsents.AnyAsync(c => c.Id == told.FormKey || (c.YoungPersonId == invite.YoungPersonId && c.SessionId == session.Id
            && c.For == told.For && c.GivenBy == told.GivenBy && c.On == told.On && c.ProgrammeId != null == told.WholeProgramme), cancel))
            return;
        db.GroupConsents.Add(new GroupConsent
        {
            Id = told.FormKey,
            YoungPersonId = invite.YoungPersonId,
            SessionId = session.Id,
            ProgrammeId = told.WholeProgramme ? session.ProgrammeId : null,
            GivenBy = told.GivenBy,
            For = told.For,
            On = told.On,
            AccountId = by.AccountId,
        });
        Record(by, invite, ActKind.GroupConsentGiven);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private async Task PlanTransportAsync(Viewer by, GroupSession session, GroupInvite invite, Transport? transport, string? note, CancellationToken cancel)
    {
        await MustReachAsync(by, session, invite, cancel);
        invite.Transport = transport;
        invite.TransportNote = (await WordsAsync(invite.YoungPersonId, cancel)).Change(invite.TransportNote, note);
        if (!db.ChangeTracker.HasChanges())
            return;
        Record(by, invite, ActKind.GroupTransportPlanned);
        await db.SaveChangesAsync(cancel);
    }

    private void Invite(Viewer by, GroupSession session, Guid youngPersonId, GroupInvite? there)
    {
        if (there is { Status: not InviteStatus.TakenBack })
            return;
        if (there is null)
            there = db.GroupInvites.Add(new GroupInvite { SessionId = session.Id, YoungPersonId = youngPersonId, InvitedById = by.AccountId }).Entity;
        else
            there.MoveTo(InviteStatus.Invited);
        Record(by, there, ActKind.GroupInvited);
    }

    /// <summary>Whoever runs the session, and whoever works with the young person.</summary>
    private async Task MustReachAsync(Viewer by, GroupSession session, GroupInvite invite, CancellationToken cancel)
    {
        if (!by.Runs(session) && !await db.YoungPeople.VisibleTo(by, db).AnyAsync(p => p.Id == invite.YoungPersonId, cancel))
            throw new RuleException("Whoever leads the session, or works with this young person, does this.");
    }

    private Task<bool> HasConsentAsync(GroupSession session, Guid youngPersonId, CancellationToken cancel) => db.GroupConsents.AnyAsync(
        c => c.YoungPersonId == youngPersonId && c.For == TakingPart && (c.SessionId == session.Id || (c.ProgrammeId != null && c.ProgrammeId == session.ProgrammeId)), cancel);

    private async Task<PersonWords> WordsAsync(Guid youngPersonId, CancellationToken cancel) =>
        sealer.WordsOf(await db.PersonKeys.AsNoTracking().SingleAsync(k => k.YoungPersonId == youngPersonId, cancel));

    private void Record(Viewer by, GroupInvite invite, ActKind kind) => db.Record(new Deed(kind, by.AccountId, invite.YoungPersonId, invite.Id));
}
