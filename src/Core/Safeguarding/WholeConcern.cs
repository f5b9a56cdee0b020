using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Core.Safeguarding;

/// <summary>Who opened the referral sheet, and when.</summary>
public sealed record SheetOpened(string Name, DateTime At);

/// <summary>A concern with all that happened to it. Words are still sealed.</summary>
/// <param name="Nation">Of the young person's site; none where the site has not said.</param>
/// <param name="Names">Of every account named in it.</param>
public sealed record WholeConcern(Concern Concern, Nation? Nation, IReadOnlyList<ConcernStep> Steps, IReadOnlyList<Telling> Tellings, IReadOnlyList<SheetOpened> Sheets, IReadOnlyDictionary<Guid, string> Names)
{
    public NationGuidance Guidance => Safeguarding.Guidance.Of(Nation);

    public IReadOnlyList<Duty> Duties => WhoMustBeTold.Of(Concern, Nation, Steps, Tellings);

    public DateTime? AnswerDue => WhoMustBeTold.AnswerDue(Concern.Status, Nation, Steps);

    public string NameOf(Guid account) => Names.GetValueOrDefault(account, "");
}

/// <summary>Reads concerns in a fixed number of queries, and writes down who opened a referral sheet.</summary>
public sealed class ConcernRecords(ServiceDatabase db)
{
    /// <summary>The concern, tracked for changing; none where it is out of reach or not about this young person.</summary>
    public async Task<WholeConcern?> FindAsync(Viewer viewer, Guid youngPersonId, Guid id, CancellationToken cancel) =>
        await db.Concerns.VisibleTo(viewer, db).SingleOrDefaultAsync(c => c.Id == id && c.YoungPersonId == youngPersonId, cancel) is { } concern
            ? await WholeAsync(concern, cancel) : null;

    /// <summary>A concern about somebody who works here; none for whom it goes past.</summary>
    public async Task<WholeConcern?> FindAboutStaffAsync(Viewer viewer, Guid id, CancellationToken cancel) =>
        await db.Concerns.AboutStaffVisibleTo(viewer, db).SingleOrDefaultAsync(c => c.Id == id, cancel) is { } concern ? await WholeAsync(concern, cancel) : null;

    /// <summary>The concerns about one young person, newest first, those that are not closed before those that are.</summary>
    public Task<List<Concern>> OfAsync(Viewer viewer, Guid youngPersonId, CancellationToken cancel) =>
        db.Concerns.AsNoTracking().VisibleTo(viewer, db).Where(c => c.YoungPersonId == youngPersonId)
            .OrderBy(c => c.Status == ConcernStatus.Closed).ThenByDescending(c => c.RaisedAt).ToListAsync(cancel);

    /// <summary>Concerns about colleagues that this person may see, newest first, with the young person's reference.</summary>
    public async Task<IReadOnlyList<(Concern Concern, string Reference)>> AboutStaffAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await db.Concerns.AsNoTracking().AboutStaffVisibleTo(viewer, db).Join(db.YoungPeople, c => c.YoungPersonId, p => p.Id, (c, p) => new { Concern = c, p.Reference })
            .OrderBy(r => r.Concern.Status == ConcernStatus.Closed).ThenByDescending(r => r.Concern.RaisedAt).Take(200).ToListAsync(cancel)).Select(r => (r.Concern, r.Reference))];

    /// <summary>Writes down that somebody opened the referral sheet, before it is shown.</summary>
    public async Task OpenSheetAsync(Viewer by, Concern concern, CancellationToken cancel)
    {
        db.Record(new Deed(ActKind.ReferralSheetOpened, by.AccountId, concern.YoungPersonId, concern.Id));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<WholeConcern> WholeAsync(Concern concern, CancellationToken cancel)
    {
        var nation = await (from p in db.YoungPeople join s in db.Sites on p.SiteId equals s.Id where p.Id == concern.YoungPersonId select s.Nation).SingleAsync(cancel);
        var steps = await db.ConcernSteps.AsNoTracking().Where(s => s.ConcernId == concern.Id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(cancel);
        var tellings = await db.Tellings.AsNoTracking().Where(t => t.ConcernId == concern.Id).OrderBy(t => t.ToldAt).ToListAsync(cancel);
        var opened = await db.Acts.AsNoTracking().Where(a => a.Chain == concern.YoungPersonId && a.Kind == ActKind.ReferralSheetOpened && a.SubjectId == concern.Id)
            .OrderByDescending(a => a.Sequence).Take(50).Select(a => new { a.AccountId, a.At }).ToListAsync(cancel);
        var ids = steps.Select(s => s.AccountId).Concat(tellings.Select(t => t.AccountId)).Concat(opened.Select(o => o.AccountId).OfType<Guid>())
            .Append(concern.RaisedBy).Append(concern.ColleagueId ?? Guid.Empty).Distinct().ToList();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return new(concern, nation, steps, tellings, [.. opened.Select(o => new SheetOpened(names.GetValueOrDefault(o.AccountId ?? Guid.Empty, ""), o.At))], names);
    }
}
