using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>
/// Appointments of today, and those gone by of which nobody said how they went. Whoever goes has them on the day; where
/// nobody of us goes, the lead. After three days their manager has what was not told. One query.
/// </summary>
public sealed class AppointmentsToDo(ServiceDatabase db, Sealer sealer, TimeProvider clock) : IToDoSource
{
    /// <summary>Days after which the manager has it too.</summary>
    public const int ManagerAfterDays = 3;

    public const string GoThere = "Appointment";

    public const string TheyGo = "Appointment, they go by themselves";

    public const string SayHowItWent = "Say how the appointment went";

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        if (viewer.Role is not (Role.Practitioner or Role.PeerMentor or Role.ServiceManager))
            return [];
        var late = viewer.Role == Role.ServiceManager ? today.AddDays(-ManagerAfterDays) : DateOnly.MinValue;
        var lead = db.Allocations.Where(a => a.AccountId == viewer.AccountId && a.Part == AllocationPart.Lead && a.To == null).Select(a => a.YoungPersonId);
        var rows = await (
            from p in db.YoungPeople.AsNoTracking().VisibleTo(viewer, db)
            join a in db.Appointments on p.Id equals a.YoungPersonId
            where a.Status == AppointmentStatus.Arranged && a.On <= today
                && (a.WorkerId == viewer.AccountId || a.SecondWorkerId == viewer.AccountId || (a.WorkerId == null && lead.Contains(p.Id)) || a.On <= late)
            orderby a.On, a.Id
            select new Row(a.Id, a.On, a.At, p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName, a.WorkerId == null, a.Where)).ToListAsync(cancel);
        return rows.ConvertAll(r => ToDo(r, today));
    }

    private ToDo ToDo(Row row, DateOnly today)
    {
        var words = sealer.WordsOf(row.Key);
        var name = ShownName.Of(words, row.KnownAs, row.GivenName, row.FamilyName);
        // An hour after it began there is something to tell.
        var gone = row.On < today || (row.At is { } at && row.On.AtLondon(at).AddHours(1) < clock.Instant());
        return new ToDo(gone ? SayHowItWent : row.ByThemselves ? TheyGo : GoThere, $"/cases/{row.Reference}/appointments/{row.Id}", row.On) { At = row.At, Where = words.Open(row.Where), IsAppointment = true }.About(name);
    }

    private sealed record Row(Guid Id, DateOnly On, TimeOnly? At, string Reference, PersonKey Key, Sealed? KnownAs, Sealed GivenName, Sealed FamilyName, bool ByThemselves, Sealed? Where);
}
