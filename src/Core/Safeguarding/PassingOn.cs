using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>Somebody was told, as a worker says it.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one telling.</param>
/// <param name="Line">Code of the line in the guidance; none for somebody told beside it.</param>
/// <param name="How">Code of the list of ways of telling.</param>
public sealed record NewTelling(Guid FormKey, string? Line, DateTime ToldAt, string How, string Who, string? WhatTheySaid);

/// <summary>Writes down who was told of a concern: who, when, how, and what they said.</summary>
public sealed class PassingOn(ServiceDatabase db, TimeProvider clock)
{
    public Task RecordAsync(Viewer by, Concern concern, PersonWords words, NewTelling told, Duty? duty, CancellationToken cancel) => db.InTurnAsync(concern.YoungPersonId, async () =>
    {
        if (told.ToldAt > clock.Instant())
            throw new RuleException("They cannot have been told yet. Write it down when they were.", "On");
        if (told.ToldAt < concern.RaisedAt.AddDays(-1))
            throw new RuleException("That is more than a day before the concern was raised. Check the day and the time.", "On");
        if (await db.Tellings.AnyAsync(t => t.Id == told.FormKey, cancel))
            return;
        var telling = new Telling
        {
            Id = told.FormKey,
            ConcernId = concern.Id,
            YoungPersonId = concern.YoungPersonId,
            Line = told.Line,
            ToldAt = told.ToldAt,
            DueAt = duty?.DueAt,
            How = told.How,
            Who = words.SealText(told.Who),
            WhatTheySaid = words.Seal(told.WhatTheySaid),
            AccountId = by.AccountId,
        };
        db.Tellings.Add(telling);
        db.Record(new Deed(concern.AboutStaff ? ActKind.StaffConcernWritten : ActKind.ConcernTold, by.AccountId, concern.YoungPersonId, concern.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);
}
