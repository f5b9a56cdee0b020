using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Workforce.Away;

/// <summary>A young person whose lead worker is away, and from which day nobody stands in.</summary>
/// <param name="UncoveredFrom">None when somebody stands in on every day.</param>
public sealed record CoverNeed(Absence Absence, string Worker, Guid YoungPersonId, string Reference, string Name, DateOnly? UncoveredFrom, IReadOnlyList<string> CoveredBy);

/// <summary>Finds what cover is still to be arranged, in three queries however many are away.</summary>
public sealed class CoverNeeds(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>Cover is asked for this many days before somebody goes.</summary>
    public const int AheadDays = 14;

    /// <summary>For who is away without a last day, cover is looked at this far ahead.</summary>
    public const int OpenEndedDays = 6;

    /// <summary>The young people of these members of staff who are away now or soon, as far as the viewer sees them.</summary>
    public async Task<IReadOnlyList<CoverNeed>> OfAsync(IQueryable<Account> staff, Viewer viewer, CancellationToken cancel)
    {
        var today = clock.Today();
        var away = await db.Absences.AsNoTracking().Touching(today, today.AddDays(AheadDays)).Where(a => staff.Any(s => s.Id == a.AccountId)).ToListAsync(cancel);
        if (away.Count == 0)
            return [];
        var workers = away.Select(a => a.AccountId).Distinct().ToArray();
        var led = await LedAsync(workers, viewer, cancel);
        var ids = led.Select(l => l.Id).ToArray();
        var covers = (await db.CaseCovers.AsNoTracking().Where(c => ids.Contains(c.YoungPersonId) && c.EndedAt == null && c.To >= today)
            .Select(c => new { c.YoungPersonId, c.From, c.To, Name = db.Users.Where(u => u.Id == c.AccountId).Select(u => u.Name).First() }).ToListAsync(cancel)).ToLookup(c => c.YoungPersonId);
        return [.. (from absence in away
                    from one in led
                    where one.LeadId == absence.AccountId
                    let own = covers[one.Id]
                    let open = FirstOpen(absence, today, [.. own.Select(c => (c.From, c.To))])
                    select new CoverNeed(absence, one.Worker, one.Id, one.Reference, NameOf(one), open, [.. own.Select(c => c.Name).Distinct()]))
            .OrderBy(n => n.UncoveredFrom is null).ThenBy(n => n.UncoveredFrom).ThenBy(n => n.Name, NameOrder.Comparer)];
    }

    /// <summary>The first day of an absence, from today on, on which nobody stands in.</summary>
    public static DateOnly? FirstOpen(Absence absence, DateOnly today, IReadOnlyList<(DateOnly From, DateOnly To)> covers)
    {
        var last = absence.To ?? new[] { today, absence.From }.Max().AddDays(OpenEndedDays);
        for (var day = absence.From > today ? absence.From : today; day <= last; day = day.AddDays(1))
        {
            if (!covers.Any(c => c.From <= day && day <= c.To))
                return day;
        }
        return null;
    }

    private Task<List<Led>> LedAsync(Guid[] workers, Viewer viewer, CancellationToken cancel)
    {
        var visible = db.YoungPeople.AsNoTracking().VisibleTo(viewer, db);
        return Weighing.Carried(db).Where(a => a.Part == AllocationPart.Lead && workers.Contains(a.AccountId))
            .Join(visible, a => a.YoungPersonId, p => p.Id, (a, p) => new Led(
                p.Id, p.Reference, a.AccountId, db.Users.Where(u => u.Id == a.AccountId).Select(u => u.Name).First(), p.Key, p.KnownAs, p.GivenName, p.FamilyName))
            .ToListAsync(cancel);
    }

    private string NameOf(Led one) => ShownName.Of(sealer.WordsOf(one.Key), one.KnownAs, one.GivenName, one.FamilyName).Whole;

    private sealed record Led(Guid Id, string Reference, Guid LeadId, string Worker, PersonKey Key, Sealed? KnownAs, Sealed GivenName, Sealed FamilyName);
}
