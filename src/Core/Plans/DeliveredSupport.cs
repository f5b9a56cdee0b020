using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;

namespace Steadfast.Core.Plans;

/// <summary>One week of support, Monday to Sunday in London.</summary>
/// <param name="Planned">Contacts the plan of that week asked for; empty without a plan, where it does not say, and while the whole week was a hold.</param>
/// <param name="Delivered">Contacts and sessions with the young person. Attempts are never among them, nor is contact with the family alone.</param>
/// <param name="Attempts">Tries that reached nobody, beside it.</param>
public sealed record SupportWeek(DateOnly Monday, int? Planned, int Delivered, int Attempts)
{
    /// <summary>The week is not over, so it is no shortfall yet.</summary>
    public bool IsRunning { get; init; }
}

/// <summary>Counts planned against delivered support, week by week.</summary>
public sealed class DeliveredSupport(ServiceDatabase db, TimeProvider clock)
{
    // Contact with the young person themselves; speaking to the family is work too, and no direct support (§4.3).
    private static readonly string[] Direct = ["contact", "session", "group"];

    /// <summary>The last weeks, this one included, the earliest first.</summary>
    public async Task<IReadOnlyList<SupportWeek>> ByWeekAsync(Guid youngPersonId, int weeks, CancellationToken cancel)
    {
        var thisMonday = Monday(clock.Today());
        var first = thisMonday.AddDays(-7 * (weeks - 1));
        var (from, until) = (first.StartUtc(), thisMonday.AddDays(7).StartUtc());
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.YoungPersonId == youngPersonId && c.HappenedAt >= from && c.HappenedAt < until && c.WhenKnown != WhenKnown.NotKnown)
            .Select(c => new { c.HappenedAt, c.Reached, c.Kind }).ToListAsync(cancel);
        var plans = await db.Plans.AsNoTracking().Where(p => p.YoungPersonId == youngPersonId && p.AgreedOn != null)
            .OrderByDescending(p => p.AgreedOn).ThenByDescending(p => p.At).ThenByDescending(p => p.Id).Select(p => new { p.AgreedOn, p.ContactsPerWeek }).ToListAsync(cancel);
        var holds = await db.Holds.AsNoTracking().Where(h => h.YoungPersonId == youngPersonId).Select(h => new { h.From, h.EndedOn }).ToListAsync(cancel);
        var byWeek = contacts.ToLookup(c => Monday(c.HappenedAt.ToLondonDay()));
        return [.. Enumerable.Range(0, weeks).Select(i => first.AddDays(7 * i)).Select(monday => new SupportWeek(
            monday,
            holds.Exists(h => h.From <= monday && (h.EndedOn is null || h.EndedOn > monday.AddDays(6))) ? null : plans.Find(p => p.AgreedOn <= monday.AddDays(6))?.ContactsPerWeek,
            byWeek[monday].Count(c => c.Reached && Direct.Contains(c.Kind)),
            byWeek[monday].Count(c => !c.Reached)) { IsRunning = monday == thisMonday })];
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
