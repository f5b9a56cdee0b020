using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Assessment;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>
/// What waits in the plans of those whom a worker leads or works with: safety plans that are missing or out of date, steps whose day
/// has come, services that have not begun, promises and voices that are due. A manager is told of their site's safety plans that nobody has looked at for a week.
/// </summary>
public sealed class PlansToDo(ServiceDatabase db, Sealer sealer) : IToDoSource
{
    /// <summary>A safety plan's review is shown this many days before it is due.</summary>
    public const int AheadDays = 7;

    /// <summary>After so many days without a beginning somebody asks how it stands.</summary>
    public const int LongWaitDays = 28;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var people = await PeopleAsync(viewer, cancel);
        if (people.Count == 0)
            return [];
        var ids = people.ConvertAll(p => p.Person.Id);
        var manager = viewer.Role is Role.ServiceManager;
        return [.. await SafetyAsync(people, ids, manager, today, cancel), .. manager ? [] : await StepsAsync(people, ids, today, cancel), .. manager ? [] : await ServicesAsync(people, ids, today, cancel),
            .. manager ? [] : await PromisesAsync(people, ids, today, cancel), .. manager ? [] : await VoicesAsync(people, ids, today, cancel)];
    }

    private Task<List<Someone>> PeopleAsync(Viewer viewer, CancellationToken cancel) => viewer.Role switch
    {
        Role.Practitioner or Role.PeerMentor => OpenAsync(db.YoungPeople.VisibleTo(viewer, db).Where(p => db.Allocations.Any(a => a.YoungPersonId == p.Id && a.AccountId == viewer.AccountId && a.To == null)), cancel),
        // Only those of whom there is something to say: a site has many.
        Role.ServiceManager => OpenAsync(db.YoungPeople.VisibleTo(viewer, db).Where(p => p.SiteId == viewer.SiteId && db.SafetyPlans.Any(s => s.YoungPersonId == p.Id)), cancel),
        _ => Task.FromResult(new List<Someone>()),
    };

    private Task<List<Someone>> OpenAsync(IQueryable<YoungPerson> people, CancellationToken cancel) => people.AsNoTracking()
        .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == ReferralStatus.Open))
        .Select(p => new Someone(p, p.Key)).ToListAsync(cancel);

    private async Task<IEnumerable<ToDo>> SafetyAsync(List<Someone> people, List<Guid> ids, bool manager, DateOnly today, CancellationToken cancel)
    {
        var plans = (await db.SafetyPlans.Where(p => ids.Contains(p.YoungPersonId)).Select(p => new { p.YoungPersonId, p.Number, p.ReviewOn }).ToListAsync(cancel))
            .GroupBy(p => p.YoungPersonId).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Number)!.ReviewOn);
        if (manager)
            return people.Where(p => plans[p.Person.Id] < today.AddDays(-AheadDays)).Select(p => Of(p, "Safety plan out of date for more than a week", "plan/safety", plans[p.Person.Id]));
        var high = await StandingRisk.Of(db).Where(r => ids.Contains(r.YoungPersonId) && r.Risk == Level.High).Select(r => r.YoungPersonId).ToHashSetAsync(cancel);
        return people.Where(p => high.Contains(p.Person.Id) && !plans.ContainsKey(p.Person.Id)).Select(p => Of(p, "Risk is high and there is no safety plan: make one with them", "plan/safety/make", null) with { IsUrgent = true })
            .Concat(people.Where(p => plans.TryGetValue(p.Person.Id, out var review) && review <= today.AddDays(AheadDays)).Select(p => plans[p.Person.Id] < today
                ? Of(p, "Safety plan out of date: make it anew with them", "plan/safety/make", plans[p.Person.Id]) with { IsUrgent = true }
                : Of(p, "Look at the safety plan again", "plan/safety/make", plans[p.Person.Id])));
    }

    private async Task<IEnumerable<ToDo>> StepsAsync(List<Someone> people, List<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        var due = await db.GoalSteps.Where(s => ids.Contains(s.YoungPersonId) && s.Status == StepStatus.ToDo && s.ByDay <= today
                && db.Goals.Any(g => g.Id == s.GoalId && !db.Plans.Any(later => later.YoungPersonId == s.YoungPersonId
                    && later.At > db.Plans.Where(p => p.Id == g.PlanId).Select(p => p.At).First())))
            .Select(s => new { s.YoungPersonId, s.ByDay }).ToListAsync(cancel);
        return due.GroupBy(s => s.YoungPersonId).Select(g => Of(people.Find(p => p.Person.Id == g.Key)!, "A step of the plan is due", "plan", g.Min(s => s.ByDay)));
    }

    private async Task<IEnumerable<ToDo>> ServicesAsync(List<Someone> people, List<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        var since = today.AddDays(-LongWaitDays);
        var waiting = await db.BrokeredServices.Where(s => ids.Contains(s.YoungPersonId) && s.Status == BrokeredStatus.Asked && s.ReferredOn <= since)
            .Select(s => new { s.YoungPersonId, s.ReferredOn }).ToListAsync(cancel);
        return waiting.Select(s => Of(people.Find(p => p.Person.Id == s.YoungPersonId)!, "A service has not begun for four weeks: ask how it stands", "plan/services", s.ReferredOn.AddDays(LongWaitDays)));
    }

    private async Task<IEnumerable<ToDo>> PromisesAsync(List<Someone> people, List<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        var due = await db.Promises.Where(p => ids.Contains(p.YoungPersonId) && p.Status == PromiseStatus.Standing && p.ByDay <= today).Select(p => new { p.YoungPersonId, p.ByDay }).ToListAsync(cancel);
        return due.GroupBy(p => p.YoungPersonId).Select(g => Of(people.Find(p => p.Person.Id == g.Key)!, "What was promised is due", "plan/promises", g.Min(p => p.ByDay)));
    }

    /// <summary>Voices promised when a plan was last reviewed or the safety plan was made; those of plans and assessments stand on My day themselves.</summary>
    private async Task<IEnumerable<ToDo>> VoicesAsync(List<Someone> people, List<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        var until = today.AddDays(AheadDays);
        var safety = await db.SafetyPlans.Where(p => ids.Contains(p.YoungPersonId) && p.VoiceBy <= until && !db.SafetyPlans.Any(later => later.YoungPersonId == p.YoungPersonId && later.Number > p.Number))
            .Select(p => new { p.YoungPersonId, p.VoiceBy }).ToListAsync(cancel);
        var reviews = await db.PlanReviews.Where(r => ids.Contains(r.YoungPersonId) && r.VoiceBy <= until
                && !db.PlanReviews.Any(later => later.YoungPersonId == r.YoungPersonId && later.At > r.At) && !db.Plans.Any(later => later.YoungPersonId == r.YoungPersonId && later.At > r.At))
            .Select(r => new { r.YoungPersonId, r.VoiceBy }).ToListAsync(cancel);
        return safety.Select(v => Of(people.Find(p => p.Person.Id == v.YoungPersonId)!, "Their voice in the safety plan was promised", "plan/safety/make", v.VoiceBy))
            .Concat(reviews.Select(v => Of(people.Find(p => p.Person.Id == v.YoungPersonId)!, "Their voice in the review was promised", "plan/review", v.VoiceBy)));
    }

    private ToDo Of(Someone one, string english, string page, DateOnly? due) =>
        new ToDo(english, $"/cases/{one.Person.Reference}/{page}", due).About(ShownName.Of(sealer.WordsOf(one.Key), one.Person));

    private sealed record Someone(YoungPerson Person, PersonKey Key);
}
