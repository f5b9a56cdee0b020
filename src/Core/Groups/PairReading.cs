using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Groups;

/// <summary>A young person as managers read of them.</summary>
/// <param name="Reference">None where the record is out of reach.</param>
public sealed record PairPerson(Guid Id, string Name, string? Reference);

/// <summary>A concern as a manager reads it.</summary>
/// <param name="Facts">What is known between the two, the words opened; empty where one of the records is out of reach.</param>
public sealed record PairStory(PairConcern Concern, PairPerson One, PairPerson Other, IReadOnlyList<FactLine> Facts, string? DecidedWhy, string? ForLeader)
{
    /// <summary>Whoever cannot see why does not decide.</summary>
    public bool IsWithinReach => One.Reference is not null && Other.Reference is not null;
}

/// <summary>One fact with its words. Exactly one of link, place, place on the map and report is there.</summary>
public sealed record FactLine(KnownLink? Link, UnsafePlace? Place, string? Words, string? Exploiter)
{
    public MapEntry? OnMap { get; init; }

    public LinkReport? Report { get; init; }

    /// <summary>The record that a report is on.</summary>
    public string? ReportedOn { get; init; }
}

/// <summary>A fact on one young person's page.</summary>
public sealed record LinkLine(FactLine Fact, PairPerson? Other, string? Venue, string RecordedBy);

/// <summary>Reads what is known between young people, for managers alone.</summary>
public sealed class PairReading(ServiceDatabase db, GroupCheck check, Sealer sealer)
{
    /// <summary>All that needs thought in a session, the undecided first.</summary>
    public async Task<IReadOnlyList<PairStory>> OfSessionAsync(Viewer by, GroupSession session, CancellationToken cancel)
    {
        by.MustDecide(session.SiteId);
        var concerns = await check.RunAsync(session, cancel);
        var people = await PeopleAsync(by, concerns.SelectMany(c => new[] { c.OneId, c.OtherId }), cancel);
        return [.. concerns.Select(c => StoryOf(by, c, people[c.OneId], people[c.OtherId])).OrderBy(s => s.Concern.IsCleared).ThenBy(s => s.One.Name, NameOrder.Comparer)];
    }

    /// <summary>All that is known about one young person and others, the ended last.</summary>
    public async Task<IReadOnlyList<LinkLine>> OfPersonAsync(Viewer by, YoungPerson person, CancellationToken cancel)
    {
        by.MustDecide(person.SiteId);
        var links = await db.KnownLinks.AsNoTracking().Where(l => l.OneId == person.Id || l.OtherId == person.Id).ToListAsync(cancel);
        var places = await db.UnsafePlaces.AsNoTracking().Where(p => p.YoungPersonId == person.Id).ToListAsync(cancel);
        var people = await PeopleAsync(by, links.SelectMany(l => new[] { l.OneId, l.OtherId }).Append(person.Id), cancel);
        var ids = places.ConvertAll(p => p.VenueId);
        var venues = await db.Venues.Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Name, cancel);
        var accounts = links.Select(l => l.RecordedById).Concat(places.Select(p => p.RecordedById)).Distinct().ToList();
        var names = await db.Users.Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return
        [
            .. links.OrderBy(l => l.EndedOn is not null).ThenByDescending(l => l.Since)
                .Select(l => new LinkLine(LineOf(l, people[l.OneId], people[l.OtherId]), people[l.OneId == person.Id ? l.OtherId : l.OneId].Person, null, names[l.RecordedById])),
            .. places.OrderBy(p => p.EndedOn is not null).Select(p => new LinkLine(LineOf(p, people[person.Id]), null, venues[p.VenueId], names[p.RecordedById])),
        ];
    }

    private static PairStory StoryOf(Viewer by, PairConcern concern, Known one, Known other)
    {
        var seen = one.Person.Reference is not null && other.Person.Reference is not null;
        var words = new PairWords(one.Words, other.Words);
        return new(concern, one.Person, other.Person,
            seen ? [.. concern.Links.Select(l => LineOf(l, one, other)), .. concern.Places.Select(p => LineOf(p, one)), .. concern.OnMap.Select(e => LineOf(by, e, one)), .. concern.Reports.Select(r => LineOf(r, one))] : [],
            seen ? words.Open(concern.Decision?.Why) : null,
            words.Open(concern.Decision?.ForLeader));
    }

    private static FactLine LineOf(KnownLink link, Known one, Known other)
    {
        var seen = one.Person.Reference is not null && other.Person.Reference is not null;
        var exploiter = link.ExploiterId is null ? null : link.ExploiterId == one.Person.Id ? one.Person.Name : other.Person.Name;
        return new(link, null, seen ? new PairWords(one.Words, other.Words).Open(link.Words) : null, seen ? exploiter : null);
    }

    private static FactLine LineOf(UnsafePlace place, Known one) => new(null, place, one.Person.Reference is null ? null : one.Words.Open(place.Words), null);

    private static FactLine LineOf(LinkReport report, Known one) =>
        new(null, null, string.Join(". ", new[] { one.Words.Open(report.Other), one.Words.Open(report.Words) }.OfType<string>()), null) { Report = report, ReportedOn = one.Person.Reference };

    // What the map keeps close is read by the site's manager, not over all sites.
    private static FactLine LineOf(Viewer by, MapEntry entry, Known one) =>
        new(null, null, by.Role == Role.ServiceManager ? string.Join(". ", new[] { one.Words.Open(entry.Name), one.Words.Open(entry.Note) }.OfType<string>()) : null, null) { OnMap = entry };

    private async Task<Dictionary<Guid, Known>> PeopleAsync(Viewer by, IEnumerable<Guid> some, CancellationToken cancel)
    {
        var ids = some.Distinct().ToList();
        var within = (await db.YoungPeople.VisibleTo(by, db).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();
        var all = await db.YoungPeople.AsNoTracking().Where(p => ids.Contains(p.Id)).Include(p => p.Key).ToListAsync(cancel);
        return all.ToDictionary(p => p.Id, p =>
        {
            var words = sealer.WordsOf(p.Key);
            return within.Contains(p.Id)
                ? new Known(new(p.Id, ShownName.Of(words, p).Whole, p.Reference), words)
                : new Known(new(p.Id, "", null), words);
        });
    }

    private sealed record Known(PairPerson Person, PersonWords Words);
}
