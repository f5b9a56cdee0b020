using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Access;

/// <summary>
/// Opens a record out of reach in an emergency. It is written, and the guardian told, before anything is opened; and a
/// reference that names no record leaves the same trace, so that trying tells nobody whether there is one.
/// </summary>
public sealed class BreakingGlass(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public const int ShortestReason = 20;

    private static readonly Role[] MayBreak = [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead, Role.Guardian];

    /// <summary>Whether the record can now be opened. Who works in a site breaks glass there and nowhere else.</summary>
    /// <exception cref="RuleException">No reason was given that somebody could later judge.</exception>
    public async Task<bool> BreakAsync(Viewer by, string reference, string reason, CancellationToken cancel)
    {
        if (reason.Trim().Length < ShortestReason)
            throw new RuleException("Say in a sentence what the emergency is and why you need this record now.");
        var person = MayBreak.Contains(by.Role)
            ? await db.YoungPeople.Include(p => p.Key).SingleOrDefaultAsync(p => p.Reference == reference && (by.SiteId == null || p.SiteId == by.SiteId), cancel)
            : null;
        db.Alerts.Add(new Alert { Kind = person is null ? AlertKind.GlassRefused : AlertKind.GlassBroken, AccountId = by.AccountId, Reference = reference, At = clock.Instant() });
        if (person is null)
            db.Record(new Deed(ActKind.GlassRefused, by.AccountId, Act.House, by.AccountId));
        else
            Break(by, person.Id, sealer.WordsOf(person.Key).SealText(reason));
        await db.SaveChangesAsync(cancel);
        return person is not null;
    }

    private void Break(Viewer by, Guid youngPersonId, Sealed reason)
    {
        var now = clock.Instant();
        var broken = new BreakGlass { YoungPersonId = youngPersonId, AccountId = by.AccountId, Reason = reason, From = now, Until = now + Lasts };
        db.BrokenGlass.Add(broken);
        db.Record(new Deed(ActKind.GlassBroken, by.AccountId, youngPersonId, broken.Id, reason));
    }
}
