using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>Keeps which agencies work with a young person beside us.</summary>
public sealed class Involvements(ServiceDatabase db, TimeProvider clock)
{
    /// <param name="formKey">Sent twice, it is added once.</param>
    public Task AddAsync(Viewer by, Guid youngPersonId, PersonWords words, Guid formKey, string agency, DateOnly? startedOn, string? contact, CancellationToken cancel) => db.InTurnAsync(youngPersonId, async () =>
    {
        if (await db.Agencies.AnyAsync(a => a.Id == formKey, cancel))
            return;
        await MustNotBeThereAsync(youngPersonId, agency, formKey, cancel);
        MustBeInOrder(startedOn, null);
        db.Agencies.Add(new AgencyInvolvement { Id = formKey, YoungPersonId = youngPersonId, Agency = agency, StartedOn = startedOn, Contact = words.Seal(contact) });
        db.Record(new Deed(ActKind.AgencyAdded, by.AccountId, youngPersonId, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Changes the person there and the days; an agency that no longer works with them has a last day.</summary>
    public Task ChangeAsync(Viewer by, AgencyInvolvement involvement, PersonWords words, DateOnly? startedOn, DateOnly? endedOn, string? contact, CancellationToken cancel) => db.InTurnAsync(involvement.YoungPersonId, async () =>
    {
        MustBeInOrder(startedOn, endedOn);
        if (endedOn is null && involvement.EndedOn is not null)
            await MustNotBeThereAsync(involvement.YoungPersonId, involvement.Agency, involvement.Id, cancel);
        (involvement.StartedOn, involvement.EndedOn) = (startedOn, endedOn);
        involvement.Contact = words.Change(involvement.Contact, contact);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.AgencyChanged, by.AccountId, involvement.YoungPersonId, involvement.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    // One that ended is not opened again beside one that was added since.
    private async Task MustNotBeThereAsync(Guid youngPersonId, string agency, Guid apartFrom, CancellationToken cancel)
    {
        if (await db.Agencies.AnyAsync(a => a.YoungPersonId == youngPersonId && a.Agency == agency && a.EndedOn == null && a.Id != apartFrom, cancel))
            throw AlreadyWithThem();
    }

    internal static RuleException AlreadyWithThem() => new RuleException("This agency is already with them. Change what is written about it instead.");

    internal static RuleException StartsLater() => new RuleException("The first day must be today or earlier.", "StartedOn");

    internal static RuleException EndsLater() => new RuleException("The last day must be today or earlier.", "EndedOn");

    private void MustBeInOrder(DateOnly? startedOn, DateOnly? endedOn)
    {
        if (startedOn > clock.Today())
            throw StartsLater();
        if (endedOn < startedOn)
            throw new RuleException("The last day must not be before the first.", "EndedOn");
        if (endedOn > clock.Today())
            throw EndsLater();
    }
}
