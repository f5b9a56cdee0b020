using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

/// <summary>An attempt or a contact, as a worker tells it.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is recorded once.</param>
public sealed record NewContact(Guid FormKey, string Kind, DateTime HappenedAt)
{
    public string? Way { get; init; }
    public string? Place { get; init; }
    public int? Minutes { get; init; }
    public string? Outcome { get; init; }
    public string? WithWhom { get; init; }

    /// <summary>They talked alone; empty where nobody said.</summary>
    public bool? Alone { get; init; }
    public string? Note { get; init; }

    /// <summary>Who of the family was spoken to, for a contact with the family.</summary>
    public IReadOnlyList<Guid> SpokenTo { get; init; } = [];

    /// <summary>What they wish from us.</summary>
    public string? Wish { get; init; }

    /// <summary>The day of the next try or meeting; leaves the planned one as it is when not given.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>The time of it, where one was agreed.</summary>
    public TimeOnly? NextAt { get; init; }
    public string? NextPlan { get; init; }
}

/// <summary>Records tries and contacts. An attempt is never counted as a contact.</summary>
public sealed class Recording(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>The one kind that reached nobody.</summary>
    public const string Attempt = "attempt";

    public Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewContact told, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (told.HappenedAt > clock.Instant())
            throw NotHappenedYet();
        NextMustBeSoon(told.NextOn, clock.Today(), nameof(told.NextOn));
        if (await db.Contacts.AnyAsync(c => c.FormKey == told.FormKey, cancel))
            return;
        told = await WithTheWishKeptAsync(person.Id, told, cancel);
        var contact = Add(by, person, words, told);
        await AddSpokenToAsync(contact, words, told, cancel);
        await PlanNextAsync(person, words, told, cancel);
        db.Record(new Deed(contact.Reached ? ActKind.ContactRecorded : ActKind.AttemptRecorded, by.AccountId, person.Id, contact.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    internal static RuleException NotHappenedYet() => new RuleException("This has not happened yet. Plan it as the next contact instead.", "On");

    /// <param name="about">The name of the answer.</param>
    internal static void NextMustBeSoon(DateOnly? next, DateOnly today, string about)
    {
        if (next < today)
            throw new RuleException("The next contact must be today or later.", about);
        if (next > today.AddYears(1))
            throw new RuleException("The next contact lies within a year. Check the year.", about);
    }

    /// <summary>Plans the next try or meeting, or leaves it open.</summary>
    public Task PlanNextAsync(Viewer by, YoungPerson person, PersonWords words, DateOnly? on, string? plan, CancellationToken cancel, TimeOnly? at = null) => db.InTurnAsync(person.Id, async () =>
    {
        NextMustBeSoon(on, clock.Today(), "On");
        await MustGoOnAsync(person.Id, on, cancel);
        (person.NextContactOn, person.NextContactAt) = (on, on is null ? null : at);
        person.NextContactPlan = words.Change(person.NextContactPlan, plan);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.NextContactPlanned, by.AccountId, person.Id, person.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    // A next contact after the end would be on nobody's day.
    private async Task MustGoOnAsync(Guid youngPersonId, DateOnly? next, CancellationToken cancel)
    {
        if (next is null)
            return;
        var statuses = await db.Referrals.Where(r => r.YoungPersonId == youngPersonId).Select(r => r.Status).ToListAsync(cancel);
        if (statuses.Count > 0 && statuses.TrueForAll(ReferralMoves.HasEnded))
            throw new RuleException("The work with them has ended. Say that they came back, then plan the next contact.");
    }

    /// <param name="formKey">Sent twice, it is written once.</param>
    public Task AddNoteAsync(Viewer by, YoungPerson person, PersonWords words, Guid formKey, string text, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (await db.Notes.AnyAsync(n => n.Id == formKey, cancel))
            return;
        db.Notes.Add(new Note { Id = formKey, YoungPersonId = person.Id, Text = words.SealText(text), AccountId = by.AccountId, At = clock.Instant() });
        db.Record(new Deed(ActKind.NoteAdded, by.AccountId, person.Id, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private async Task AddSpokenToAsync(Contact contact, PersonWords words, NewContact told, CancellationToken cancel)
    {
        if (told.SpokenTo.Count == 0)
            return;
        if (told.Kind != Touch.FamilyContact)
            throw new RuleException("Only a contact with the family says who of the family was spoken to.", nameof(told.SpokenTo));
        var spoken = await db.FamilyMembers.Where(m => m.YoungPersonId == contact.YoungPersonId && told.SpokenTo.Contains(m.Id)).ToListAsync(cancel);
        if (spoken.Count != told.SpokenTo.Distinct().Count())
            throw new RuleException("Choose who it is about.", nameof(told.SpokenTo));
        foreach (var member in spoken)
        {
            db.ContactMembers.Add(new() { ContactId = contact.Id, FamilyMemberId = member.Id, YoungPersonId = contact.YoungPersonId, Wish = words.Seal(told.Wish) });
            if (!string.IsNullOrWhiteSpace(told.Wish))
                member.Wishes = words.Change(member.Wishes, told.Wish);
        }
    }

    // A wish belongs to somebody. While nobody of the family is written down it is kept with what happened.
    private async Task<NewContact> WithTheWishKeptAsync(Guid youngPersonId, NewContact told, CancellationToken cancel)
    {
        if (told.Kind != Touch.FamilyContact || told.SpokenTo.Count > 0 || string.IsNullOrWhiteSpace(told.Wish))
            return told;
        if (await db.FamilyMembers.AnyAsync(m => m.YoungPersonId == youngPersonId, cancel))
            throw new RuleException("Say who wishes this: choose who you spoke to.", nameof(told.SpokenTo));
        return told with { Note = string.IsNullOrWhiteSpace(told.Note) ? told.Wish : $"{told.Note}\n{told.Wish}" };
    }

    /// <summary>Adds the contact to the save that is being prepared; a session is one too.</summary>
    internal Contact Add(Viewer by, YoungPerson person, PersonWords words, NewContact told)
    {
        var contact = new Contact
        {
            YoungPersonId = person.Id,
            HappenedAt = told.HappenedAt,
            Kind = told.Kind,
            Reached = told.Kind != Attempt,
            Way = told.Way,
            Place = told.Place,
            Minutes = told.Minutes,
            Outcome = told.Outcome,
            WithWhom = words.Seal(told.WithWhom),
            Alone = told.Alone,
            Note = words.Seal(told.Note),
            AccountId = by.AccountId,
            FormKey = told.FormKey,
            RecordedAt = clock.Instant(),
        };
        db.Contacts.Add(contact);
        return contact;
    }

    // A planned contact that has come is done with; the next one is what the worker now says, or open.
    internal async Task PlanNextAsync(YoungPerson person, PersonWords words, NewContact told, CancellationToken cancel)
    {
        await MustGoOnAsync(person.Id, told.NextOn, cancel);
        if (told.NextOn is null && !(person.NextContactOn <= told.HappenedAt.ToLondonDay()))
            return;
        (person.NextContactOn, person.NextContactAt) = (told.NextOn, told.NextOn is null ? null : told.NextAt);
        person.NextContactPlan = words.Seal(told.NextPlan);
    }
}
