using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyTeam;

/// <summary>One visit of a team's day: a planned contact or an appointment, and whose it is.</summary>
/// <param name="Worker">The lead, or who goes along; none where nobody is.</param>
public sealed record TeamVisit(TimeOnly? At, bool IsAppointment, string? Worker, string Reference, string Name);

/// <param name="All">How many there are; the first ones are listed.</param>
public sealed record TeamVisits(IReadOnlyList<TeamVisit> Listed, int All);

/// <summary>What a site's workers have before them today, in order: what has a time first. Two queries.</summary>
public sealed class TeamDay(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>More than a page is good for.</summary>
    public const int Most = 40;

    public async Task<TeamVisits> ReadAsync(Viewer viewer, Guid siteId, CancellationToken cancel)
    {
        var today = clock.Today();
        var people = db.WithUs(viewer, siteId).AsNoTracking();
        var planned = await people.Where(p => p.NextContactOn == today).Select(p => new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName, p.NextContactAt, false,
            db.Allocations.Where(a => a.YoungPersonId == p.Id && a.Part == AllocationPart.Lead && a.To == null).Join(db.Users, a => a.AccountId, u => u.Id, (a, u) => u.Name).FirstOrDefault())).ToListAsync(cancel);
        var appointments = await people.Join(db.Appointments.Where(a => a.Status == AppointmentStatus.Arranged && a.On == today), p => p.Id, a => a.YoungPersonId, (p, a) =>
            new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName, a.At, true, db.Users.Where(u => u.Id == a.WorkerId).Select(u => u.Name).FirstOrDefault())).ToListAsync(cancel);
        var all = planned.Concat(appointments).OrderBy(r => r.At is null).ThenBy(r => r.At).ThenBy(r => r.Worker ?? "", StringComparer.CurrentCulture).ThenBy(r => r.Reference, StringComparer.Ordinal).ToList();
        return new([.. all.Take(Most).Select(Open)], all.Count);
    }

    private TeamVisit Open(Row row) => new(
        row.At, row.IsAppointment, row.Worker, row.Reference, ShownName.Of(sealer.WordsOf(row.Key), row.KnownAs, row.GivenName, row.FamilyName).Whole);

    private sealed record Row(string Reference, PersonKey Key, Sealed? KnownAs, Sealed GivenName, Sealed FamilyName, TimeOnly? At, bool IsAppointment, string? Worker);
}
