using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Plans.Brokered;

/// <summary>A specialist service that we ask for.</summary>
public sealed record NewBrokered(Guid FormKey, string Kind, string? Name, DateOnly ReferredOn, string? Why);

/// <summary>A brokered service and how it moved on.</summary>
public sealed record BrokeredStory(BrokeredService Service, IReadOnlyList<BrokeredMove> Moves);

/// <summary>Opens doors to other services, and keeps what came of it.</summary>
public sealed class Brokering(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>Those under way first, then the latest.</summary>
    public async Task<IReadOnlyList<BrokeredStory>> ReadAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var services = await db.BrokeredServices.Where(s => s.YoungPersonId == youngPersonId).ToListAsync(cancel);
        var moves = (await db.BrokeredMoves.AsNoTracking().Where(m => m.YoungPersonId == youngPersonId).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancel)).ToLookup(m => m.ServiceId);
        return [.. services.OrderBy(s => s.Status.Next().Count == 0).ThenByDescending(s => s.ReferredOn).ThenByDescending(s => s.Id).Select(s => new BrokeredStory(s, [.. moves[s.Id]]))];
    }

    public Task AskAsync(Viewer by, YoungPerson person, PersonWords words, NewBrokered told, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (string.IsNullOrWhiteSpace(told.Name))
            throw new RuleException("Enter what the service is called.", nameof(told.Name));
        if (told.ReferredOn > clock.Today())
            throw new RuleException("The day we asked must be today or before.", nameof(told.ReferredOn));
        if (await db.BrokeredServices.AnyAsync(s => s.Id == told.FormKey, cancel))
            return;
        db.BrokeredServices.Add(new BrokeredService
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            Kind = told.Kind,
            Name = words.SealText(told.Name),
            Why = words.Seal(told.Why),
            ReferredOn = told.ReferredOn,
        });
        db.Record(new Deed(ActKind.ServiceAskedFor, by.AccountId, person.Id, told.FormKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <param name="formKey">Sent twice, it is written once.</param>
    /// <param name="on">The day it began, ended, or became clear.</param>
    /// <param name="what">What came of it; needed once it is over.</param>
    public Task MoveAsync(Viewer by, BrokeredService service, PersonWords words, Guid formKey, BrokeredStatus to, DateOnly on, string? what, CancellationToken cancel) => db.InTurnAsync(service.YoungPersonId, async () =>
    {
        if (await db.BrokeredMoves.AnyAsync(m => m.Id == formKey, cancel))
            return;
        if (on > clock.Today())
            throw new RuleException("This has not happened yet. Write it down when it has.", "On");
        if (to != BrokeredStatus.Started && string.IsNullOrWhiteSpace(what))
            throw new RuleException("Say what came of it, or what got in the way.", "What");
        service.MoveTo(to, on);
        var move = new BrokeredMove { Id = formKey, YoungPersonId = service.YoungPersonId, ServiceId = service.Id, To = to, On = on, What = words.Seal(what), AccountId = by.AccountId, At = clock.Instant() };
        db.BrokeredMoves.Add(move);
        db.Record(new Deed(to == BrokeredStatus.Started ? ActKind.ServiceStarted : ActKind.ServiceOver, by.AccountId, service.YoungPersonId, service.Id, move.What));
        await db.SaveChangesAsync(cancel);
    }, cancel);
}
