using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyTeam;

/// <summary>How long it has been quiet around an open young person.</summary>
/// <param name="Since">The day of the last contact that reached them or their family; of their coming back, if that was later; of the allocation, if nobody was ever reached.</param>
public sealed record Silence(Guid YoungPersonId, string Reference, Guid? LeadId, DateOnly Since, bool EverReached, int Days);

/// <summary>A silence that is shown, with the name, and the attempts made in it.</summary>
public sealed record NamedSilence(Silence Silence, string Name, int Attempts);

/// <summary>
/// Silence is counted in days since the last contact that reached the young person or their family. An attempt never ends a
/// silence. Young people on hold are not in it: their holds have days of their own.
/// </summary>
public sealed class Silences(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>Everyone open at the site, the longest silence first.</summary>
    public async Task<IReadOnlyList<Silence>> ReadAsync(Viewer viewer, Guid siteId, CancellationToken cancel)
    {
        var today = clock.Today();
        var rows = await db.YoungPeople.AsNoTracking().VisibleTo(viewer, db).Where(p => p.SiteId == siteId)
            .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == ReferralStatus.Open))
            .Select(p => new Row(
                p.Id,
                p.Reference,
                p.CreatedAt,
                db.Allocations.Where(a => a.YoungPersonId == p.Id && a.Part == AllocationPart.Lead && a.To == null).Select(a => (Guid?)a.AccountId).FirstOrDefault(),
                db.Allocations.Where(a => a.YoungPersonId == p.Id).Min(a => (DateOnly?)a.From),
                // A contact whose day is not known stands at the first instant there is, and ends no silence.
                db.Contacts.Where(c => c.YoungPersonId == p.Id && c.Reached && c.HappenedAt > DateTime.MinValue).Max(c => (DateTime?)c.HappenedAt),
                db.Returns.Where(r => r.YoungPersonId == p.Id).Max(r => (DateOnly?)r.On)))
            .ToListAsync(cancel);
        return [.. rows.Select(r => r.ToSilence(today)).OrderByDescending(s => s.Days).ThenBy(s => s.Reference, StringComparer.Ordinal)];
    }

    /// <summary>Opens the names of those that are shown, and counts the attempts made in each silence.</summary>
    public async Task<IReadOnlyList<NamedSilence>> NameAsync(IReadOnlyList<Silence> shown, CancellationToken cancel)
    {
        var ids = shown.Select(s => s.YoungPersonId).ToList();
        var people = await db.YoungPeople.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new
        {
            p.Id,
            p.Key,
            p.KnownAs,
            p.GivenName,
            p.FamilyName,
            Attempts = db.Contacts.Count(c => c.YoungPersonId == p.Id && !c.Reached
                && c.HappenedAt >= (db.Contacts.Where(r => r.YoungPersonId == p.Id && r.Reached).Max(r => (DateTime?)r.HappenedAt) ?? DateTime.MinValue)),
        }).ToDictionaryAsync(p => p.Id, cancel);
        return [.. shown.Select(s =>
        {
            var person = people[s.YoungPersonId];
            return new NamedSilence(s, ShownName.Of(sealer.WordsOf(person.Key), person.KnownAs, person.GivenName, person.FamilyName).Whole, person.Attempts);
        })];
    }

    private sealed record Row(Guid Id, string Reference, DateTime CreatedAt, Guid? LeadId, DateOnly? AllocatedOn, DateTime? ContactAt, DateOnly? BackOn)
    {
        public Silence ToSilence(DateOnly today)
        {
            var reached = new[] { ContactAt?.ToLondonDay(), BackOn }.Max();
            var since = reached ?? AllocatedOn ?? CreatedAt.ToLondonDay();
            return new(Id, Reference, LeadId, since, reached is not null, Math.Max(0, today.DayNumber - since.DayNumber));
        }
    }
}
