using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>Who came, as the leader tells it.</summary>
public sealed record Seen(Guid InviteId, Attendance Attendance, string? HowItWent);

/// <summary>Writes down that a session took place and who came. Whoever came has a contact in their record.</summary>
public sealed class GroupHolding(ServiceDatabase db, GroupCheck check, Recording recording, Sealer sealer, HouseWords house, TimeProvider clock)
{
    /// <summary>The kind of contact that a group session is.</summary>
    public const string ContactKind = "group";

    public Task HoldAsync(Viewer by, GroupSession session, IReadOnlyList<Seen> seen, string? howItWent, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        by.MustRun(session);
        if (session.Status == GroupStatus.Held)
            return false;
        if (session.At > clock.Instant())
            throw new RuleException("This session has not begun yet.");
        var told = seen.ToDictionary(s => s.InviteId);
        var invites = await db.GroupInvites.Where(i => i.SessionId == session.Id && i.Status != InviteStatus.TakenBack).ToListAsync(cancel);
        if (invites.Exists(i => i.Status != InviteStatus.NotComing && !told.ContainsKey(i.Id)))
            throw new RuleException("Say for each of them whether they came.");
        session.MoveTo(GroupStatus.Held);
        session.HowItWent = house.Seal(howItWent);
        var people = await PeopleAsync(invites, cancel);
        foreach (var invite in invites.Where(i => told.ContainsKey(i.Id)))
            Write(by, session, invite, told[invite.Id], people[invite.YoungPersonId]);
        db.Record(new Deed(ActKind.GroupSessionHeld, by.AccountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private async Task<Dictionary<Guid, YoungPeople.YoungPerson>> PeopleAsync(List<GroupInvite> invites, CancellationToken cancel)
    {
        var ids = invites.ConvertAll(i => i.YoungPersonId);
        return await db.YoungPeople.Where(p => ids.Contains(p.Id)).Include(p => p.Key).ToDictionaryAsync(p => p.Id, cancel);
    }

    private void Write(Viewer by, GroupSession session, GroupInvite invite, Seen seen, YoungPeople.YoungPerson person)
    {
        var words = sealer.WordsOf(person.Key);
        (invite.Attendance, invite.HowItWent) = (seen.Attendance, words.Seal(seen.HowItWent));
        if (seen.Attendance == Attendance.DidNotCome)
        {
            db.Record(new Deed(ActKind.GroupNotThere, by.AccountId, person.Id, invite.Id));
            return;
        }
        // A contact like any other: it ends a silence, and stands on the timeline with no other young person's name.
        var note = string.IsNullOrWhiteSpace(seen.HowItWent) ? session.Name : $"{session.Name}. {seen.HowItWent}";
        recording.Add(by, person, words, new NewContact(invite.Id, ContactKind, session.At) { Minutes = session.Minutes, Note = note });
        db.Record(new Deed(ActKind.GroupAttended, by.AccountId, person.Id, invite.Id));
    }
}
