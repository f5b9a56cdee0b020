using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay.Feeds;

public enum FeedEntryOf
{
    Visit,
    Appointment,

    /// <summary>Of another area: a group, a supervision.</summary>
    Other,
}

/// <summary>One entry of a worker's calendar: initials, never a name.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a calendar moves it rather than showing it twice.</param>
/// <param name="At">In London; none for a day without a time.</param>
public sealed record FeedEntry(string Uid, FeedEntryOf Of, string? Initials, DateOnly On, TimeOnly? At)
{
    /// <summary>For what another area asks: its words, which hold no name.</summary>
    public string? English { get; init; }

    /// <summary>Code of the kind of place, where it gives nothing away and the worker wants it.</summary>
    public string? Place { get; init; }
}

/// <summary>What stands in a worker's calendar: planned contacts and appointments, from a week ago to ten weeks ahead, and what other areas set a time for today.</summary>
public sealed class FeedDays(ServiceDatabase db, Sealer sealer, ToDoList toDo, TimeProvider clock)
{
    public const int DaysBack = 7;

    public const int DaysAhead = 70;

    // A home, a school, a court or a police station would say something about the young person.
    private static readonly HashSet<string> PlacesThatTellNothing = ["our_office", "community_centre", "cafe", "park", "beach", "sports"];

    public async Task<IReadOnlyList<FeedEntry>> ReadAsync(OpenFeed open, CancellationToken cancel)
    {
        var today = clock.Today();
        var (from, to) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        return [.. (await VisitsAsync(open.Viewer, from, to, cancel)).Concat(await AppointmentsAsync(open, from, to, cancel)).Concat(await OthersAsync(open.Viewer, today, cancel))
            .OrderBy(e => e.On).ThenBy(e => e.At ?? TimeOnly.MinValue).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<FeedEntry>> VisitsAsync(Viewer viewer, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var rows = await db.YoungPeople.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => p.NextContactOn >= from && p.NextContactOn <= to && db.Allocations.Any(a => a.YoungPersonId == p.Id && a.AccountId == viewer.AccountId && a.To == null))
            .Select(p => new { p.Id, p.Key, p.KnownAs, p.GivenName, p.FamilyName, p.NextContactOn, p.NextContactAt }).ToListAsync(cancel);
        return rows.Select(r => new FeedEntry($"visit-{r.Id:N}", FeedEntryOf.Visit, ShownName.Of(sealer.WordsOf(r.Key), r.KnownAs, r.GivenName, r.FamilyName).Initials, r.NextContactOn!.Value, r.NextContactAt));
    }

    private async Task<IEnumerable<FeedEntry>> AppointmentsAsync(OpenFeed open, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var people = db.YoungPeople.VisibleTo(open.Viewer, db);
        var rows = await db.Appointments.AsNoTracking()
            .Where(a => (a.WorkerId == open.Viewer.AccountId || a.SecondWorkerId == open.Viewer.AccountId) && a.On >= from && a.On <= to && (a.Status == AppointmentStatus.Arranged || a.Status == AppointmentStatus.Attended))
            .Join(people, a => a.YoungPersonId, p => p.Id, (a, p) => new { a.Id, a.On, a.At, a.Place, p.Key, p.KnownAs, p.GivenName, p.FamilyName }).ToListAsync(cancel);
        return rows.Select(r => new FeedEntry($"appointment-{r.Id:N}", FeedEntryOf.Appointment, ShownName.Of(sealer.WordsOf(r.Key), r.KnownAs, r.GivenName, r.FamilyName).Initials, r.On, r.At)
        {
            Place = open.Feed.ShowsPlaces && r.Place is not null && PlacesThatTellNothing.Contains(r.Place) ? r.Place : null,
        });
    }

    private async Task<IEnumerable<FeedEntry>> OthersAsync(Viewer viewer, DateOnly today, CancellationToken cancel) =>
        (await toDo.ForAsync(viewer, today, cancel)).Where(t => t is { At: not null, Due: not null, IsAppointment: false })
            .Select(t => new FeedEntry(UidOf(viewer, t), FeedEntryOf.Other, t.Initials, t.Due!.Value, t.At) { English = t.English });

    // The same thing has the same name tomorrow, and the name tells nothing about it.
    private static string UidOf(Viewer viewer, ToDo item) =>
        $"other-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{viewer.AccountId:N} {item.Path} {item.English} {item.Due:O}")).AsSpan(0, 12))}";
}
