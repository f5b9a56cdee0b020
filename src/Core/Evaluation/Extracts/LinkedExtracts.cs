using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>How many of a site were searched for, linked, and still wait for a person.</summary>
public sealed record SiteLinkRate(string Site, int Searched, int Linked, int Waiting, int None);

/// <summary>From the linked pairs to files without names, and to a result.</summary>
public sealed class LinkedExtracts(ServiceDatabase db, Sealer sealer, Extracts extracts, OffendingRuns runs)
{
    /// <summary>Rates by site, without names.</summary>
    public async Task<IReadOnlyList<SiteLinkRate>> RatesAsync(PoliceExtract extract, CancellationToken cancel)
    {
        var sites = await db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return [.. (await LinksAsync(extract, cancel)).GroupBy(link => sites[link.Subject.SiteId]).OrderBy(site => site.Key, StringComparer.Ordinal)
            .Select(site => new SiteLinkRate(site.Key, site.Count(), site.Count(link => link.IsLinked), site.Count(link => link.Waits), site.Count(link => !link.IsLinked && !link.Waits)))];
    }

    /// <summary>The very files that a result is computed from: everybody searched for, the offences of those they may be, and the links.</summary>
    public async Task<IReadOnlyDictionary<InputKind, byte[]>> FilesAsync(Viewer by, PoliceExtract extract, IndexDateIs indexDate, CancellationToken cancel)
    {
        MustEvaluate(by);
        var (links, data, days) = (await LinksAsync(extract, cancel), await extracts.OpenAsync(extract, cancel), await IndexDaysAsync(indexDate, cancel));
        var everyone = links.Where(link => days.ContainsKey(link.Subject.YoungPersonId)).ToList();
        var found = everyone.Where(link => link.Place is not null).ToList();
        var linked = found.Where(link => link.IsLinked).ToDictionary(link => link.Place!.Value, link => Pseudonym(extract, link.Subject));
        var files = new SortedDictionary<InputKind, byte[]>
        {
            [InputKind.Cohort] = await CohortAsync(extract, everyone, days, cancel),
            [InputKind.Offences] = Offences(data, found.ToDictionary(link => link.Place!.Value, link => Number(link.Place!.Value))),
            [InputKind.Links] = Csv(["left_id", "right_id", "probability"], found.Select(link => new[] { Pseudonym(extract, link.Subject), Number(link.Place!.Value), link.Probability.ToString("0.000000", CultureInfo.InvariantCulture) })),
        };
        if (await OwnMissingAsync(extract, everyone, cancel) is { } own)
            files.Add(InputKind.Missing, own);
        else if (data.Events.Any(each => each.Missing))
            files.Add(InputKind.Missing, Missing(data, linked));
        return files;
    }

    /// <summary>Computes a result on everybody who was searched for, with what hangs on how sure a link has to be.</summary>
    /// <returns>The run's number.</returns>
    public async Task<int> MeasureAsync(Viewer by, PoliceExtract extract, IndexDateIs indexDate, int monthsBefore, int monthsAfter, Guid formKey, CancellationToken cancel)
    {
        var files = await FilesAsync(by, extract, indexDate, cancel);
        return await runs.RunAsync(by, new NewRun(files, indexDate, extract.ExtractEnd, monthsBefore, monthsAfter)
        {
            FormKey = formKey, Source = $"Extract {extract.Number}, {extract.Force}",
        }, cancel);
    }

    /// <summary>
    /// Who each young person is taken to be. Two reviewers who agree, or a decision, stand above the matcher; without them a
    /// possible link keeps its probability, and counts only where a lower one is asked for. One person of the extract is one of ours at most.
    /// </summary>
    private async Task<IReadOnlyList<Link>> LinksAsync(PoliceExtract extract, CancellationToken cancel)
    {
        var subjects = await db.LinkSubjects.AsNoTracking().Where(s => s.ExtractId == extract.Id).OrderBy(s => s.Id).ToListAsync(cancel);
        var ids = db.LinkSubjects.Where(s => s.ExtractId == extract.Id).Select(s => s.Id);
        var pairs = (await db.LinkPairs.AsNoTracking().Where(p => ids.Contains(p.SubjectId)).ToListAsync(cancel)).ToLookup(p => p.SubjectId);
        var reviews = (await db.LinkReviews.AsNoTracking().Where(r => ids.Contains(r.SubjectId)).ToListAsync(cancel)).ToLookup(r => r.SubjectId);
        var decisions = (await db.LinkDecisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId)).ToListAsync(cancel)).ToDictionary(d => d.SubjectId);
        var links = subjects.Select(s => LinkOf(s, [.. pairs[s.Id]], [.. reviews[s.Id]], decisions.GetValueOrDefault(s.Id))).ToList();
        var taken = links.Where(link => link.Place is not null).GroupBy(link => link.Place).Select(each => each.MaxBy(link => link.Probability)!).ToHashSet();
        return [.. links.Select(link => taken.Contains(link) ? link : link with { Place = null, Probability = 0 })];
    }

    private static Link LinkOf(LinkSubject subject, IReadOnlyList<LinkPair> pairs, IReadOnlyList<LinkReview> reviews, LinkDecision? decision)
    {
        var stage = LinkReviewing.StageOf(reviews, decision is not null);
        if (stage == ReviewStage.Settled)
            return new Link(subject, pairs.FirstOrDefault(p => p.Id == (decision is null ? reviews[0].PairId : decision.PairId))?.Place, 1, false);
        var best = pairs.MaxBy(p => p.Millionths);
        return new Link(subject, best?.Place, (best?.Millionths ?? 0) / 1e6, subject.Band is Band.Possible or Band.Several);
    }

    private async Task<Dictionary<Guid, DateOnly>> IndexDaysAsync(IndexDateIs indexDate, CancellationToken cancel) => indexDate switch
    {
        IndexDateIs.Referral => await db.Referrals.Where(r => r.ReferredOn != null).GroupBy(r => r.YoungPersonId).Select(g => new { g.Key, Day = g.Min(r => r.ReferredOn!.Value) }).ToDictionaryAsync(g => g.Key, g => g.Day, cancel),
        IndexDateIs.StartOfSupport => await db.Allocations.GroupBy(a => a.YoungPersonId).Select(g => new { g.Key, Day = g.Min(a => a.From) }).ToDictionaryAsync(g => g.Key, g => g.Day, cancel),
        _ => (await db.Contacts.Where(c => c.Reached).GroupBy(c => c.YoungPersonId).Select(g => new { g.Key, At = g.Min(c => c.HappenedAt) }).ToListAsync(cancel)).ToDictionary(g => g.Key, g => g.At.ToLondonDay()),
    };

    private async Task<byte[]> CohortAsync(PoliceExtract extract, IReadOnlyList<Link> links, Dictionary<Guid, DateOnly> days, CancellationToken cancel)
    {
        var sites = await db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return Csv(["id", "index_date", "site"], links.Select(link => new[] { Pseudonym(extract, link.Subject), Day(days[link.Subject.YoungPersonId]), sites[link.Subject.SiteId] }).OrderBy(row => row[0], StringComparer.Ordinal));
    }

    private static byte[] Offences(ExtractData data, Dictionary<int, string> owners) => Csv(["id", "offence_date", "offence_code"],
        data.Events.Where(each => !each.Missing && owners.ContainsKey(each.Place)).Select(each => new[] { owners[each.Place], each.On is { } on ? Day(on) : "", each.Type }));

    private static byte[] Missing(ExtractData data, Dictionary<int, string> owners) => Csv(["id", "missing_on"],
        data.Events.Where(each => each.Missing && each.On is not null && owners.ContainsKey(each.Place)).Select(each => new[] { owners[each.Place], Day(each.On!.Value) }));

    /// <summary>Missing episodes as the service itself recorded them, which does not hang on a link; null where it recorded none.</summary>
    private async Task<byte[]?> OwnMissingAsync(PoliceExtract extract, IReadOnlyList<Link> everyone, CancellationToken cancel)
    {
        var names = everyone.ToDictionary(link => link.Subject.YoungPersonId, link => Pseudonym(extract, link.Subject));
        var episodes = (await db.MissingEpisodes.OrderBy(e => e.Id).Select(e => new { e.YoungPersonId, e.From }).ToListAsync(cancel)).Where(e => names.ContainsKey(e.YoungPersonId)).ToList();
        return episodes.Count == 0 ? null : Csv(["id", "missing_on"], episodes.Select(e => new[] { names[e.YoungPersonId], Day(e.From.ToLondonDay()) }));
    }

    private static byte[] Csv(string[] heads, IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(bytes))
        {
            csv.Row(heads);
            foreach (var row in rows)
                csv.Row(row);
        }
        return bytes.ToArray();
    }

    /// <summary>The same in every file of one extract, another in the next, and telling nothing without the installation's key.</summary>
    private string Pseudonym(PoliceExtract extract, LinkSubject subject) => $"P{(ulong)sealer.SearchToken($"extract {extract.Id:N}", subject.YoungPersonId.ToString("N")):x16}";

    private static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void MustEvaluate(Viewer by)
    {
        if (by.Role is not (Role.NationalLead or Role.Evaluator))
            throw new RuleException("Change in offending is measured by an evaluator or the national lead.");
    }

    private sealed record Link(LinkSubject Subject, int? Place, double Probability, bool Waits)
    {
        public bool IsLinked => Place is not null && Probability >= Bands.Match && !Waits;
    }
}
