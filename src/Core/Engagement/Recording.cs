using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
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
    public string? Note { get; init; }

    /// <summary>The day of the next try or meeting; leaves the planned one as it is when not given.</summary>
    public DateOnly? NextOn { get; init; }
    public string? NextPlan { get; init; }
}

/// <summary>Records tries and contacts. An attempt is never counted as a contact.</summary>
public sealed class Recording(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>The one kind that reached nobody.</summary>
    public const string Attempt = "attempt";

    public async Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewContact told, CancellationToken cancel)
    {
        if (told.HappenedAt > clock.Instant())
            throw new RuleException("This has not happened yet. Plan it as the next contact instead.");
        if (await db.Contacts.AnyAsync(c => c.FormKey == told.FormKey, cancel))
            return;
        var contact = Add(by, person, words, told);
        PlanNext(person, words, told);
        db.Record(new Deed(contact.Reached ? ActKind.ContactRecorded : ActKind.AttemptRecorded, by.AccountId, person.Id, contact.Id));
        await db.SaveChangesAsync(cancel);
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
            Note = words.Seal(told.Note),
            AccountId = by.AccountId,
            FormKey = told.FormKey,
            RecordedAt = clock.Instant(),
        };
        db.Contacts.Add(contact);
        return contact;
    }

    // A planned contact that has come is done with; the next one is what the worker now says, or open.
    internal void PlanNext(YoungPerson person, PersonWords words, NewContact told)
    {
        if (told.NextOn is null && !(person.NextContactOn <= told.HappenedAt.ToLondonDay()))
            return;
        person.NextContactOn = told.NextOn;
        person.NextContactPlan = words.Seal(told.NextPlan);
    }
}
