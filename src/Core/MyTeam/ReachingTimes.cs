using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Statistics;
using Steadfast.Statistics.Survival;

namespace Steadfast.Core.MyTeam;

/// <summary>How long one step took at a site.</summary>
/// <param name="Happened">Of how many it has happened so far.</param>
/// <param name="Median">Days by which it had happened for half, with a 95 % interval; those for whom it has not happened count for as long as they were followed.</param>
public sealed record StepTime(ReachingStep Step, int Happened, Answer Median);

/// <summary>How a site reaches its young people: the episodes accepted in the last year with a worker.</summary>
public sealed record SiteReaching(int Episodes, IReadOnlyList<StepTime> Steps, IReadOnlyList<Tries> Ways);

/// <summary>Reads how long reaching takes at one site, in three queries.</summary>
public sealed class ReachingTimes(ServiceDatabase db, TimeProvider clock)
{
    public const int Days = 365;

    private static readonly ReferralStatus[] Accepted = [ReferralStatus.Waiting, ReferralStatus.Open, ReferralStatus.OnHold, ReferralStatus.Closed];

    public async Task<SiteReaching> ReadAsync(Viewer viewer, Guid siteId, CancellationToken cancel)
    {
        var (today, since) = (clock.Today(), clock.Today().AddDays(-Days));
        var people = db.YoungPeople.VisibleTo(viewer, db).Where(p => p.SiteId == siteId).Select(p => p.Id);
        var referrals = db.Referrals.Where(r => people.Contains(r.YoungPersonId) && Accepted.Contains(r.Status) && (r.DecidedOn ?? r.ReferredOn) >= since);
        var rows = await referrals.Select(r => new { r.YoungPersonId, From = r.DecidedOn ?? r.ReferredOn, r.ClosedOn }).ToListAsync(cancel);
        var theirs = referrals.Select(r => r.YoungPersonId);
        var given = (await db.Allocations.Where(a => theirs.Contains(a.YoungPersonId)).Select(a => new { a.YoungPersonId, a.From, a.To }).ToListAsync(cancel)).ToLookup(a => a.YoungPersonId, a => new Stretch(a.From, a.To));
        var touches = (await Touches.Of(db, theirs).ToListAsync(cancel)).ToLookup(t => t.YoungPersonId, t => t.Touch);
        var followed = new List<Followed>();
        foreach (var row in rows)
        {
            var until = row.ClosedOn ?? today.AddDays(1);
            if (Reaching.StartOf(row.From!.Value, [.. given[row.YoungPersonId]]) is { } start && start < until)
                followed.Add(Follow(start, until, touches[row.YoungPersonId]));
        }
        return new(followed.Count, [.. Enum.GetValues<ReachingStep>().Select(step => Time(step, followed))], WhatWorked.ByWay(followed.SelectMany(f => f.Touches)));
    }

    private static Followed Follow(DateOnly start, DateOnly until, IEnumerable<Touch> touches)
    {
        var own = touches.Where(t => t.At > DateTime.MinValue && new Stretch(start, until).Has(t.At.ToLondonDay())).ToList();
        return new(Milestones.Of(start, own), until.DayNumber - start.DayNumber, own);
    }

    private static StepTime Time(ReachingStep step, List<Followed> followed)
    {
        var days = followed.ConvertAll(f => f.Milestones.DaysTo(f.Milestones.DayOf(step)));
        var curve = new KaplanMeier([.. days.Select((d, i) => (double)(d ?? followed[i].Days))], [.. days.Select(d => d is not null)]);
        return new(step, days.Count(d => d is not null), curve.Median());
    }

    private sealed record Followed(Milestones Milestones, int Days, IReadOnlyList<Touch> Touches);
}
