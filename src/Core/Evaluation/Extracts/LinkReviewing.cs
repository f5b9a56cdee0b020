using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>What one young person's possible links wait for.</summary>
public enum ReviewStage
{
    First,
    Second,

    /// <summary>The two found different things.</summary>
    Disagreed,
    Settled,
}

/// <summary>A young person in the queue.</summary>
/// <param name="MayReview">Whether the viewer has not looked yet and somebody is still wanted.</param>
public sealed record QueuedSubject(Guid Id, string Reference, string Name, Band Band, int Candidates, ReviewStage Stage, bool MayReview);

/// <summary>A person of the extract beside ours.</summary>
public sealed record PossiblePerson(Guid PairId, ExtractPerson Person, double Probability, IReadOnlyList<(string Part, string Finding, double Weight)> Waterfall);

/// <summary>What a reviewer found, shown once both have.</summary>
public sealed record Verdict(string By, Guid? PairId, string Why);

/// <summary>One young person and everybody they may be.</summary>
public sealed record OpenSubject(
    LinkSubject Subject, string Reference, string Name, ExtractPerson Ours, IReadOnlyList<PossiblePerson> Candidates, ReviewStage Stage, bool MayReview,
    IReadOnlyList<Verdict> Verdicts, Verdict? Settled, PersonWords Words);

/// <summary>
/// Two people look at each possible link, each without seeing what the other found. Where they differ, a third decides, or
/// both together. Names are shown to those who run the service and could open the young person's record anyhow.
/// </summary>
public sealed class LinkReviewing(ServiceDatabase db, Sealer sealer, Extracts extracts, TimeProvider clock)
{
    public const int Reviewers = 2;

    /// <summary>Those who may look at names of an extract at all; reach says whose.</summary>
    public static bool MaySee(Viewer viewer) => viewer.Role is Role.ServiceManager or Role.NationalLead;

    /// <summary>Everybody within reach whose link a person has to judge: what waits for the viewer first.</summary>
    public async Task<IReadOnlyList<QueuedSubject>> QueueAsync(Viewer viewer, PoliceExtract extract, CancellationToken cancel)
    {
        var waiting = await Within(viewer, extract).AsNoTracking().Where(s => s.Band == Band.Possible || s.Band == Band.Several).ToListAsync(cancel);
        var (ids, people) = (waiting.ConvertAll(s => s.Id), waiting.ConvertAll(s => s.YoungPersonId));
        var reviews = (await db.LinkReviews.AsNoTracking().Where(r => ids.Contains(r.SubjectId)).ToListAsync(cancel)).ToLookup(r => r.SubjectId);
        var decided = (await db.LinkDecisions.AsNoTracking().Where(d => ids.Contains(d.SubjectId)).Select(d => d.SubjectId).ToListAsync(cancel)).ToHashSet();
        var pairs = await db.LinkPairs.Where(p => ids.Contains(p.SubjectId)).GroupBy(p => p.SubjectId).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
        var known = await db.YoungPeople.AsNoTracking().Include(p => p.Key).Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return [.. waiting.Select(s => Queued(s, known[s.YoungPersonId], pairs.GetValueOrDefault(s.Id), StageOf([.. reviews[s.Id]], decided.Contains(s.Id)), MayReview(viewer, [.. reviews[s.Id]])))
            .OrderBy(q => q.Stage == ReviewStage.Settled).ThenByDescending(q => q.MayReview).ThenBy(q => q.Name, StringComparer.Ordinal)];
    }

    /// <summary>One of the queue, or null where there is none within reach.</summary>
    /// <exception cref="RuleException">The extract has been deleted.</exception>
    public async Task<OpenSubject?> OpenAsync(Viewer viewer, PoliceExtract extract, Guid id, CancellationToken cancel)
    {
        extracts.MustBeHere(extract);
        if (await Within(viewer, extract).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } subject)
            return null;
        var data = await extracts.OpenAsync(extract, cancel);
        var person = await db.YoungPeople.AsNoTracking().Include(p => p.Key).SingleAsync(p => p.Id == subject.YoungPersonId, cancel);
        var words = sealer.WordsOf(person.Key);
        var pairs = await db.LinkPairs.AsNoTracking().Where(p => p.SubjectId == id).OrderByDescending(p => p.Millionths).ToListAsync(cancel);
        var reviews = await db.LinkReviews.AsNoTracking().Where(r => r.SubjectId == id).OrderBy(r => r.At).ToListAsync(cancel);
        var decision = await db.LinkDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.SubjectId == id, cancel);
        var names = await db.Users.Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return new OpenSubject(subject, person.Reference, NameOf(person, words), new Linking(db, sealer).Known(person), [.. pairs.Select(pair => PossiblePersonOf(pair, data))],
            StageOf(reviews, decision is not null), MayReview(viewer, reviews),
            reviews.Count < Reviewers ? [] : [.. reviews.Select(r => new Verdict(names[r.AccountId], r.PairId, words.Open(r.Why)))],
            decision is null ? null : new Verdict(names[decision.AccountId], decision.PairId, words.Open(decision.Why)), words);
    }

    /// <summary>Writes down what a reviewer found: one of the candidates, or none of them, and why.</summary>
    public Task ReviewAsync(Viewer by, OpenSubject open, Guid? pairId, string why, CancellationToken cancel) => InTurnAsync(open, async () =>
    {
        var reviews = await db.LinkReviews.Where(r => r.SubjectId == open.Subject.Id).ToListAsync(cancel);
        if (reviews.Exists(r => r.AccountId == by.AccountId))
            throw new RuleException("You have looked at this link already; somebody else looks at it now.");
        MustBeOffered(open, pairId);
        open.Subject.BecomeReviewed();
        var review = new LinkReview
        {
            SubjectId = open.Subject.Id, YoungPersonId = open.Subject.YoungPersonId, AccountId = by.AccountId, PairId = pairId, Why = open.Words.SealText(why), At = clock.Instant(),
        };
        db.LinkReviews.Add(review);
        db.Record(new Deed(ActKind.LinkReviewed, by.AccountId, open.Subject.YoungPersonId, review.Id, review.Why));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Settles a disagreement: by somebody who is not one of the two, or by one of them for both.</summary>
    public Task DecideAsync(Viewer by, OpenSubject open, Guid? pairId, bool together, string why, CancellationToken cancel) => InTurnAsync(open, async () =>
    {
        var reviews = await db.LinkReviews.Where(r => r.SubjectId == open.Subject.Id).ToListAsync(cancel);
        if (StageOf(reviews, await db.LinkDecisions.AnyAsync(d => d.SubjectId == open.Subject.Id, cancel)) != ReviewStage.Disagreed)
            throw new RuleException("There is no disagreement to settle here.");
        if (reviews.Exists(r => r.AccountId == by.AccountId) != together)
            throw new RuleException(together ? "Only one of the two writes down what both came to." : "You are one of the two: settle it together, or leave it to a third.", "Together");
        MustBeOffered(open, pairId);
        var decision = new LinkDecision
        {
            SubjectId = open.Subject.Id, YoungPersonId = open.Subject.YoungPersonId, AccountId = by.AccountId, PairId = pairId, Together = together,
            Why = open.Words.SealText(why), At = clock.Instant(),
        };
        db.LinkDecisions.Add(decision);
        db.Record(new Deed(ActKind.LinkDecided, by.AccountId, open.Subject.YoungPersonId, decision.Id, decision.Why));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Where two reviews and perhaps a decision leave a link.</summary>
    internal static ReviewStage StageOf(IReadOnlyList<LinkReview> reviews, bool decided) => reviews.Count switch
    {
        0 => ReviewStage.First,
        < Reviewers => ReviewStage.Second,
        _ => decided || reviews[0].PairId == reviews[1].PairId ? ReviewStage.Settled : ReviewStage.Disagreed,
    };

    /// <summary>After whoever judges or deletes the same now: of an extract that was deleted meanwhile nothing is judged.</summary>
    private async Task InTurnAsync(OpenSubject open, Func<Task> work, CancellationToken cancel)
    {
        var extract = await db.PoliceExtracts.SingleAsync(e => e.Id == open.Subject.ExtractId, cancel);
        await extracts.OnAsync(extract, async () =>
        {
            extracts.MustBeHere(extract);
            await db.Entry(open.Subject).ReloadAsync(cancel);
            await work();
        }, cancel);
    }

    private IQueryable<LinkSubject> Within(Viewer viewer, PoliceExtract extract)
    {
        var people = db.YoungPeople.VisibleTo(viewer, db);
        return MaySee(viewer)
            ? db.LinkSubjects.Where(s => s.ExtractId == extract.Id && people.Any(p => p.Id == s.YoungPersonId))
            : db.LinkSubjects.Where(s => false);
    }

    private static bool MayReview(Viewer viewer, IReadOnlyList<LinkReview> reviews) => reviews.Count < Reviewers && reviews.All(r => r.AccountId != viewer.AccountId);

    private QueuedSubject Queued(LinkSubject subject, YoungPerson person, int candidates, ReviewStage stage, bool mayReview) =>
        new(subject.Id, person.Reference, NameOf(person, sealer.WordsOf(person.Key)), subject.Band, candidates, stage, mayReview);

    private static string NameOf(YoungPerson person, PersonWords words) => NameOrder.Whole(words.Open(person.GivenName), words.Open(person.FamilyName));

    private static PossiblePerson PossiblePersonOf(LinkPair pair, ExtractData data) => new(pair.Id, data.People[pair.Place], pair.Millionths / 1e6,
        [.. pair.Waterfall.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Select(parts => (parts[0], parts[1], double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)))]);

    private static void MustBeOffered(OpenSubject open, Guid? pairId)
    {
        if (pairId is { } chosen && open.Candidates.All(candidate => candidate.PairId != chosen))
            throw new RuleException("Choose one of the people shown, or none of them.", "Choice");
    }
}
