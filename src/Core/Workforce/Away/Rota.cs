using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Workforce.Away;

/// <summary>A shift with the name and number of who answers.</summary>
public sealed record OpenShift(OnCallShift Shift, string Name, string Phone);

/// <summary>Out-of-hours: who is on call for a site at which hour.</summary>
public sealed class Rota(ServiceDatabase db, StaffVault vault, Promoting promoting, TimeProvider clock)
{
    /// <summary>From Friday evening to Monday morning, and a bank holiday.</summary>
    public const int LongestHours = 96;

    /// <summary>A manager puts somebody on call.</summary>
    public Task PutAsync(Viewer by, NewShift shift, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await LockAsync(shift.SiteId, cancel);
        await vault.LockAsync(shift.AccountId, cancel);
        if (await db.OnCallShifts.AnyAsync(s => s.Id == shift.FormKey, cancel))
            return false;
        MustManage(by, shift.SiteId);
        MustBeHours(shift);
        if (string.IsNullOrWhiteSpace(shift.Phone))
            throw new RuleException("Give the number they answer.", "Phone");
        await MustBeAbleAsync(shift, cancel);
        var words = await vault.WordsAsync(shift.AccountId, cancel);
        db.OnCallShifts.Add(new() { Id = shift.FormKey, SiteId = shift.SiteId, Part = shift.Part, AccountId = shift.AccountId, StartsAt = shift.StartsAt, EndsAt = shift.EndsAt, Phone = words.SealText(shift.Phone) });
        db.Record(new Deed(ActKind.RotaChanged, by.AccountId, Act.House, shift.FormKey));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    public async Task RemoveAsync(Viewer by, Guid shiftId, CancellationToken cancel)
    {
        var shift = await db.OnCallShifts.SingleOrDefaultAsync(s => s.Id == shiftId, cancel) ?? throw new RuleException("There is no such shift.");
        MustManage(by, shift.SiteId);
        if (shift.RemovedAt is not null)
            return;
        shift.RemovedAt = clock.Instant();
        db.Record(new Deed(ActKind.RotaChanged, by.AccountId, Act.House, shift.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Who answers for a site at an instant, the worker before the manager.</summary>
    public async Task<IReadOnlyList<OpenShift>> OnCallAsync(Guid siteId, DateTime at, CancellationToken cancel) =>
        [.. (await OpenAsync(db.OnCallShifts.Where(s => s.SiteId == siteId && s.RemovedAt == null && s.StartsAt <= at && at < s.EndsAt), cancel)).OrderBy(s => s.Shift.Part)];

    /// <summary>The shifts of a site that touch the days, both in it, in London.</summary>
    public Task<IReadOnlyList<OpenShift>> BetweenAsync(Guid siteId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (start, end) = (from.StartUtc(), to.AddDays(1).StartUtc());
        return OpenAsync(db.OnCallShifts.Where(s => s.SiteId == siteId && s.RemovedAt == null && s.StartsAt < end && s.EndsAt > start), cancel);
    }

    private async Task<IReadOnlyList<OpenShift>> OpenAsync(IQueryable<OnCallShift> shifts, CancellationToken cancel)
    {
        var rows = await shifts.AsNoTracking().OrderBy(s => s.StartsAt).ThenBy(s => s.Part).Take(500).Select(s => new { Shift = s, Name = db.Users.Where(u => u.Id == s.AccountId).Select(u => u.Name).First() }).ToListAsync(cancel);
        var words = await vault.OpenAsync(rows.Select(r => r.Shift.AccountId), cancel);
        return [.. rows.Select(r => new OpenShift(r.Shift, r.Name, words[r.Shift.AccountId].Open(r.Shift.Phone)))];
    }

    private static void MustManage(Viewer by, Guid siteId)
    {
        if (by.Role != Role.NationalLead && !(by.Role == Role.ServiceManager && by.SiteId == siteId))
            throw new RuleException("The rota is kept by the service manager of the site, or by the national lead.");
    }

    private void MustBeHours(NewShift shift)
    {
        if (shift.EndsAt <= shift.StartsAt)
            throw new RuleException("A shift ends after it begins.", "Until");
        if (shift.EndsAt <= clock.Instant())
            throw new RuleException("These hours have gone.", "Until");
        if (shift.EndsAt - shift.StartsAt > TimeSpan.FromHours(LongestHours))
            throw new RuleException("A shift is four days at most.", "Until");
    }

    private async Task MustBeAbleAsync(NewShift shift, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == shift.AccountId && u.DisabledAt == null, cancel);
        if (account is null || !(account.SiteId == shift.SiteId || account.Role == Role.NationalLead))
            throw new RuleException("Choose a worker of this site.", "Account");
        if (shift.Part == OnCallPart.Manager && account.Role is not (Role.ServiceManager or Role.NationalLead))
            throw new RuleException("The manager on call is a service manager or the national lead.", "Account");
        if (await promoting.StageAsync(account.Id, cancel) is { } stage && stage != MentorStage.Practitioner)
            throw new RuleException("A peer mentor is on call from the practitioner stage on: out of hours nobody is beside them.", "Account");
        var (first, last) = (shift.StartsAt.ToLondonDay(), shift.EndsAt.AddTicks(-1).ToLondonDay());
        if (await db.Absences.Where(a => a.AccountId == shift.AccountId).Touching(first, last).AnyAsync(cancel))
            throw new RuleException("They are away on some of these days themselves. Choose somebody else.", "Account");
        if (await db.OnCallShifts.AnyAsync(s => s.SiteId == shift.SiteId && s.Part == shift.Part && s.RemovedAt == null && s.StartsAt < shift.EndsAt && s.EndsAt > shift.StartsAt, cancel))
            throw new RuleException("Somebody is on call for some of these hours already. Take that shift out first.", "From");
    }

    // Two managers at once come one after the other.
    private Task LockAsync(Guid siteId, CancellationToken cancel) =>
        db.Sites.Where(s => s.Id == siteId).HoldAsync(cancel);
}
