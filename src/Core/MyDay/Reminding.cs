using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MyDay;

/// <summary>Writes each worker who wants it one mail a day, at their hour, with counts only.</summary>
public sealed class Reminding(ServiceDatabase db, Outbox outbox, DayCounting counting, TimeProvider clock)
{
    public const int Earliest = 5;

    public const int Latest = 21;

    /// <summary>A reminder that could not be written at its hour is still of use for so long.</summary>
    public const int UsefulHours = 4;

    /// <summary>Those whose days the program knows.</summary>
    public static bool HasADay(Role role) => role is Role.Practitioner or Role.PeerMentor or Role.ServiceManager or Role.NationalLead;

    /// <param name="hour">The hour in London; none for no mail.</param>
    public Task ChooseAsync(Viewer by, int? hour, CancellationToken cancel) => db.InTurnAsync(Act.House, async () =>
    {
        if (!HasADay(by.Role))
            throw new RuleException("Reminders are for those who work with young people.");
        if (hour is < Earliest or > Latest)
            throw new RuleException("Choose an hour from 5 in the morning to 9 in the evening.", "Hour");
        var mine = await db.DayReminders.SingleOrDefaultAsync(r => r.AccountId == by.AccountId, cancel);
        if (mine?.Hour == hour)
            return;
        if (mine is null)
            db.DayReminders.Add(mine = new() { AccountId = by.AccountId });
        mine.Hour = hour;
        db.Record(new Deed(ActKind.ReminderChosen, by.AccountId, Act.House, by.AccountId));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>The hour somebody chose, if they did.</summary>
    public Task<int?> HourOfAsync(Guid accountId, CancellationToken cancel) =>
        db.DayReminders.Where(r => r.AccountId == accountId).Select(r => r.Hour).SingleOrDefaultAsync(cancel);

    /// <summary>Writes the mails whose hour has come. Two nodes at once write each of them once.</summary>
    public async Task<int> WriteDueAsync(CancellationToken cancel)
    {
        if (!outbox.CanSend)
            return 0;
        var (now, today) = (clock.Instant(), clock.Today());
        var hour = now.ToLondon().Hour;
        var due = await db.DayReminders.AsNoTracking().Where(r => r.Hour <= hour && r.Hour > hour - UsefulHours)
            .Join(db.Users.Where(u => u.DisabledAt == null), r => r.AccountId, u => u.Id, (r, u) => new { r.Hour, Account = u }).ToListAsync(cancel);
        var start = today.StartUtc();
        var written = (await db.OutgoingMails.Where(m => m.Kind == LetterKind.DayAhead && m.WrittenAt >= start).Select(m => m.Cause).ToListAsync(cancel)).ToHashSet();
        var count = 0;
        foreach (var one in due.Where(d => HasADay(d.Account.Role) && !written.Contains(CauseOf(d.Account.Id, today))))
            count += await WriteAsync(one.Account, today, today.AtLondon(new TimeOnly(one.Hour!.Value, 0)).AddHours(UsefulHours), cancel) ? 1 : 0;
        return count;
    }

    private static string CauseOf(Guid accountId, DateOnly day) => $"day/{accountId:N}/{day:yyyyMMdd}";

    private async Task<bool> WriteAsync(Account account, DateOnly today, DateTime goodUntil, CancellationToken cancel)
    {
        var counts = await counting.CountAsync(new(account.Id, account.Name, account.Role, account.SiteId, clock.Instant()), cancel);
        // A free Sunday is not disturbed.
        if (counts.Count == 0 && today.DayOfWeek is (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return false;
        if (!EmailAddress.TryRead(account.Email, out var to))
            return false;
        var path = account.Role is Role.ServiceManager or Role.NationalLead ? "/my-team" : "/my-day";
        outbox.Post(new(LetterKind.DayAhead, to.Text, [account.Language], path) { Counts = counts }, CauseOf(account.Id, today), goodUntil: goodUntil);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node wrote it at the same moment.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
