using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.Workforce.Support;

/// <summary>When somebody's supervision is due. Dates and names alone: what was said is for the two.</summary>
public sealed record SupervisionDate(Guid AccountId, string Name, Guid SupervisorId, string Supervisor, DateOnly? LastOn, DateOnly DueOn)
{
    public bool IsOverdue(DateOnly today) => DueOn < today;
}

public sealed class SupervisionDates(ServiceDatabase db)
{
    /// <summary>Of these members of staff, those with a supervisor; the longest due first.</summary>
    public async Task<IReadOnlyList<SupervisionDate>> OfAsync(IQueryable<Account> staff, CancellationToken cancel) =>
        Order(await Query(db.Supervisions.Where(s => staff.Any(a => a.Id == s.AccountId))).ToListAsync(cancel));

    /// <summary>Those whom somebody supervises.</summary>
    public async Task<IReadOnlyList<SupervisionDate>> HeldByAsync(Guid supervisorId, CancellationToken cancel) =>
        Order(await Query(db.Supervisions.Where(s => s.SupervisorId == supervisorId && db.Users.Any(u => u.Id == s.AccountId && u.DisabledAt == null))).ToListAsync(cancel));

    private IQueryable<Row> Query(IQueryable<Supervision> of) => of.Select(s => new Row(
        s,
        db.Users.Where(u => u.Id == s.AccountId).Select(u => u.Name).First(),
        db.Users.Where(u => u.Id == s.SupervisorId).Select(u => u.Name).First(),
        db.StaffNotes.Where(n => n.AccountId == s.AccountId && n.Kind == StaffNoteKind.Supervision).Max(n => (DateOnly?)n.On)));

    private static IReadOnlyList<SupervisionDate> Order(List<Row> rows) =>
        [.. rows.Select(r => new SupervisionDate(r.Of.AccountId, r.Name, r.Of.SupervisorId, r.Supervisor, r.LastOn, (r.LastOn ?? r.Of.From).AddDays(r.Of.EveryDays)))
            .OrderBy(s => s.DueOn).ThenBy(s => s.Name, StringComparer.CurrentCulture)];

    private sealed record Row(Supervision Of, string Name, string Supervisor, DateOnly? LastOn);
}
