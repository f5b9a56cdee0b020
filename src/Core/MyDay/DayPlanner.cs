using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>Gathers a worker's day in three queries, however many young people they carry. A day is a day in London.</summary>
public sealed class DayPlanner(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>Reviews are shown this many days before they are due.</summary>
    public const int ReviewsAheadDays = 7;

    /// <summary>For how long somebody given to a worker is new.</summary>
    public const int NewForDays = 14;

    public async Task<WorkersDay> ReadAsync(Viewer worker, CancellationToken cancel)
    {
        var today = clock.Today();
        var rows = await RowsAsync(worker, cancel);
        var people = rows.ConvertAll(r => Open(r, today));
        var marks = await MarksAsync(people, cancel);
        return new(today, people.Count)
        {
            ToSee = [.. people.Where(p => p.NextOn <= today).OrderBy(p => p.NextOn).ThenBy(p => p.Name, NameOrder.Comparer)],
            New = [.. ByName(people.Where(p => p.IsNew && !(p.NextOn <= today)))],
            NothingPlanned = [.. ByName(people.Where(p => p.NextOn is null && !p.OnHold && !p.IsNew))],
            Reviews = [.. marks.Where(m => m.On <= today.AddDays(ReviewsAheadDays))
                .OrderBy(m => m.On).ThenBy(m => m.Person.Name, NameOrder.Comparer).Select(m => new DayReview(m.Person, m.Of, m.On!.Value))],
            Voices = [.. marks.Where(m => m.VoiceBy is not null).OrderBy(m => m.VoiceBy).Select(m => new DayVoice(m.Person, m.Of, m.VoiceBy!.Value))],
        };
    }

    private static IEnumerable<DayPerson> ByName(IEnumerable<DayPerson> people) => people.OrderBy(p => p.Name, NameOrder.Comparer);

    private static bool IsNew(Row row, DateOnly today) =>
        row.From >= today.AddDays(-NewForDays) && !(row.OwnLastAt?.ToLondonDay() >= row.From);

    private Task<List<Row>> RowsAsync(Viewer worker, CancellationToken cancel) => db.YoungPeople.AsNoTracking().VisibleTo(worker, db)
        .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold)))
        .SelectMany(
            p => db.Allocations.Where(a => a.YoungPersonId == p.Id && a.AccountId == worker.AccountId && a.To == null),
            (p, a) => new Row(
                p,
                p.Key,
                a.From,
                !db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == ReferralStatus.Open),
                db.Contacts.Where(c => c.YoungPersonId == p.Id && c.Reached).Max(c => (DateTime?)c.HappenedAt),
                db.Contacts.Where(c => c.YoungPersonId == p.Id && !c.Reached).Max(c => (DateTime?)c.HappenedAt),
                db.Contacts.Count(c => c.YoungPersonId == p.Id && !c.Reached
                    && c.HappenedAt >= (db.Contacts.Where(r => r.YoungPersonId == p.Id && r.Reached).Max(r => (DateTime?)r.HappenedAt) ?? DateTime.MinValue)),
                db.Contacts.Where(c => c.YoungPersonId == p.Id && c.AccountId == worker.AccountId).Max(c => (DateTime?)c.HappenedAt)))
        .ToListAsync(cancel);

    private DayPerson Open(Row row, DateOnly today)
    {
        var words = sealer.WordsOf(row.Key);
        var name = ShownName.Of(words, row.Person);
        return new(row.Person.Id, row.Person.Reference, name.Whole, name.Initials)
        {
            OnHold = row.OnHold,
            IsNew = IsNew(row, today),
            NextOn = row.Person.NextContactOn,
            NextAt = row.Person.NextContactAt,
            NextPlan = words.Open(row.Person.NextContactPlan),
            LastContactAt = row.ContactAt,
            LastAttemptAt = row.AttemptAt,
            AttemptsSince = row.AttemptsSince,
        };
    }

    /// <summary>The latest plan and assessment of each.</summary>
    private async Task<IReadOnlyList<Mark>> MarksAsync(List<DayPerson> people, CancellationToken cancel)
    {
        var ids = people.ConvertAll(p => p.Id);
        var plans = await db.Plans.Where(p => ids.Contains(p.YoungPersonId)).OrderByDescending(p => p.At).ThenByDescending(p => p.Id)
            .Select(p => new Latest(p.YoungPersonId, p.AgreedOn, p.ReviewOn, p.VoiceBy)).ToListAsync(cancel);
        var assessments = await db.Assessments.Where(a => ids.Contains(a.YoungPersonId)).OrderByDescending(a => a.Number)
            .Select(a => new Latest(a.YoungPersonId, null, a.ReviewOn, a.VoiceBy)).ToListAsync(cancel);
        var byId = people.ToDictionary(p => p.Id);
        return [.. new[] { (ReviewOf.Plan, plans), (ReviewOf.Assessment, assessments) }.SelectMany(kind =>
            kind.Item2.GroupBy(l => l.YoungPersonId).Select(g => g.MaxBy(l => l.On)!).Select(l => new Mark(byId[l.YoungPersonId], kind.Item1, l.ReviewOn, l.VoiceBy)))];
    }

    private sealed record Row(YoungPerson Person, PersonKey Key, DateOnly From, bool OnHold, DateTime? ContactAt, DateTime? AttemptAt, int AttemptsSince, DateTime? OwnLastAt);

    private sealed record Latest(Guid YoungPersonId, DateOnly? On, DateOnly? ReviewOn, DateOnly? VoiceBy);

    private sealed record Mark(DayPerson Person, ReviewOf Of, DateOnly? On, DateOnly? VoiceBy);
}
