using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.Change;

/// <summary>Gathers who was referred in a period and their readings, from records or from a data package. Opens no name.</summary>
public sealed class ChangeReadings(ServiceDatabase db)
{
    public async Task<ChangeResult> CountAsync(TablesRequest request, CancellationToken cancel)
    {
        var gathered = new Gathered<Guid>(request);
        var sites = await db.Sites.ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        await foreach (var referral in db.Referrals.OrderBy(r => r.Id).Select(r => new { r.YoungPersonId, r.SiteId, r.ReferredOn }).AsAsyncEnumerable().WithCancellation(cancel))
            gathered.AddReferral(referral.YoungPersonId, sites[referral.SiteId], referral.ReferredOn);
        await foreach (var outcome in db.Outcomes.OrderBy(o => o.Id).Select(o => new { o.YoungPersonId, o.Measure, o.RecordedOn, o.Value }).AsAsyncEnumerable().WithCancellation(cancel))
            gathered.AddReading(outcome.YoungPersonId, outcome.Measure, outcome.RecordedOn, outcome.Value);
        return gathered.Result();
    }

    /// <exception cref="InputFaultsException">A file of the package is wrong; carries every fault.</exception>
    public static ChangeResult Count(DataPackage package, TablesRequest request, IProgress<double>? progress = null)
    {
        new PackageScan(package, [PackageFiles.YoungPeople, PackageFiles.Referrals, PackageFiles.Outcomes], noticesOwnCodes: false).Run(progress).ThrowIfFaulty();
        var gathered = new Gathered<string>(request);
        foreach (var referral in package.Read<ReferralRow>())
            gathered.AddReferral(referral.YoungPersonId, referral.Site ?? EvaluationTables.SiteNotKnown, referral.ReferredOn);
        foreach (var outcome in package.Read<OutcomeRow>())
            gathered.AddReading(outcome.YoungPersonId, outcome.Measure ?? Options.BuiltInLists.NotKnown, outcome.RecordedOn, outcome.Value);
        return gathered.Result();
    }

    /// <summary>People by key, as they come in.</summary>
    private sealed class Gathered<TKey>(TablesRequest request)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, (string Site, DateOnly? On)> people = [];
        private readonly Dictionary<TKey, List<Reading>> readings = [];
        private int unreadable;
        private int undated;

        /// <summary>As in Table 2: in the period or undated, and of several the latest; of two on one day the later row.</summary>
        public void AddReferral(TKey person, string site, DateOnly? on)
        {
            if (on < request.From || on > request.To)
                return;
            if (!people.TryGetValue(person, out var latest) || (on ?? DateOnly.MinValue) >= (latest.On ?? DateOnly.MinValue))
                people[person] = (site, on);
        }

        public void AddReading(TKey person, string measure, DateOnly? on, string? value)
        {
            if (!people.ContainsKey(person) || on > request.To || string.IsNullOrWhiteSpace(value))
                return;
            if (on is not { } day)
                undated++;
            else if (!ChangeStudy.TryLevel(value, out var level))
                unreadable++;
            else if (readings.TryGetValue(person, out var list))
                list.Add(new Reading(measure, day, level));
            else
                readings.Add(person, [new Reading(measure, day, level)]);
        }

        public ChangeResult Result() =>
            ChangeStudy.Of(request, [.. people.Select(p => new FollowedPerson(p.Value.Site, readings.GetValueOrDefault(p.Key) ?? []))], unreadable, undated);
    }
}
