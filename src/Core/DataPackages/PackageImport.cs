using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Files;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.DataPackages;

/// <summary>What came in.</summary>
/// <param name="People">How many young people.</param>
/// <param name="Notices">What somebody should look at now, a sentence each.</param>
public sealed record ImportedPackage(int People, IReadOnlyList<string> Notices);

/// <summary>Brings a data package into the service's records: all of it in one transaction, or nothing.</summary>
public sealed class PackageImport(ServiceDatabase db, Sealer sealer, NameSearch search, Promoting promoting, Allocating allocating, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Imports a package that <see cref="DataPackage.Check"/> found no fault in.</summary>
    /// <exception cref="InputFaultsException">A young person, referral, plan or contact of it came in before.</exception>
    public async Task<ImportedPackage> RunAsync(DataPackage package, Guid? by, IProgress<double>? progress, CancellationToken cancel)
    {
        var people = PackagePeople.Gather(package);
        await RefuseKnownKeysAsync(package, people, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sites = await SitesAsync(people, by, cancel);
        var accounts = await db.Users.AsNoTracking().Where(a => a.DisabledAt == null).Select(a => new { a.Id, a.Name, a.Role, a.SiteId }).ToListAsync(cancel);
        var (now, references) = (clock.Instant(), await ReferenceBook.OpenAsync(db, cancel));
        var stages = await promoting.StagesAsync(accounts.Select(a => a.Id), cancel);
        var workers = accounts.Where(a => a.SiteId is not null && Staff.Works(a.Role))
            .ToDictionary(a => a.Id, a => (a.SiteId!.Value, stages.TryGetValue(a.Id, out var stage) && stage != MentorStage.Practitioner ? AllocationPart.CoWorker : AllocationPart.Lead));
        // A name that two people share is nobody's: a record is not opened to a namesake.
        var named = accounts.GroupBy(a => a.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id);
        var records = new PackageRecords(sealer, search, references, sites, named, workers, now);
        var fresh = new NewRecords(db, sealer, now);
        var done = 0;
        foreach (var some in people.Chunk(Batch))
        {
            foreach (var person in some)
                Add(fresh, records.Of(person), now, by);
            await fresh.WriteAsync(cancel);
            progress?.Report((double)(done += some.Length) / people.Count);
        }
        await references.CloseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return new(people.Count, await OverLimitAsync(records.Allocated, cancel));
    }

    /// <summary>A package exceeds the limit of a caseload without anybody's reason (rule 4): their manager hears of it.</summary>
    private async Task<IReadOnlyList<string>> OverLimitAsync(IReadOnlySet<(Guid Site, Guid Worker)> allocated, CancellationToken cancel)
    {
        var notices = new List<string>();
        foreach (var site in allocated.GroupBy(a => a.Site))
            notices.AddRange((await allocating.CaseloadsAsync(site.Key, cancel)).Where(load => load.IsOver && site.Any(a => a.Worker == load.AccountId)).Select(load =>
                string.Create(CultureInfo.InvariantCulture, $"{load.Name} works with {load.Carried} young people now, who count as {load.Places:0.#}, and the limit is {load.Limit}; hand some over, or raise the limit")));
        return notices;
    }

    private static void Add(NewRecords fresh, PackedRecord record, DateTime now, Guid? by)
    {
        var id = record.Person.Id;
        fresh.Add(id, [new(now, new Deed(ActKind.RecordImported, by, id, id), record.Rows)]);
        foreach (var token in record.Tokens)
            fresh.AddUnnamed(token);
    }

    private async Task RefuseKnownKeysAsync(DataPackage package, IReadOnlyCollection<PackagePerson> people, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        await RefuseAsync(PackageFiles.YoungPeople, people.Select(p => p.Row.Id), db.YoungPeople.Where(p => p.PackageId != null).Select(p => p.PackageId!));
        await RefuseAsync(PackageFiles.Referrals, people.SelectMany(p => p.Referrals).Select(r => r.Row.Id), db.Referrals.Where(r => r.PackageId != null).Select(r => r.PackageId!));
        await RefuseAsync(PackageFiles.Plans, people.SelectMany(p => p.Plans).Select(r => r.Row.Id), db.Plans.Where(p => p.PackageId != null).Select(p => p.PackageId!));
        await RefuseAsync(PackageFiles.Contacts, people.SelectMany(p => p.Contacts).Select(c => c.Id), db.Contacts.Where(c => c.PackageId != null).Select(c => c.PackageId!));
        if (faults.Count > 0)
            throw new InputFaultsException(faults);

        async Task RefuseAsync(FileDefinition file, IEnumerable<string> coming, IQueryable<string> here)
        {
            if (!package.Has(file) || !await here.AnyAsync(cancel))
                return;
            var known = await here.ToHashSetAsync(cancel);
            // The header is line 1; fields may hold line ends, so the row's number is the surest thing to say.
            faults.AddRange(coming.Select((id, row) => (id, row)).Where(r => known.Contains(r.id)).Select(r =>
                new Fault(package.Shown(file.Name), r.row + 2, "id", $"'{r.id}' was brought in before; a package is brought in once, so take this row out")));
        }
    }

    /// <summary>The sites by name; one that is not there yet is added, its nation to be said later.</summary>
    private async Task<Dictionary<string, Guid>> SitesAsync(IReadOnlyCollection<PackagePerson> people, Guid? by, CancellationToken cancel)
    {
        var sites = await db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Id, cancel);
        var letters = await db.Sites.Select(s => s.Letters).ToHashSetAsync(cancel);
        var named = people.SelectMany(p => p.Referrals.Select(r => r.Row.Site).Append(p.Row.Site)).Select(s => s ?? EvaluationTables.SiteNotKnown);
        foreach (var name in named.Distinct().Where(n => !sites.ContainsKey(n)))
        {
            var own = SiteLetters.For(name, letters);
            letters.Add(own);
            sites[name] = (await db.AddSiteAsync(name, null, own, by, cancel)).Id;
        }
        return sites;
    }
}
