using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Funds;

/// <summary>One piece of spending as somebody may see it: for a family, or for a group session.</summary>
/// <param name="Whom">The young person; none where their record is out of the viewer's reach, and for a group.</param>
/// <param name="What">What exactly; none out of reach.</param>
/// <param name="AskedBy">The worker's name.</param>
public sealed record FundItem(Spending Spending, Whom? Whom, string? What, string AskedBy)
{
    /// <summary>Code of the list of kinds of support; none for a group.</summary>
    public string? Kind => (Spending as SupportRequest)?.Kind;

    /// <summary>Whom it is for; none for a group.</summary>
    public SupportFor? For => (Spending as SupportRequest)?.For;

    /// <summary>The group session it is for; none for a family.</summary>
    public Guid? SessionId => (Spending as GroupCost)?.SessionId;
}

/// <summary>A young person as lists name them.</summary>
public sealed record Whom(string Reference, string Name, string Initials);

/// <summary>A young person's support with what it made possible.</summary>
public sealed record SupportStory(SupportRequest Request, string What, string AskedBy, string? DecidedBy, IReadOnlyList<SupportResult> Results);

/// <summary>Lists of what was asked of the fund, each in a fixed number of queries.</summary>
public sealed class FundLists(ServiceDatabase db, Sealer sealer, HouseWords house)
{
    /// <summary>All support of one young person, the newest first.</summary>
    public async Task<IReadOnlyList<SupportStory>> OfAsync(Guid youngPersonId, PersonWords words, CancellationToken cancel)
    {
        var requests = await db.SupportRequests.AsNoTracking().Where(r => r.YoungPersonId == youngPersonId).OrderByDescending(r => r.AskedAt).ToListAsync(cancel);
        var results = (await db.SupportResults.AsNoTracking().Where(r => r.YoungPersonId == youngPersonId).OrderBy(r => r.On).ToListAsync(cancel)).ToLookup(r => r.RequestId);
        var names = await NamesAsync(requests.Select(r => r.AskedById).Concat(requests.Select(r => r.DecidedById).OfType<Guid>()), cancel);
        return requests.ConvertAll(r => new SupportStory(r, words.Open(r.What), names[r.AskedById], r.DecidedById is { } by ? names[by] : null, [.. results[r.Id]]));
    }

    /// <summary>What one worker asked for and still has in hand, and what was decided or spent since a day.</summary>
    public Task<IReadOnlyList<FundItem>> AskedByAsync(Viewer viewer, DateTime since, CancellationToken cancel) => ItemsAsync(
        viewer,
        db.SupportRequests.Where(r => r.AskedById == viewer.AccountId && (r.AskedAt > since || r.Status == SpendingStatus.Asked || r.Status == SpendingStatus.Approved || r.Status == SpendingStatus.HandedOut)),
        cancel);

    /// <summary>What waits for a decision that this person may make, the longest waiting first.</summary>
    public async Task<IReadOnlyList<FundItem>> WaitingAsync(Viewer viewer, CancellationToken cancel) =>
    [
        .. (await ItemsAsync(viewer, DecidedBy(viewer, db.SupportRequests).Where(r => r.Status == SpendingStatus.Asked && r.AskedById != viewer.AccountId), cancel))
            .Concat(await GroupsAsync(DecidedBy(viewer, db.GroupCosts).Where(r => r.Status == SpendingStatus.Asked && r.AskedById != viewer.AccountId), cancel))
            .OrderBy(i => i.Spending.AskedAt),
    ];

    /// <summary>All that one budget holds or paid.</summary>
    public async Task<IReadOnlyList<FundItem>> OfBudgetAsync(Viewer viewer, Guid budgetId, CancellationToken cancel) =>
    [
        .. (await ItemsAsync(viewer, DecidedBy(viewer, db.SupportRequests).Where(r => r.BudgetId == budgetId && r.Status != SpendingStatus.Withdrawn), cancel))
            .Concat(await GroupsAsync(DecidedBy(viewer, db.GroupCosts).Where(r => r.BudgetId == budgetId && r.Status != SpendingStatus.Withdrawn), cancel))
            .OrderBy(i => i.Spending.AskedAt),
    ];

    /// <summary>What was asked for one group session.</summary>
    public Task<List<FundItem>> OfSessionAsync(Guid sessionId, CancellationToken cancel) => GroupsAsync(db.GroupCosts.Where(c => c.SessionId == sessionId), cancel);

    /// <summary>One request for whoever decides on it, tracked for changing; none when it is not theirs.</summary>
    public async Task<FundItem?> FindAsync(Viewer viewer, Guid id, CancellationToken cancel)
    {
        if (await DecidedBy(viewer, db.SupportRequests).SingleOrDefaultAsync(r => r.Id == id, cancel) is { } request)
            return (await DescribeAsync(viewer, [request], cancel))[0];
        var cost = await DecidedBy(viewer, db.GroupCosts).SingleOrDefaultAsync(r => r.Id == id, cancel);
        return cost is null ? null : (await GroupsAsync([cost], cancel))[0];
    }

    /// <summary>What a manager decides on: their site's, the restricted too, since money must be answered for; a national lead all.</summary>
    private static IQueryable<T> DecidedBy<T>(Viewer viewer, IQueryable<T> spending)
        where T : Spending => viewer.Role switch
    {
        Role.NationalLead => spending,
        Role.ServiceManager => spending.Where(r => r.SiteId == viewer.SiteId),
        _ => spending.Where(r => false),
    };

    private async Task<List<FundItem>> GroupsAsync(IQueryable<GroupCost> costs, CancellationToken cancel) =>
        await GroupsAsync(await costs.AsNoTracking().OrderBy(c => c.AskedAt).ToListAsync(cancel), cancel);

    private async Task<List<FundItem>> GroupsAsync(List<GroupCost> costs, CancellationToken cancel)
    {
        var names = await NamesAsync(costs.Select(c => c.AskedById), cancel);
        return costs.ConvertAll(c => new FundItem(c, null, house.Open(c.What), names[c.AskedById]));
    }

    private async Task<IReadOnlyList<FundItem>> ItemsAsync(Viewer viewer, IQueryable<SupportRequest> requests, CancellationToken cancel) =>
        await DescribeAsync(viewer, await requests.AsNoTracking().OrderBy(r => r.AskedAt).ToListAsync(cancel), cancel);

    private async Task<IReadOnlyList<FundItem>> DescribeAsync(Viewer viewer, List<SupportRequest> requests, CancellationToken cancel)
    {
        var ids = requests.Select(r => r.YoungPersonId).Distinct().ToList();
        var people = await db.YoungPeople.AsNoTracking().VisibleTo(viewer, db).Where(p => ids.Contains(p.Id)).Include(p => p.Key).ToDictionaryAsync(p => p.Id, cancel);
        var names = await NamesAsync(requests.Select(r => r.AskedById), cancel);
        return requests.ConvertAll(r =>
        {
            if (!people.TryGetValue(r.YoungPersonId, out var person))
                return new FundItem(r, null, null, names[r.AskedById]);
            var words = sealer.WordsOf(person.Key);
            return new FundItem(r, WhomOf(person, words), words.Open(r.What), names[r.AskedById]);
        });
    }

    private static Whom WhomOf(YoungPerson person, PersonWords words)
    {
        var name = ShownName.Of(words, person);
        return new(person.Reference, name.Whole, name.Initials);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> accounts, CancellationToken cancel)
    {
        var ids = accounts.Distinct().ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }
}
