using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Assessment.Life;

/// <summary>An event as told: what, and the day, the year or their age.</summary>
public sealed record ToldEvent(string Kind, string? What)
{
    public DateOnly? On { get; init; }
    public int? Year { get; init; }
    public int? Age { get; init; }
}

/// <summary>An event and its place on the line.</summary>
/// <param name="At">The day, or the middle of the year that is known.</param>
public sealed record PlacedEvent(LifeEvent Event, DateOnly At);

/// <summary>Keeps the timeline of a young person's life.</summary>
public sealed class LifeStory(ServiceDatabase db, TimeProvider clock)
{
    private const int OldestAge = 25;

    /// <summary>From the earliest to the latest.</summary>
    public async Task<IReadOnlyList<PlacedEvent>> ReadAsync(YoungPerson person, CancellationToken cancel)
    {
        var all = await db.LifeEvents.AsNoTracking().Where(e => e.YoungPersonId == person.Id).ToListAsync(cancel);
        return [.. all.Select(e => new PlacedEvent(e, Place(e.On, e.Year, e.Age, person.DateOfBirth))).OrderBy(e => e.At).ThenBy(e => e.Event.Id)];
    }

    /// <param name="formKey">Sent twice, it is added once.</param>
    public Task AddAsync(Viewer by, YoungPerson person, PersonWords words, Guid formKey, ToldEvent told, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        MustBeWhole(told, person);
        if (await db.LifeEvents.AnyAsync(e => e.Id == formKey, cancel))
            return;
        db.LifeEvents.Add(new LifeEvent { Id = formKey, YoungPersonId = person.Id, Kind = told.Kind, On = told.On, Year = told.Year, Age = told.Age, What = words.SealText(told.What!) });
        db.Record(new Deed(ActKind.LifeEventAdded, by.AccountId, person.Id, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public async Task ChangeAsync(Viewer by, YoungPerson person, LifeEvent before, PersonWords words, ToldEvent told, CancellationToken cancel)
    {
        MustBeWhole(told, person);
        (before.Kind, before.On, before.Year, before.Age) = (told.Kind, told.On, told.Year, told.Age);
        before.What = words.ChangeText(before.What, told.What!);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.LifeEventChanged, by.AccountId, person.Id, before.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes out what should not stand there.</summary>
    public async Task TakeOutAsync(Viewer by, LifeEvent before, CancellationToken cancel)
    {
        db.LifeEvents.Remove(before);
        db.Record(new Deed(ActKind.LifeEventTakenOut, by.AccountId, before.YoungPersonId, before.Id));
        await db.SaveChangesAsync(cancel);
    }

    private void MustBeWhole(ToldEvent told, YoungPerson person)
    {
        var today = clock.Today();
        if (string.IsNullOrWhiteSpace(told.What))
            throw new RuleException("Say what happened.", nameof(told.What));
        if (new object?[] { told.On, told.Year, told.Age }.Count(w => w is not null) != 1)
            throw new RuleException("Say when: the day, the year, or how old they were. One of the three is enough.", "When");
        if (told.Age is not null && person.DateOfBirth is null)
            throw new RuleException("Their date of birth is not known, so an age has no place on the line. Say the year.", nameof(told.Age));
        if (told.Age is < 0 or > OldestAge)
            throw new RuleException("Their age must be from 0 to 25.", nameof(told.Age));
        if (told.On > today || told.Year > today.Year || (person.DateOfBirth is { } born && told.Age > born.AgeOn(today)))
            throw new RuleException("This has not happened yet. The timeline of their life goes up to today.", TimeOf(told));
        if (told.On < Earliest(person, today) || told.Year < Earliest(person, today).Year)
            throw new RuleException("This is before they were born. Something that happened to the family then may stand on the day they were born.", TimeOf(told));
    }

    private static string TimeOf(ToldEvent told) => told.On is not null ? nameof(told.On) : told.Year is not null ? nameof(told.Year) : nameof(told.Age);

    // Nobody whom we work with was born before it.
    private static DateOnly Earliest(YoungPerson person, DateOnly today) => person.DateOfBirth ?? today.AddYears(-OldestAge);

    private static DateOnly Place(DateOnly? on, int? year, int? age, DateOnly? born) =>
        on ?? (year is { } known ? new DateOnly(known, 7, 1) : (born ?? DateOnly.MinValue).AddYears(age ?? 0).AddMonths(6));
}
