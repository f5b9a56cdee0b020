using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Families;

/// <summary>A safety matter as told.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one matter.</param>
public sealed record NewSafetyMatter(Guid FormKey, Guid FamilyMemberId, string What, string WhatToDo, string? HowKnown);

/// <summary>Keeps what is known of family members who take part in crime.</summary>
public sealed class SafetyMatters(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>Whether somebody may read and write the safety matters of this young person; a rule apart from reach.</summary>
    public async Task<bool> MayAsync(Viewer viewer, YoungPerson person, CancellationToken cancel) => viewer.Role switch
    {
        Role.ServiceManager when viewer.SiteId == person.SiteId => true,
        Role.Practitioner or Role.PeerMentor or Role.ServiceManager => await db.Allocations.AnyAsync(a => a.YoungPersonId == person.Id && a.AccountId == viewer.AccountId && a.To == null, cancel)
            // Who stands in on a Saturday night needs to know whom to keep away from.
            || await db.CaseCovers.On(viewer.Now.ToLondonDay()).AnyAsync(c => c.YoungPersonId == person.Id && c.AccountId == viewer.AccountId, cancel),
        _ => false,
    };

    /// <summary>Those that are so now first, then past ones.</summary>
    public Task<List<SafetyMatter>> ReadAsync(Viewer viewer, Guid youngPersonId, CancellationToken cancel) =>
        db.SafetyMatters.AsNoTracking().VisibleTo(viewer, db).Where(m => m.YoungPersonId == youngPersonId).OrderBy(m => m.EndedAt != null).ThenByDescending(m => m.At).ToListAsync(cancel);

    public Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewSafetyMatter told, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        await MustMayAsync(by, person, cancel);
        if (await db.SafetyMatters.AnyAsync(m => m.Id == told.FormKey, cancel))
            return;
        if (!await db.FamilyMembers.AnyAsync(m => m.Id == told.FamilyMemberId && m.YoungPersonId == person.Id, cancel))
            throw new RuleException("Choose who it is about.", nameof(told.FamilyMemberId));
        db.SafetyMatters.Add(new()
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            FamilyMemberId = told.FamilyMemberId,
            What = words.SealText(told.What),
            WhatToDo = words.SealText(told.WhatToDo),
            HowKnown = words.Seal(told.HowKnown),
            At = clock.Instant(),
            AccountId = by.AccountId,
        });
        db.Record(new Deed(ActKind.SafetyMatterRecorded, by.AccountId, person.Id, told.FormKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>It is no longer so, for a reason; what was known stays readable.</summary>
    public async Task EndAsync(Viewer by, YoungPerson person, PersonWords words, Guid matterId, string why, CancellationToken cancel)
    {
        await MustMayAsync(by, person, cancel);
        var matter = await db.SafetyMatters.VisibleTo(by, db).SingleOrDefaultAsync(m => m.Id == matterId && m.YoungPersonId == person.Id, cancel)
            ?? throw new RuleException("There is no such safety matter.");
        if (matter.EndedAt is not null)
            return;
        matter.EndedAt = clock.Instant();
        db.Record(new Deed(ActKind.SafetyMatterEnded, by.AccountId, person.Id, matter.Id, words.SealText(why)));
        await db.SaveChangesAsync(cancel);
    }

    private async Task MustMayAsync(Viewer by, YoungPerson person, CancellationToken cancel)
    {
        if (!await MayAsync(by, person, cancel))
            throw new RuleException("Safety matters are kept by those who work with the young person and by the site's manager.");
    }
}
