using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>
/// Holds to look at again, and decisions taken together whose day has come. Their worker has them on the day; the manager
/// of the site a week later, when nobody has looked. Two queries.
/// </summary>
public sealed class EngagementToDo(ServiceDatabase db, Sealer sealer) : IToDoSource
{
    /// <summary>Days after which the manager has it too.</summary>
    public const int ManagerAfterDays = 7;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        if (viewer.Role is not (Role.Practitioner or Role.PeerMentor or Role.ServiceManager))
            return [];
        return [.. await HoldsAsync(viewer, today, cancel), .. await LooksAsync(viewer, today, cancel)];
    }

    private async Task<IEnumerable<ToDo>> HoldsAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var (own, late) = (Own(viewer), today.AddDays(-ManagerAfterDays));
        var rows = await (
            from p in db.YoungPeople.AsNoTracking().VisibleTo(viewer, db)
            join h in db.Holds on p.Id equals h.YoungPersonId
            where h.EndedOn == null && ((own.Contains(p.Id) && (h.ReviewOn == null || h.ReviewOn <= today)) || h.ReviewOn <= late)
            select new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName, h.ReviewOn)).ToListAsync(cancel);
        return rows.Select(r => ToDo(r, r.Due is null ? "Choose when to look at this hold again" : "Look at this hold again", "hold/carry-on"));
    }

    /// <summary>The latest decision of each, unless the young person was reached since: then it has been answered.</summary>
    private async Task<IEnumerable<ToDo>> LooksAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var (own, late) = (Own(viewer), today.AddDays(-ManagerAfterDays));
        var rows = await (
            from p in db.YoungPeople.AsNoTracking().VisibleTo(viewer, db)
            join d in db.JointDecisions on p.Id equals d.YoungPersonId
            where d.Choice != JointChoice.Hold && ((own.Contains(p.Id) && d.NextLookOn <= today) || d.NextLookOn <= late)
                && db.Referrals.Any(r => r.Id == d.ReferralId && r.Status == ReferralStatus.Open)
                && !db.JointDecisions.Any(later => later.YoungPersonId == p.Id && later.At > d.At)
                && !db.Contacts.Any(c => c.YoungPersonId == p.Id && c.Reached && c.Kind != Touch.FamilyContact && c.HappenedAt > d.At)
            select new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName, d.NextLookOn)).ToListAsync(cancel);
        return rows.Select(r => ToDo(r, "Look again at what was decided together", "reaching/decide"));
    }

    private IQueryable<Guid> Own(Viewer viewer) => db.Allocations.Where(a => a.AccountId == viewer.AccountId && a.To == null).Select(a => a.YoungPersonId);

    private ToDo ToDo(Row row, string english, string path)
    {
        var name = ShownName.Of(sealer.WordsOf(row.Key), row.KnownAs, row.GivenName, row.FamilyName);
        return new ToDo(english, $"/cases/{row.Reference}/{path}", row.Due).About(name);
    }

    private sealed record Row(string Reference, PersonKey Key, Sealed? KnownAs, Sealed GivenName, Sealed FamilyName, DateOnly? Due);
}
