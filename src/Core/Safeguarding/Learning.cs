using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Safeguarding;

/// <summary>What was learnt from one concern, without whom it was about.</summary>
public sealed record Lesson(DateOnly On, string? Kind, string? Outcome, string Learnt);

/// <summary>What came of concerns in a period: counts and lessons, no names.</summary>
/// <param name="Raised">Concerns raised in the period.</param>
/// <param name="ByKind">Of those, how many of each kind; the empty code is not known.</param>
/// <param name="ByOutcome">Of those closed in the period, how many ended how.</param>
/// <param name="ReadWithinAnHour">Of those raised, how many a manager had read within an hour; of how many that were read.</param>
public sealed record WhatWasLearnt(int Raised, int StillOpen, int Referred, IReadOnlyDictionary<string, int> ByKind, IReadOnlyDictionary<string, int> ByOutcome, (int InTime, int Read) ReadWithinAnHour, MissingCounts Missing, IReadOnlyList<Lesson> Lessons);

/// <summary>Times missing in a period, and what came after them.</summary>
/// <param name="TalkedInTime">Of those who came back, with how many somebody talked, or was told no, within 72 hours.</param>
public sealed record MissingCounts(int Times, int YoungPeople, int CameBack, int TalkedInTime);

/// <summary>Gathers outcome and learning for managers and the national lead. Concerns about colleagues are not in it.</summary>
public sealed class Learning(ServiceDatabase db, Sealer sealer)
{
    public async Task<WhatWasLearnt> ReadAsync(Viewer viewer, Guid? siteId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (since, until) = (from.StartUtc(), to.AddDays(1).StartUtc());
        var people = People(viewer, siteId);
        var ofPeople = db.Concerns.AsNoTracking().Where(c => !c.AboutStaff && people.Contains(c.YoungPersonId));
        var raised = await ofPeople.Where(c => c.RaisedAt >= since && c.RaisedAt < until)
            .Select(c => new
            {
                c.RaisedAt,
                c.Kind,
                c.Status,
                Referred = db.ConcernSteps.Any(s => s.ConcernId == c.Id && s.To == ConcernStatus.Referred),
                SeenAt = db.ConcernSteps.Where(s => s.ConcernId == c.Id && s.To == ConcernStatus.Seen).Min(s => (DateTime?)s.At),
            }).ToListAsync(cancel);
        var closed = await ofPeople.Where(c => c.ClosedOn >= from && c.ClosedOn <= to).GroupBy(c => c.Outcome!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var read = raised.Where(r => r.SeenAt is not null).ToList();
        return new(raised.Count, raised.Count(r => r.Status != ConcernStatus.Closed), raised.Count(r => r.Referred),
            raised.GroupBy(r => r.Kind ?? "").ToDictionary(g => g.Key, g => g.Count()), closed,
            (read.Count(r => r.SeenAt <= r.RaisedAt.AddHours(1)), read.Count),
            await MissingAsync(people, since, until, cancel), await LessonsAsync(ofPeople, from, to, cancel));
    }

    // Counts are of the site's young people, restricted records too: a count names nobody.
    private IQueryable<Guid> People(Viewer viewer, Guid? siteId) => viewer.Role switch
    {
        Role.NationalLead => db.YoungPeople.Where(p => siteId == null || p.SiteId == siteId).Select(p => p.Id),
        Role.ServiceManager => db.YoungPeople.Where(p => p.SiteId == viewer.SiteId).Select(p => p.Id),
        _ => db.YoungPeople.Where(p => false).Select(p => p.Id),
    };

    private async Task<MissingCounts> MissingAsync(IQueryable<Guid> people, DateTime since, DateTime until, CancellationToken cancel)
    {
        var rows = await db.MissingEpisodes.AsNoTracking().Where(m => people.Contains(m.YoungPersonId) && m.From >= since && m.From < until)
            .Select(m => new { m.YoungPersonId, m.To, TalkedAt = db.ReturnConversations.Where(c => c.EpisodeId == m.Id && c.Answer != ReturnAnswer.Offered).Min(c => (DateTime?)c.At) }).ToListAsync(cancel);
        return new(rows.Count, rows.Select(r => r.YoungPersonId).Distinct().Count(), rows.Count(r => r.To is not null), rows.Count(r => r.TalkedAt <= r.To?.AddHours(Missing.ConversationHours)));
    }

    /// <summary>The latest hundred, those of restricted records left out: a sentence may tell more than a count.</summary>
    private async Task<IReadOnlyList<Lesson>> LessonsAsync(IQueryable<Concern> concerns, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var rows = await (
            from c in concerns
            join p in db.YoungPeople on c.YoungPersonId equals p.Id
            join s in db.ConcernSteps on c.Id equals s.ConcernId
            where c.ClosedOn >= first && c.ClosedOn <= last && s.To == ConcernStatus.Closed && !p.Restricted
            orderby c.ClosedOn descending
            select new { c.ClosedOn, c.Kind, c.Outcome, s.Said, p.Key }).Take(100).ToListAsync(cancel);
        return [.. rows.Select(r => new Lesson(r.ClosedOn!.Value, r.Kind, r.Outcome, sealer.WordsOf(r.Key).Open(r.Said)!))];
    }
}
