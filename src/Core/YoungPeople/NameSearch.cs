using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>One young person found by name, with the name opened.</summary>
public sealed record Found(Guid Id, string Reference, string Name, DateOnly? DateOfBirth, Guid SiteId);

/// <summary>
/// Search by name over sealed names. Keyed hashes of how parts begin and sound narrow the records down; the true names
/// of those few are opened, compared and sorted.
/// </summary>
public sealed class NameSearch(ServiceDatabase db, Sealer sealer)
{
    /// <summary>How many records are opened for one search at most; more than that, and more letters are asked for.</summary>
    public const int Most = 200;

    /// <summary>The search tokens of a name. The same person is found by given or known name, in either order.</summary>
    public IEnumerable<long> TokensOf(string? given, string? family, string? knownAs)
    {
        var parts = NameParts.Fold(given).Concat(NameParts.Fold(knownAs)).Concat(NameParts.Fold(family)).Distinct();
        return parts.SelectMany(Single).Concat(PairTokensOf(given, family, knownAs)).Concat(NameOrder.Beginnings(family).Select(BeginningToken)).Distinct();
    }

    /// <summary>The tokens of a given and a family name together, by how they sound.</summary>
    public IEnumerable<long> PairTokensOf(string? given, string? family, string? knownAs)
    {
        var first = NameParts.Fold(given).Concat(NameParts.Fold(knownAs)).Distinct();
        return (from f in first from l in NameParts.Fold(family).Distinct() select Pair(f, l)).Distinct();
    }

    /// <summary>The token by which family names that begin so are found: one letter, two, or <see cref="NameOrder.OtherLetter"/>.</summary>
    public long BeginningToken(string beginning) => Token("family", beginning);

    /// <summary>Writes the tokens of a young person's name anew; call in the save that changes the name.</summary>
    public async Task IndexAsync(YoungPerson person, PersonWords words, CancellationToken cancel)
    {
        if (db.Entry(person).State != EntityState.Added)
            db.NameTokens.RemoveRange(await db.NameTokens.Where(t => t.YoungPersonId == person.Id).ToListAsync(cancel));
        foreach (var token in TokensOf(words.Open(person.GivenName), words.Open(person.FamilyName), words.Open(person.KnownAs)))
            db.NameTokens.Add(new NameToken { YoungPersonId = person.Id, Token = token });
    }

    /// <summary>Those within reach whose name fits what was typed, best first, then by name. At most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string typed, Viewer viewer, CancellationToken cancel)
    {
        if (References.TryRead(typed, out var reference))
            return await OpenAsync(db.YoungPeople.VisibleTo(viewer, db).Where(p => p.Reference == reference), [], cancel);
        var parts = NameParts.Fold(typed);
        if (parts.Length == 0)
            return [];
        var exact = await OpenAsync(Holding(viewer, parts.Length == 1 ? Single(parts[0]) : Pairs(parts)), parts, cancel);
        // Two half-typed words make no pair; then each narrows by how it begins.
        if (exact.Count > 0 || parts.Length == 1 || parts.All(p => p.Length < 3))
            return exact;
        var beginning = await OpenAsync(Beginning(viewer, parts), parts, cancel);
        return [.. beginning.Where(f => parts.All(part => NameParts.Fold(f.Name).Any(own => own.StartsWith(part, StringComparison.Ordinal))))];
    }

    private long[] Single(string part) => [Token("start", NameParts.Start(part)), Token("sound", NameParts.Sound(part))];

    private long[] Pairs(string[] parts) =>
        [.. from i in Enumerable.Range(0, parts.Length) from j in Enumerable.Range(i + 1, parts.Length - i - 1) select Pair(parts[i], parts[j])];

    private IQueryable<YoungPerson> Holding(Viewer viewer, long[] tokens) =>
        db.YoungPeople.VisibleTo(viewer, db).Where(p => db.NameTokens.Any(t => tokens.Contains(t.Token) && t.YoungPersonId == p.Id));

    private IQueryable<YoungPerson> Beginning(Viewer viewer, string[] parts)
    {
        var people = db.YoungPeople.VisibleTo(viewer, db);
        foreach (var start in parts.Where(p => p.Length >= 3).Select(p => Token("start", NameParts.Start(p))))
            people = people.Where(p => db.NameTokens.Any(t => t.Token == start && t.YoungPersonId == p.Id));
        return people;
    }

    private async Task<IReadOnlyList<Found>> OpenAsync(IQueryable<YoungPerson> people, string[] parts, CancellationToken cancel)
    {
        var rows = await people.AsNoTracking().Include(p => p.Key).OrderBy(p => p.Id).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(Open).OrderByDescending(f => Fit(f.Name, parts)).ThenBy(f => f.Name, NameOrder.Comparer)];
    }

    private Found Open(YoungPerson person) =>
        new(person.Id, person.Reference, ShownName.Of(sealer.WordsOf(person.Key), person).Whole, person.DateOfBirth, person.SiteId);

    // Typed as it stands counts more than beginning like it, and that more than sounding like it.
    private static int Fit(string name, string[] parts)
    {
        var own = NameParts.Fold(name);
        return parts.Sum(part => own.Contains(part) ? 4 : own.Any(o => o.StartsWith(part, StringComparison.Ordinal)) ? 2 : 0);
    }

    private long Token(string kind, string value) => sealer.SearchToken(kind, value);

    private long Pair(string one, string other)
    {
        var sounds = new[] { NameParts.Sound(one), NameParts.Sound(other) }.Order(StringComparer.Ordinal);
        return Token("pair", string.Join(' ', sounds));
    }
}
