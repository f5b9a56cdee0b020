using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Workforce.Away;

/// <summary>Cover as it is arranged, with the page that is handed over.</summary>
/// <param name="FormKey">Sent twice, it is arranged once.</param>
public sealed record NewCover(Guid FormKey, Guid WorkerId, DateOnly From, DateOnly To, string Safety, string WhoToCall, string WhatNotToDo);

/// <summary>Somebody who may stand in, and whether they are away on some of the days.</summary>
public sealed record PossibleCover(Guid AccountId, string Name, Role Role, bool IsAway);

/// <summary>Arranges who stands in for a lead worker who is away.</summary>
public sealed class Covering(ServiceDatabase db, Assigning assigning, TimeProvider clock)
{
    public const int LongestDays = 92;

    /// <param name="by">The manager, or the lead worker themselves before they go.</param>
    public Task ArrangeAsync(Viewer by, YoungPerson person, PersonWords words, NewCover told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await assigning.MustSuitAsync(by, told.WorkerId, person.Id, Work.Cover, cancel);
        if (await db.CaseCovers.AnyAsync(c => c.Id == told.FormKey, cancel))
            return false;
        MustBeDays(told);
        var lead = await LeadAsync(person.Id, cancel) ?? throw new RuleException("This young person has no lead worker to stand in for. Choose a lead worker instead.");
        MustDecide(by, person, lead);
        await MustBeFreeAsync(person, lead, told, cancel);
        var cover = new CaseCover
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            ForAccountId = lead,
            AccountId = told.WorkerId,
            From = told.From,
            To = told.To,
            Safety = words.SealText(told.Safety),
            WhoToCall = words.SealText(told.WhoToCall),
            WhatNotToDo = words.SealText(told.WhatNotToDo),
            ArrangedBy = by.AccountId,
        };
        db.CaseCovers.Add(cover);
        db.Record(new Deed(ActKind.CoverArranged, by.AccountId, person.Id, cover.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Takes cover back before its last day; the reach that came with it ends at once.</summary>
    public Task EndAsync(Viewer by, YoungPerson person, Guid coverId, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        var cover = await db.CaseCovers.SingleOrDefaultAsync(c => c.Id == coverId && c.YoungPersonId == person.Id, cancel) ?? throw new RuleException("There is no such cover.");
        if (cover.EndedAt is not null)
            return;
        // Whoever leads now, though the case was handed over since.
        MustDecide(by, person, await LeadAsync(person.Id, cancel));
        cover.EndedAt = clock.Instant();
        db.Record(new Deed(ActKind.CoverEnded, by.AccountId, person.Id, cover.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>The lead worker now.</summary>
    public Task<Guid?> LeadAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Allocations.Where(a => a.YoungPersonId == youngPersonId && a.Part == AllocationPart.Lead && a.To == null).Select(a => (Guid?)a.AccountId).SingleOrDefaultAsync(cancel);

    /// <summary>Covers that stand or are to come, the next first.</summary>
    public Task<List<CaseCover>> ComingAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var today = clock.Today();
        return db.CaseCovers.AsNoTracking().Where(c => c.YoungPersonId == youngPersonId && c.EndedAt == null && c.To >= today).OrderBy(c => c.From).ToListAsync(cancel);
    }

    /// <summary>The staff of a site who could stand in, those who are away on some of the days last.</summary>
    public async Task<IReadOnlyList<PossibleCover>> PossibleAsync(Guid siteId, Guid lead, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var away = db.Absences.Touching(from, to);
        var staff = await db.Users.AsNoTracking()
            .Where(u => u.SiteId == siteId && u.DisabledAt == null && u.Id != lead && (u.Role == Role.Practitioner || u.Role == Role.PeerMentor || u.Role == Role.ServiceManager))
            .Select(u => new PossibleCover(u.Id, u.Name, u.Role, away.Any(a => a.AccountId == u.Id))).ToListAsync(cancel);
        return [.. staff.OrderBy(s => s.IsAway).ThenBy(s => s.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Who may arrange cover for somebody.</summary>
    public static bool MayArrange(Viewer by, YoungPerson person, Guid? lead) =>
        by.AccountId == lead || by.Role == Role.NationalLead || (by.Role == Role.ServiceManager && by.SiteId == person.SiteId);

    private static void MustDecide(Viewer by, YoungPerson person, Guid? lead)
    {
        if (!MayArrange(by, person, lead))
            throw new RuleException("Cover is arranged by the lead worker or the manager.");
    }

    private void MustBeDays(NewCover told)
    {
        if (told.To < told.From)
            throw new RuleException("The last day of cover must not be before the first.", "To");
        if (told.To < clock.Today())
            throw new RuleException("These days have gone.", "To");
        if (told.To.DayNumber - told.From.DayNumber >= LongestDays)
            throw new RuleException("Cover is for three months at most. Hand the case over instead.", "To");
        foreach (var (text, answer) in new[] { (told.Safety, "Safety"), (told.WhoToCall, "WhoToCall"), (told.WhatNotToDo, "WhatNotToDo") })
        {
            if (string.IsNullOrWhiteSpace(text))
                throw new RuleException("The page handed over says what keeps them safe, who to call and what not to do.", answer);
        }
    }

    private async Task MustBeFreeAsync(YoungPerson person, Guid lead, NewCover told, CancellationToken cancel)
    {
        if (told.WorkerId == lead)
            throw new RuleException("Nobody stands in for themselves.", "WorkerId");
        if (!await db.Users.AnyAsync(u => u.Id == told.WorkerId && u.DisabledAt == null && u.SiteId == person.SiteId && (u.Role == Role.Practitioner || u.Role == Role.PeerMentor || u.Role == Role.ServiceManager), cancel))
            throw new RuleException("Choose a worker of this site.", "WorkerId");
        if (await db.Absences.Where(a => a.AccountId == told.WorkerId).Touching(told.From, told.To).AnyAsync(cancel))
            throw new RuleException("They are away on some of these days themselves. Choose somebody else.", "WorkerId");
        if (await db.CaseCovers.AnyAsync(c => c.YoungPersonId == person.Id && c.EndedAt == null && c.From <= told.To && c.To >= told.From, cancel))
            throw new RuleException("Somebody stands in on some of these days already. Take that cover back first.", "From");
    }
}
