using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Families;

/// <summary>Support for a family as it begins.</summary>
/// <param name="FormKey">The form's own key: sent twice, it begins once.</param>
/// <param name="FamilyMemberId">Whom it is for; empty for the family as a whole.</param>
public sealed record NewFamilySupport(Guid FormKey, Guid? FamilyMemberId, string Kind, string Name, DateOnly StartedOn);

/// <summary>Keeps family work, courses and parents' groups: who came, and what came of it.</summary>
public sealed class FamilySupporting(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>One support, tracked for changing.</summary>
    public Task<FamilySupport?> FindAsync(Guid youngPersonId, Guid id, CancellationToken cancel) =>
        db.FamilySupports.SingleOrDefaultAsync(s => s.Id == id && s.YoungPersonId == youngPersonId, cancel);

    /// <summary>Its meetings, newest first.</summary>
    public Task<List<FamilySupportMeeting>> MeetingsAsync(Guid supportId, CancellationToken cancel) =>
        db.FamilySupportMeetings.AsNoTracking().Where(m => m.SupportId == supportId).OrderByDescending(m => m.On).ToListAsync(cancel);

    public Task BeginAsync(Viewer by, YoungPerson person, PersonWords words, NewFamilySupport told, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (told.StartedOn > clock.Today().AddYears(1))
            throw new RuleException("The first day must be within a year from now.", nameof(told.StartedOn));
        if (await db.FamilySupports.AnyAsync(s => s.Id == told.FormKey, cancel))
            return;
        if (told.FamilyMemberId is { } member && !await db.FamilyMembers.AnyAsync(m => m.Id == member && m.YoungPersonId == person.Id, cancel))
            throw new RuleException("Choose who it is for.", "For");
        db.FamilySupports.Add(new()
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            FamilyMemberId = told.FamilyMemberId,
            Kind = told.Kind,
            Name = words.SealText(told.Name),
            StartedOn = told.StartedOn,
            AccountId = by.AccountId,
        });
        db.Record(new Deed(ActKind.FamilySupportBegan, by.AccountId, person.Id, told.FormKey, words.SealText(told.Name)));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Writes down whether they came on a day; a day is written down once.</summary>
    public Task AttendAsync(Viewer by, FamilySupport support, DateOnly on, bool came, CancellationToken cancel)
    {
        if (on < support.StartedOn)
            throw new RuleException("This support had not begun on that day.", "On");
        if (on > clock.Today())
            throw new RuleException("This day has not come yet.", "On");
        return db.InTurnAsync(support.YoungPersonId, async () =>
        {
            await db.Entry(support).ReloadAsync(cancel);
            if (support.EndedOn < on)
                throw new RuleException("This support had ended by that day.", "On");
            var there = await db.FamilySupportMeetings.SingleOrDefaultAsync(m => m.SupportId == support.Id && m.On == on, cancel);
            if (there?.Came == came)
                return;
            if (there is not null)
                throw new RuleException("This day is written down already, the other way.", "On");
            db.FamilySupportMeetings.Add(new() { SupportId = support.Id, On = on, YoungPersonId = support.YoungPersonId, Came = came });
            db.Record(new Deed(ActKind.FamilySupportAttended, by.AccountId, support.YoungPersonId, support.Id));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>Takes back what was written down of a day by mistake, whether they came or not. Sent twice, it is taken back once.</summary>
    public Task TakeBackAsync(Viewer by, FamilySupport support, PersonWords words, DateOnly on, string? why, CancellationToken cancel) => db.InTurnAsync(support.YoungPersonId, async () =>
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why it is taken back.", "Why");
        if (await db.FamilySupportMeetings.SingleOrDefaultAsync(m => m.SupportId == support.Id && m.On == on, cancel) is not { } written)
            return;
        db.FamilySupportMeetings.Remove(written);
        db.Record(new Deed(ActKind.FamilySupportAttendanceTakenBack, by.AccountId, support.YoungPersonId, support.Id, words.SealText(why)));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public Task EndAsync(Viewer by, FamilySupport support, PersonWords words, DateOnly on, string cameOfIt, CancellationToken cancel) => db.InTurnAsync(support.YoungPersonId, async () =>
    {
        if (on < support.StartedOn)
            throw new RuleException("The last day must not be before the first.", "EndedOn");
        if (on > clock.Today())
            throw new RuleException("This day has not come yet.", "EndedOn");
        if (await db.FamilySupportMeetings.AnyAsync(m => m.SupportId == support.Id && m.On > on, cancel))
            throw new RuleException("They came or were awaited after that day.", "EndedOn");
        support.EndedOn = on;
        support.CameOfIt = words.Change(support.CameOfIt, cameOfIt);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.FamilySupportEnded, by.AccountId, support.YoungPersonId, support.Id, support.CameOfIt));
        await db.SaveChangesAsync(cancel);
    }, cancel);
}
