using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

public enum CaseFilter { Now, Open, OnHold, Ended, All }

public enum CaseSort { Name, LastContact, LastAttempt, Next }

/// <summary>What somebody wants to see of the young people within their reach.</summary>
/// <param name="Letters">How family names begin, one letter or two; for lists too long to open every name of.</param>
/// <param name="Page">From 1.</param>
public sealed record CaseListAsk(CaseFilter Filter, CaseSort Sort, bool Descending, string? Letters, int Page);

/// <summary>One young person of a list. The last attempt and the last contact stand apart: an attempt is not a contact.</summary>
public sealed record CaseRow(Guid Id, string Reference, string Name, DateOnly? DateOfBirth)
{
    public ReferralStatus? Status { get; init; }
    public DateTime? LastContactAt { get; init; }
    public DateTime? LastAttemptAt { get; init; }
    public DateOnly? NextOn { get; init; }
    public IReadOnlyList<string> Workers { get; init; } = [];
    public bool HoldNeedsDate { get; init; }
}

/// <param name="ByLetter">The list is too long for one order by name, and is leafed through by letters.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, int Total, int Page, int Pages, bool ByLetter);

/// <summary>The young people within reach, in pages of 50, with the same number of queries however many there are.</summary>
public sealed class CaseList(ServiceDatabase db, Sealer sealer, NameSearch search)
{
    public const int PageSize = 50;

    /// <summary>How many names are opened at most to put a list in the order of names.</summary>
    public const int MostNames = 1000;

    private static readonly ReferralStatus[] WithUs = [.. Enum.GetValues<ReferralStatus>().Where(s => s.IsOpen() || s == ReferralStatus.NotKnown)];
    private static readonly ReferralStatus[] Working = [ReferralStatus.Open, ReferralStatus.Waiting, ReferralStatus.NotKnown];

    public async Task<CasePage> AskAsync(CaseListAsk ask, Viewer viewer, CancellationToken cancel)
    {
        var people = Filtered(db.YoungPeople.AsNoTracking().VisibleTo(viewer, db), ask.Filter);
        if (ask.Letters is { Length: > 0 } letters)
        {
            var token = search.BeginningToken(letters);
            people = people.Where(p => db.NameTokens.Any(t => t.Token == token && t.YoungPersonId == p.Id));
        }
        var total = await people.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(ask.Page, 1, pages);
        var byLetter = ask.Letters is not null || total > MostNames;
        var rows = ask.Sort == CaseSort.Name && total <= MostNames
            ? await ByNameAsync(people, ask.Descending, page, cancel)
            : await OpenAsync(Sorted(people, ask).Skip((page - 1) * PageSize).Take(PageSize), cancel);
        return new(await FillAsync(rows, cancel), total, page, pages, byLetter);
    }

    /// <summary>These young people in the order of their names; of their references, where they are too many to open every name.</summary>
    /// <param name="people">Within the reader's reach.</param>
    public async Task<CasePage> ReadAsync(IQueryable<YoungPerson> people, int page, CancellationToken cancel)
    {
        var total = await people.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = total <= MostNames
            ? await ByNameAsync(people.AsNoTracking(), false, page, cancel)
            : await OpenAsync(people.AsNoTracking().OrderBy(p => p.Reference).Skip((page - 1) * PageSize).Take(PageSize), cancel);
        return new(await FillAsync(rows, cancel), total, page, pages, false);
    }

    /// <summary>Those within reach whose name or reference fits what was typed, ended work included.</summary>
    public async Task<CasePage> FindAsync(string typed, int page, Viewer viewer, CancellationToken cancel)
    {
        var found = await search.FindAsync(typed, viewer, cancel);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = found.Skip((page - 1) * PageSize).Take(PageSize).Select(f => new CaseRow(f.Id, f.Reference, f.Name, f.DateOfBirth)).ToList();
        return new(await FillAsync(rows, cancel), found.Count, page, pages, false);
    }

    private IQueryable<YoungPerson> Filtered(IQueryable<YoungPerson> people, CaseFilter filter) => filter switch
    {
        CaseFilter.Now => people.Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && WithUs.Contains(r.Status))),
        CaseFilter.Open => people.Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && Working.Contains(r.Status))),
        CaseFilter.OnHold => people.Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == ReferralStatus.OnHold)),
        CaseFilter.Ended => people.Where(p => !db.Referrals.Any(r => r.YoungPersonId == p.Id && WithUs.Contains(r.Status))),
        _ => people,
    };

    /// <summary>Never reached and longest unreached come first; soonest planned comes first, and nothing planned last.</summary>
    private IQueryable<YoungPerson> Sorted(IQueryable<YoungPerson> people, CaseListAsk ask) => (ask.Sort, ask.Descending) switch
    {
        (CaseSort.LastContact, false) => people.OrderBy(p => db.Contacts.Where(c => c.YoungPersonId == p.Id && c.Reached).Max(c => (DateTime?)c.HappenedAt) ?? DateTime.MinValue).ThenBy(p => p.Id),
        (CaseSort.LastContact, true) => people.OrderByDescending(p => db.Contacts.Where(c => c.YoungPersonId == p.Id && c.Reached).Max(c => (DateTime?)c.HappenedAt) ?? DateTime.MinValue).ThenBy(p => p.Id),
        (CaseSort.LastAttempt, false) => people.OrderBy(p => db.Contacts.Where(c => c.YoungPersonId == p.Id && !c.Reached).Max(c => (DateTime?)c.HappenedAt) ?? DateTime.MinValue).ThenBy(p => p.Id),
        (CaseSort.LastAttempt, true) => people.OrderByDescending(p => db.Contacts.Where(c => c.YoungPersonId == p.Id && !c.Reached).Max(c => (DateTime?)c.HappenedAt) ?? DateTime.MinValue).ThenBy(p => p.Id),
        (_, false) => people.OrderBy(p => p.NextContactOn ?? DateOnly.MaxValue).ThenBy(p => p.Id),
        (_, true) => people.OrderByDescending(p => p.NextContactOn ?? DateOnly.MaxValue).ThenBy(p => p.Id),
    };

    private async Task<List<CaseRow>> ByNameAsync(IQueryable<YoungPerson> people, bool descending, int page, CancellationToken cancel)
    {
        var all = await OpenAsync(people, cancel);
        var ordered = descending ? all.OrderByDescending(r => r.Name, NameOrder.Comparer) : all.OrderBy(r => r.Name, NameOrder.Comparer);
        return [.. ordered.ThenBy(r => r.Reference, StringComparer.Ordinal).Skip((page - 1) * PageSize).Take(PageSize)];
    }

    private async Task<List<CaseRow>> OpenAsync(IQueryable<YoungPerson> people, CancellationToken cancel)
    {
        var rows = await people.Select(p => new { p.Id, p.Reference, p.DateOfBirth, p.NextContactOn, p.Key, p.GivenName, p.FamilyName, p.KnownAs }).ToListAsync(cancel);
        return rows.ConvertAll(p =>
        {
            var name = ShownName.Of(sealer.WordsOf(p.Key), p.KnownAs, p.GivenName, p.FamilyName).Whole;
            return new CaseRow(p.Id, p.Reference, name, p.DateOfBirth) { NextOn = p.NextContactOn };
        });
    }

    private async Task<IReadOnlyList<CaseRow>> FillAsync(List<CaseRow> rows, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(r => r.Id);
        var facts = await FactsAsync(ids, cancel);
        var workers = (await db.Allocations.Where(a => ids.Contains(a.YoungPersonId) && a.To == null)
            .Join(db.Users, a => a.AccountId, u => u.Id, (a, u) => new { a.YoungPersonId, a.Part, a.From, u.Name }).ToListAsync(cancel)).ToLookup(w => w.YoungPersonId);
        return rows.ConvertAll(r => r with
        {
            Status = facts[r.Id].Status,
            LastContactAt = Known(facts[r.Id].Contact),
            LastAttemptAt = Known(facts[r.Id].Attempt),
            NextOn = facts[r.Id].NextOn,
            HoldNeedsDate = facts[r.Id].HoldNeedsDate,
            Workers = [.. workers[r.Id].OrderBy(w => w.Part).ThenBy(w => w.From).Select(w => w.Name)],
        });
    }

    private async Task<Dictionary<Guid, Facts>> FactsAsync(List<Guid> ids, CancellationToken cancel) => await db.YoungPeople.AsNoTracking().Where(p => ids.Contains(p.Id))
        .Select(p => new Facts(
            p.Id,
            p.NextContactOn,
            db.Referrals.Where(r => r.YoungPersonId == p.Id).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Select(r => (ReferralStatus?)r.Status).FirstOrDefault(),
            db.Contacts.Where(c => c.YoungPersonId == p.Id && c.Reached).Max(c => (DateTime?)c.HappenedAt),
            db.Contacts.Where(c => c.YoungPersonId == p.Id && !c.Reached).Max(c => (DateTime?)c.HappenedAt),
            db.Holds.Any(h => h.YoungPersonId == p.Id && h.EndedOn == null && h.ReviewOn == null)))
        .ToDictionaryAsync(f => f.Id, cancel);

    // A contact that came in without its day stands at the first instant there is.
    private static DateTime? Known(DateTime? at) => at > DateTime.MinValue ? at : null;

    private sealed record Facts(Guid Id, DateOnly? NextOn, ReferralStatus? Status, DateTime? Contact, DateTime? Attempt, bool HoldNeedsDate);
}
