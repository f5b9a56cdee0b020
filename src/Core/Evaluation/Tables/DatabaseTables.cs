using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Counts the tables from the service's own records, by the same rules as from a package. Opens no name.</summary>
public sealed class DatabaseTables(ServiceDatabase db)
{
    private const int NotKnown = -1;

    /// <summary>Reads plain codes and dates in one pass for each kind of record.</summary>
    public async Task<EvaluationTables> CountAsync(TablesRequest request, CancellationToken cancel)
    {
        var counter = new TableCounter(request);
        var (sites, _) = await AddAllAsync(counter, cancel);
        return counter.Count(sites);
    }

    /// <summary>The referrals that a count of Tables 3 to 7 is made of. Whoever shows them shows those within reach.</summary>
    public async Task<IReadOnlyList<Guid>> CasesBehindAsync(TablesRequest request, string row, string site, CancellationToken cancel)
    {
        var counter = new TableCounter(request);
        var (sites, referrals) = await AddAllAsync(counter, cancel);
        var ids = referrals.ToDictionary(r => r.Value, r => r.Key);
        return [.. counter.Members(sites, row, site).Select(number => ids[number])];
    }

    private async Task<(IReadOnlyList<string> Sites, Dictionary<Guid, int> Referrals)> AddAllAsync(TableCounter counter, CancellationToken cancel)
    {
        var people = await AddPeopleAsync(counter, cancel);
        var added = await AddReferralsAsync(counter, people, cancel);
        await AddEducationAsync(counter, people, cancel);
        await AddAgenciesAsync(counter, people, cancel);
        await AddPlansAsync(counter, people, cancel);
        return added;
    }

    private async Task<Dictionary<Guid, int>> AddPeopleAsync(TableCounter counter, CancellationToken cancel)
    {
        var genders = Positions(BuiltInLists.Genders.Select(o => o.Code));
        var ethnicities = Positions(BuiltInLists.Ethnicities.Select(o => o.Code));
        var numbers = new Dictionary<Guid, int>();
        await foreach (var person in db.YoungPeople.OrderBy(p => p.Id).Select(p => new { p.Id, p.DateOfBirth, p.Gender, p.Ethnicity }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var number = numbers[person.Id] = numbers.Count;
            counter.AddYoungPerson(number, Day(person.DateOfBirth), Position(genders, person.Gender), Position(ethnicities, person.Ethnicity));
        }
        return numbers;
    }

    private async Task<(IReadOnlyList<string> Sites, Dictionary<Guid, int> Referrals)> AddReferralsAsync(TableCounter counter, Dictionary<Guid, int> people, CancellationToken cancel)
    {
        var sites = await db.Sites.OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        var known = sites.Where(s => s.Name != EvaluationTables.SiteNotKnown).ToList();
        var siteNumbers = known.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        var sources = Positions(TableLists.BuiltIn.Sources);
        var closures = Positions(TableLists.BuiltIn.ClosureReasons);
        var numbers = new Dictionary<Guid, int>();
        // By key, which is the order in which they came: of two on one day the later is the latest.
        await foreach (var r in db.Referrals.OrderBy(r => r.Id).Select(r => new { r.Id, r.YoungPersonId, r.SiteId, r.ReferredOn, r.ReferredBy, r.Status, r.ClosedOn, r.ClosureReason }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var number = numbers[r.Id] = numbers.Count;
            counter.AddReferral(number, people[r.YoungPersonId], siteNumbers.GetValueOrDefault(r.SiteId, NotKnown), Day(r.ReferredOn),
                Position(sources, r.ReferredBy), Status(r.Status), Day(r.ClosedOn), Position(closures, r.ClosureReason));
        }
        var reasons = Positions(TableLists.BuiltIn.Reasons);
        await foreach (var reason in db.ReferralReasons.Select(r => new { r.ReferralId, r.Reason }).AsAsyncEnumerable().WithCancellation(cancel))
            counter.AddReason(numbers[reason.ReferralId], Position(reasons, reason.Reason));
        return ([.. known.Select(s => s.Name)], numbers);
    }

    private async Task AddEducationAsync(TableCounter counter, Dictionary<Guid, int> people, CancellationToken cancel)
    {
        var settings = Positions(TableLists.BuiltIn.Settings);
        await foreach (var e in db.Education.OrderBy(e => e.Id).Select(e => new { e.YoungPersonId, e.RecordedOn, e.Setting }).AsAsyncEnumerable().WithCancellation(cancel))
            counter.AddEducation(people[e.YoungPersonId], Day(e.RecordedOn), Position(settings, e.Setting));
    }

    private async Task AddAgenciesAsync(TableCounter counter, Dictionary<Guid, int> people, CancellationToken cancel)
    {
        var agencies = Positions(TableLists.BuiltIn.Agencies);
        await foreach (var a in db.Agencies.Select(a => new { a.YoungPersonId, a.Agency, a.StartedOn, a.EndedOn }).AsAsyncEnumerable().WithCancellation(cancel))
            counter.AddAgency(people[a.YoungPersonId], Position(agencies, a.Agency), Day(a.StartedOn), Day(a.EndedOn));
    }

    private async Task AddPlansAsync(TableCounter counter, Dictionary<Guid, int> people, CancellationToken cancel)
    {
        var topics = Positions(TableLists.BuiltIn.Topics);
        var numbers = new Dictionary<Guid, int>();
        await foreach (var p in db.Plans.Select(p => new { p.Id, p.YoungPersonId, p.AgreedOn }).AsAsyncEnumerable().WithCancellation(cancel))
            counter.AddPlan(numbers[p.Id] = numbers.Count, people[p.YoungPersonId], Day(p.AgreedOn));
        await foreach (var t in db.PlanTopics.Select(t => new { t.PlanId, t.Topic }).AsAsyncEnumerable().WithCancellation(cancel))
            counter.AddTopic(numbers[t.PlanId], Position(topics, t.Topic));
    }

    // Signposted elsewhere is an end of our part; everything on its way to a worker is open.
    private static int Status(ReferralStatus status) => status switch
    {
        ReferralStatus.NotKnown => NotKnown,
        ReferralStatus.OnHold => Statuses["on_hold"],
        ReferralStatus.Closed or ReferralStatus.Signposted => Statuses["closed"],
        _ => Statuses["open"],
    };

    private static readonly Dictionary<string, int> Statuses = Positions(BuiltInLists.ReferralStatuses.Select(s => s.Code));

    private static Dictionary<string, int> Positions(IEnumerable<string> codes) => codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i);

    private static int Position(Dictionary<string, int> codes, string? code) => code is not null && codes.TryGetValue(code, out var position) ? position : NotKnown;

    private static int Day(DateOnly? day) => day?.DayNumber ?? NotKnown;
}
