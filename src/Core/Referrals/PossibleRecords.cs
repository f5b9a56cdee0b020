using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Core.Referrals;

/// <summary>What two records have in common, for a person to judge by.</summary>
public enum Likeness
{
    SameName,
    SimilarName,
    SameDateOfBirth,
    CloseDateOfBirth,
    SamePostcode,
}

/// <summary>A record that may be about the same young person.</summary>
/// <param name="Last">Where their latest referral stands.</param>
public sealed record PossibleRecord(Found Found, IReadOnlyList<Likeness> Likenesses, ReferralStatus? Last);

/// <summary>A record beyond reach: that there is one, at which site, and whom to call. Nothing of what it holds.</summary>
public sealed record RecordElsewhere(string Site, IReadOnlyList<string> Managers);

public sealed record PossibleDuplicates(IReadOnlyList<PossibleRecord> WithinReach, IReadOnlyList<RecordElsewhere> Elsewhere);

/// <summary>
/// Finds records that may be about the young person of a new referral: candidates whose names sound alike, or who share
/// part of the name and the date of birth, weighed by the one matcher. Which of them it is, triage decides.
/// </summary>
public sealed class PossibleRecords(ServiceDatabase db, Sealer sealer, NameSearch names)
{
    /// <summary>How many records are opened for one referral at most.</summary>
    private const int Most = 60;

    private const int Background = 400;

    /// <summary>Jaro-Winkler similarity from which two names count as alike.</summary>
    private const double Alike = 0.88;

    public async Task<PossibleDuplicates> ForAsync(Viewer viewer, YoungPerson person, PersonWords words, CancellationToken cancel)
    {
        var own = Read(person, words);
        var alike = Weigh(own, await CandidatesAsync(person, own, cancel), await BackgroundAsync(person, cancel));
        var ids = alike.Select(c => c.Person.Id).ToArray();
        var reach = (await db.YoungPeople.VisibleTo(viewer, db).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();
        return new(
            await WithinAsync(alike.Where(c => reach.Contains(c.Person.Id)).ToList(), cancel),
            await ElsewhereAsync(alike.Where(c => !reach.Contains(c.Person.Id)).Select(c => c.Person.SiteId).Distinct().ToArray(), cancel));
    }

    /// <summary>The candidates that the matcher gives a chance worth a look, the likeliest first.</summary>
    private List<(YoungPerson Person, IReadOnlyList<Likeness> Likenesses)> Weigh(Known own, List<YoungPerson> candidates, List<YoungPerson> background)
    {
        List<YoungPerson> everyone = [.. candidates.UnionBy(background, p => p.Id)];
        var known = everyone.ConvertAll(p => Read(p, sealer.WordsOf(p.Key)));
        var found = PersonSearch.Find(own.Description, known.ConvertAll(k => k.Description)).Found;
        return [.. found.Where(f => f.Probability >= Bands.Possible && f.Index < candidates.Count)
            .Select(f => (everyone[f.Index], Compare(own, known[f.Index])))];
    }

    /// <summary>Records that show the matcher how common names are here; among candidates alone every name looks common.</summary>
    private Task<List<YoungPerson>> BackgroundAsync(YoungPerson person, CancellationToken cancel) =>
        db.YoungPeople.AsNoTracking().Include(p => p.Key).Where(p => p.Id != person.Id).OrderByDescending(p => p.Id).Take(Background).ToListAsync(cancel);

    private async Task<List<YoungPerson>> CandidatesAsync(YoungPerson person, Known own, CancellationToken cancel)
    {
        var pairs = names.PairTokensOf(own.Given, own.Family, own.KnownAs).ToArray();
        var singles = names.TokensOf(own.Given, own.Family, own.KnownAs).ToArray();
        var others = db.YoungPeople.AsNoTracking().Include(p => p.Key).Where(p => p.Id != person.Id);
        var sounding = await others.Where(p => db.NameTokens.Any(t => pairs.Contains(t.Token) && t.YoungPersonId == p.Id)).OrderBy(p => p.Id).Take(Most).ToListAsync(cancel);
        if (person.DateOfBirth is not { } born)
            return sounding;
        var sameDay = await others.Where(p => p.DateOfBirth == born && db.NameTokens.Any(t => singles.Contains(t.Token) && t.YoungPersonId == p.Id)).OrderBy(p => p.Id).Take(Most).ToListAsync(cancel);
        return [.. sounding.UnionBy(sameDay, p => p.Id)];
    }

    private async Task<IReadOnlyList<PossibleRecord>> WithinAsync(List<(YoungPerson Person, IReadOnlyList<Likeness> Likenesses)> alike, CancellationToken cancel)
    {
        var ids = alike.Select(c => c.Person.Id).ToArray();
        var referrals = await db.Referrals.AsNoTracking().Where(r => ids.Contains(r.YoungPersonId)).Select(r => new { r.YoungPersonId, r.CreatedAt, r.Status }).ToListAsync(cancel);
        var last = referrals.GroupBy(r => r.YoungPersonId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.CreatedAt)!.Status);
        return [.. alike.Select(c => new PossibleRecord(FoundOf(c.Person), c.Likenesses, last.TryGetValue(c.Person.Id, out var status) ? status : null))];
    }

    private async Task<IReadOnlyList<RecordElsewhere>> ElsewhereAsync(Guid[] siteIds, CancellationToken cancel)
    {
        if (siteIds.Length == 0)
            return [];
        var sites = await db.Sites.AsNoTracking().Where(s => siteIds.Contains(s.Id)).OrderBy(s => s.Name).ToListAsync(cancel);
        var managers = await db.Users.AsNoTracking().Where(a => a.Role == Role.ServiceManager && a.DisabledAt == null && a.SiteId != null && siteIds.Contains(a.SiteId.Value))
            .Select(a => new { a.SiteId, a.Name }).ToListAsync(cancel);
        return [.. sites.Select(s => new RecordElsewhere(s.Name, [.. managers.Where(m => m.SiteId == s.Id).Select(m => m.Name).Order(StringComparer.CurrentCulture)]))];
    }

    private Found FoundOf(YoungPerson person)
    {
        var known = Read(person, sealer.WordsOf(person.Key));
        return new(person.Id, person.Reference, NameOrder.Whole(string.IsNullOrEmpty(known.KnownAs) ? known.Given : known.KnownAs, known.Family), person.DateOfBirth, person.SiteId);
    }

    private static Known Read(YoungPerson person, PersonWords words) => new(words.Open(person.GivenName), words.Open(person.FamilyName),
        words.Open(person.KnownAs), person.DateOfBirth, words.Open(person.Postcode)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), words.Open(person.Address), words.Open(person.Phone));

    private static IReadOnlyList<Likeness> Compare(Known own, Known other)
    {
        var likenesses = new List<Likeness>();
        if (LikenessOfNames(own, other) is { } name)
            likenesses.Add(name);
        if (LikenessOfDays(own.Born, other.Born) is { } day)
            likenesses.Add(day);
        if (own.Postcode is not null && own.Postcode == other.Postcode)
            likenesses.Add(Likeness.SamePostcode);
        return likenesses;
    }

    private static Likeness? LikenessOfNames(Known own, Known other)
    {
        var family = Similarity(own.Family, other.Family);
        var given = (from a in new[] { own.Given, own.KnownAs } from b in new[] { other.Given, other.KnownAs } select GivenSimilarity(a, b)).Max();
        if (family >= 1 && given >= 1)
            return Likeness.SameName;
        return (family >= Alike && given >= Alike) || (Similarity(own.Given, other.Family) >= Alike && Similarity(own.Family, other.Given) >= Alike) ? Likeness.SimilarName : null;
    }

    private static Likeness? LikenessOfDays(DateOnly? own, DateOnly? other)
    {
        if (own is not { } a || other is not { } b)
            return null;
        if (a == b)
            return Likeness.SameDateOfBirth;
        var same = (a.Day == b.Day ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Year == b.Year ? 1 : 0);
        return same == 2 || (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day) ? Likeness.CloseDateOfBirth : null;
    }

    private static double GivenSimilarity(string? a, string? b) =>
        Nicknames.Share(Nicknames.GroupsOf(Folded(a)), Nicknames.GroupsOf(Folded(b))) ? 1 : Similarity(a, b);

    private static double Similarity(string? a, string? b)
    {
        var (left, right) = (Folded(a), Folded(b));
        if (left.Length == 0 || right.Length == 0)
            return 0;
        var similarity = JaroWinkler.Similarity(left, right);
        // What sounds alike is alike, however it is spelt; the same it is only letter for letter.
        return similarity < Alike && Sounds(a).SequenceEqual(Sounds(b)) ? Alike : similarity;
    }

    private static IEnumerable<string> Sounds(string? name) => NameParts.Fold(name).Select(NameParts.Sound);

    private static byte[] Folded(string? name) => Encoding.UTF8.GetBytes(string.Join(' ', NameParts.Fold(name)));

    private sealed record Known(string? Given, string? Family, string? KnownAs, DateOnly? Born, string? Postcode, string? Address, string? Phone)
    {
        public PersonDescription Description => new(new Dictionary<Field, string>
        {
            [Field.GivenName] = Given ?? "",
            [Field.FamilyName] = Family ?? "",
            [Field.DateOfBirth] = Born?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            [Field.Postcode] = Postcode ?? "",
            [Field.Address] = Address ?? "",
            [Field.Phone] = Phone ?? "",
        });
    }
}
