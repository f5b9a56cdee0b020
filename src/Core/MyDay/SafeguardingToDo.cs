using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>
/// Concerns that wait for somebody: to be read, told, answered, closed. Whoever works with the young person has what must
/// be told; a manager has each step; the national lead has what stayed undone. Four queries.
/// </summary>
public sealed class SafeguardingToDo(ServiceDatabase db, Sealer sealer) : IToDoSource
{
    /// <summary>After so many hours unread a concern goes to the national lead too.</summary>
    public const int EscalateAfterHours = 24;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var rows = await RowsAsync(viewer, cancel);
        var ids = rows.ConvertAll(r => r.Concern.Id);
        var steps = ids.Count == 0 ? [] : await db.ConcernSteps.AsNoTracking().Where(s => ids.Contains(s.ConcernId)).OrderBy(s => s.At).ToListAsync(cancel);
        var tellings = ids.Count == 0 ? [] : await db.Tellings.AsNoTracking().Where(t => ids.Contains(t.ConcernId)).ToListAsync(cancel);
        return [.. rows.SelectMany(r => Of(r, viewer, [.. steps.Where(s => s.ConcernId == r.Concern.Id)], [.. tellings.Where(t => t.ConcernId == r.Concern.Id)]))];
    }

    private async Task<List<Row>> RowsAsync(Viewer viewer, CancellationToken cancel)
    {
        var late = viewer.Now.AddHours(-EscalateAfterHours);
        var open = db.Concerns.AsNoTracking().Where(c => c.Status != ConcernStatus.Closed);
        var visible = open.VisibleTo(viewer, db);
        // A national lead is told of what a site has left unread; the rest is the site's.
        if (viewer.Role == Role.NationalLead)
            visible = visible.Where(c => c.Status == ConcernStatus.Raised && c.RaisedAt < late);
        var rows = await Join(visible).ToListAsync(cancel);
        if (viewer.Role is Role.NationalLead or Role.Guardian)
            rows.AddRange(await Join(open.AboutStaffVisibleTo(viewer, db)).ToListAsync(cancel));
        return rows;
    }

    private IQueryable<Row> Join(IQueryable<Concern> concerns) =>
        from c in concerns
        join p in db.YoungPeople on c.YoungPersonId equals p.Id
        join s in db.Sites on p.SiteId equals s.Id
        select new Row(c, p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName, s.Nation);

    private IEnumerable<ToDo> Of(Row row, Viewer viewer, List<ConcernStep> steps, List<Telling> tellings)
    {
        if (NextStep(row.Concern, viewer) is { } step)
            yield return About(row, step, row.Concern.RaisedAt, row.Concern.Status == ConcernStatus.Raised || row.Concern.AboutStaff, "");
        var duty = WhoMustBeTold.Of(row.Concern, row.Nation, steps, tellings).FirstOrDefault(d => d.ToldAt is null);
        if (duty is not null)
            yield return About(row, "Tell who must be told of a concern", duty.DueAt!.Value, duty.IsOverdue(viewer.Now) || row.Concern.ImmediateDanger, "#told");
        if (WhoMustBeTold.AnswerDue(row.Concern.Status, row.Nation, steps) is { } answer)
            yield return About(row, "Ask the statutory service for their answer", answer, answer < viewer.Now, "");
    }

    /// <summary>What a manager does next; none for who does not take the steps.</summary>
    private static string? NextStep(Concern concern, Viewer viewer)
    {
        if (viewer.Role is not (Role.ServiceManager or Role.NationalLead or Role.Guardian))
            return null;
        return concern.Status switch
        {
            ConcernStatus.Raised => "Read a concern",
            ConcernStatus.Seen => "Refer a concern, or say that our part is done",
            ConcernStatus.Answered => "Say whether our part of a concern is done",
            ConcernStatus.OurPartDone when concern.RaisedBy != viewer.AccountId => "Close a concern",
            _ => null,
        };
    }

    /// <summary>A concern about a colleague names nobody, not even by initials.</summary>
    private ToDo About(Row row, string english, DateTime due, bool urgent, string part)
    {
        var (day, time) = (due.ToLondonDay(), TimeOnly.FromDateTime(due.ToLondon()));
        if (row.Concern.AboutStaff)
            return new(english, $"/safeguarding/staff-concerns/{row.Concern.Id}{part}", day) { At = time, IsUrgent = urgent };
        var name = ShownName.Of(sealer.WordsOf(row.Key), row.KnownAs, row.GivenName, row.FamilyName);
        return new ToDo(english, $"/cases/{row.Reference}/concerns/{row.Concern.Id}{part}", day) { At = time, IsUrgent = urgent }.About(name);
    }

    private sealed record Row(Concern Concern, string Reference, PersonKey Key, Sealed? KnownAs, Sealed GivenName, Sealed FamilyName, Nation? Nation);
}
