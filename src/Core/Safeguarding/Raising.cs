using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Safeguarding;

/// <summary>A concern as somebody tells it. What was said or what was seen is enough; everything else can follow.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one concern.</param>
public sealed record NewConcern(Guid FormKey)
{
    public string? InTheirWords { get; init; }
    public string? Seen { get; init; }
    public string? DoneAtOnce { get; init; }
    public DateOnly? NoticedOn { get; init; }
    public string? Kind { get; init; }
    public bool ImmediateDanger { get; init; }
    public bool? EmergencyCalled { get; init; }
    public bool AboutStaff { get; init; }
    public Guid? ColleagueId { get; init; }
    public string? ColleagueName { get; init; }
    public ConcernSource Source { get; init; }
    public Guid? SourceId { get; init; }
}

/// <summary>Writes a concern down. Whoever works here may raise one, at any stage, about anyone they work with.</summary>
public sealed class Raising(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>The concern is kept first and by itself; telling the guardian may fail without losing it.</summary>
    /// <exception cref="RuleException">Neither what was said nor what was seen is there.</exception>
    public async Task RaiseAsync(Viewer by, YoungPerson person, PersonWords words, NewConcern told, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(told.InTheirWords) && string.IsNullOrWhiteSpace(told.Seen))
            throw new RuleException("Write what they said or what you saw, in a few words. Everything else can follow.", nameof(NewConcern.InTheirWords));
        if (await db.Concerns.AnyAsync(c => c.Id == told.FormKey, cancel))
            return;
        await KeepAsync(by, person, words, told, cancel);
        await TellGuardianAsync(by, person, told, cancel);
    }

    private async Task KeepAsync(Viewer by, YoungPerson person, PersonWords words, NewConcern told, CancellationToken cancel)
    {
        var concern = Concern(by, person.Id, words, told);
        db.Concerns.Add(concern);
        db.Record(new Deed(told.AboutStaff ? ActKind.StaffConcernWritten : ActKind.ConcernRaised, by.AccountId, person.Id, concern.Id));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Entry(concern).State == EntityState.Added)
        {
            // The same form at the same instant got there first, or it is another matter.
            if (!await db.Concerns.AsNoTracking().AnyAsync(c => c.Id == told.FormKey, cancel))
                throw;
        }
    }

    private Concern Concern(Viewer by, Guid youngPersonId, PersonWords words, NewConcern told)
    {
        var now = clock.Instant();
        return new()
        {
            Id = told.FormKey,
            YoungPersonId = youngPersonId,
            Status = ConcernStatus.Raised,
            RaisedBy = by.AccountId,
            RaisedAt = now,
            NoticedOn = told.NoticedOn <= now.ToLondonDay() ? told.NoticedOn : null,
            Kind = told.Kind,
            Source = told.Source,
            SourceId = told.SourceId,
            InTheirWords = words.Seal(told.InTheirWords),
            Seen = words.Seal(told.Seen),
            DoneAtOnce = words.Seal(told.DoneAtOnce),
            ImmediateDanger = told.ImmediateDanger,
            EmergencyCalled = told.EmergencyCalled,
            AboutStaff = told.AboutStaff,
            ColleagueId = told.AboutStaff ? told.ColleagueId : null,
            ColleagueName = told.AboutStaff ? words.Seal(told.ColleagueName) : null,
        };
    }

    /// <summary>
    /// The guardian is told at once of a concern about a colleague, and of one on a restricted record, which no manager
    /// reaches. Where the colleague is a guardian, the national lead alone hears of it.
    /// </summary>
    private async Task TellGuardianAsync(Viewer by, YoungPerson person, NewConcern told, CancellationToken cancel)
    {
        if (!told.AboutStaff && !person.Restricted)
            return;
        try
        {
            if (told.AboutStaff && await db.Users.AnyAsync(u => u.Id == told.ColleagueId && u.Role == Role.Guardian, cancel))
                return;
            var alert = new Alert { Kind = told.AboutStaff ? AlertKind.StaffConcernRaised : AlertKind.RestrictedConcernRaised, AccountId = by.AccountId, Reference = person.Reference, At = clock.Instant() };
            db.Alerts.Add(alert);
            db.Record(new Deed(ActKind.GuardianTold, by.AccountId, Act.House, alert.Id));
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception fails) when (fails is DbException or DbUpdateException)
        {
            // The concern stands; it waits on the national lead's and the guardian's pages whether they are told or not.
            db.ChangeTracker.Clear();
        }
    }
}
