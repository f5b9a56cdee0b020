using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;

namespace Steadfast.Core.Safeguarding;

/// <summary>What somebody who opens a record must know at once about this young person's safety.</summary>
/// <param name="OpenConcerns">Concerns not closed, those about colleagues left out.</param>
/// <param name="IsMissing">They are missing now.</param>
/// <param name="KnownToNobody">No service knows them, and nothing has been referred.</param>
public sealed record SafetyNotice(int OpenConcerns, bool IsMissing, bool KnownToNobody);

/// <summary>Reads it in two queries.</summary>
public sealed class SafetyNow(ServiceDatabase db, TimeProvider clock)
{
    public async Task<SafetyNotice> OfAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var today = clock.Today();
        var now = await db.YoungPeople.Where(p => p.Id == youngPersonId).Select(p => new
        {
            Open = db.Concerns.Count(c => c.YoungPersonId == p.Id && !c.AboutStaff && c.Status != ConcernStatus.Closed),
            Missing = db.MissingEpisodes.Any(m => m.YoungPersonId == p.Id && m.To == null),
            Agency = db.Agencies.Any(a => a.YoungPersonId == p.Id && (a.EndedOn == null || a.EndedOn >= today)),
            Referred = db.ConcernSteps.Any(s => s.YoungPersonId == p.Id && s.To == ConcernStatus.Referred && db.Concerns.Any(c => c.Id == s.ConcernId && !c.AboutStaff)),
        }).SingleAsync(cancel);
        var checks = now.Agency || now.Referred ? [] : await db.ServicesChecks.AsNoTracking().Where(c => c.YoungPersonId == youngPersonId).ToListAsync(cancel);
        return new(now.Open, now.Missing, KnownToServices.Of(checks, now.Agency) == KnownTo.Nobody);
    }
}
