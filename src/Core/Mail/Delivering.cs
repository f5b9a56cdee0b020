using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Mail;

/// <summary>What came of handing one mail to the mail server.</summary>
public enum Handed
{
    Taken,

    /// <summary>This address will not take it, now or later.</summary>
    RefusedForGood,

    /// <summary>Not now; later perhaps.</summary>
    RefusedForNow,

    /// <summary>There was no talking to the mail server: no other mail would go either.</summary>
    NotReached,
}

/// <param name="Trouble">In our words and the server's code; nothing the server said in words of its own.</param>
public sealed record Handing(Handed Came, string? Trouble = null);

/// <summary>
/// Hands over the mails that are due. Whoever takes a mail has it for ten minutes, so that several nodes send it once; a
/// node that dies while handing over leaves it to the next, and then it may come twice, under one Message-ID: SMTP
/// allows no better.
/// </summary>
public sealed class Delivering(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    public static readonly TimeSpan TakenFor = TimeSpan.FromMinutes(10);

    /// <summary>A mail that is refused again and again is given up after this.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromDays(3);

    /// <summary>A mail server that cannot be reached is waited for so long.</summary>
    public static readonly TimeSpan NotReachedFor = TimeSpan.FromDays(7);

    /// <summary>How long the fact that a mail went is kept, without its letter.</summary>
    public static readonly TimeSpan SentKept = TimeSpan.FromDays(30);

    private const int AtOnce = 50;

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>Hands over what is due, the longest due first, until nothing is or the server cannot be reached.</summary>
    /// <returns>How many the server took.</returns>
    public async Task<int> DeliverAsync(Func<Guid, Letter, CancellationToken, Task<Handing>> hand, CancellationToken cancel)
    {
        var now = clock.Instant();
        var due = await db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.Waiting && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(cancel);
        var taken = 0;
        foreach (var mail in due)
        {
            if (mail.GoodUntil < now)
                await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteDeleteAsync(cancel);
            if (mail.GoodUntil < now || !await TakeAsync(mail, cancel))
                continue;
            var handing = await hand(mail.Id, Outbox.Open(sealer, mail.Letter!), cancel);
            // What the server has taken is written down even while the service stops.
            await KeepAsync(mail, handing);
            taken += handing.Came == Handed.Taken ? 1 : 0;
            if (handing.Came == Handed.NotReached)
                break;
        }
        return taken;
    }

    /// <summary>Forgets mails that went long ago.</summary>
    public Task<int> ForgetSentAsync(CancellationToken cancel)
    {
        var before = clock.Instant() - SentKept;
        return db.OutgoingMails.Where(m => m.State == MailState.Sent && m.SentAt < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>How long to wait after a number of tries.</summary>
    public static TimeSpan WaitAfter(int tries) => Waits[Math.Clamp(tries - 1, 0, Waits.Length - 1)];

    private async Task<bool> TakeAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var until = clock.Instant() + TakenFor;
        return await db.OutgoingMails.Where(m => m.Id == mail.Id && m.State == MailState.Waiting && m.NextTryAt == mail.NextTryAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, until).SetProperty(m => m.Tries, m => m.Tries + 1), cancel) == 1;
    }

    private Task<int> KeepAsync(OutgoingMail mail, Handing handing)
    {
        var now = clock.Instant();
        var same = db.OutgoingMails.Where(m => m.Id == mail.Id && m.State == MailState.Waiting);
        if (handing.Came == Handed.Taken)
            return same.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Letter, (byte[]?)null).SetProperty(m => m.Trouble, (string?)null));
        if (IsLost(mail, handing, now))
            return same.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.GivenUp).SetProperty(m => m.Trouble, handing.Trouble));
        var next = now + WaitAfter(handing.Came == Handed.NotReached ? Math.Min(mail.Tries + 1, 3) : mail.Tries + 1);
        return same.ExecuteUpdateAsync(set => set.SetProperty(m => m.NextTryAt, next).SetProperty(m => m.Trouble, handing.Trouble));
    }

    private static bool IsLost(OutgoingMail mail, Handing handing, DateTime now) => handing.Came switch
    {
        Handed.RefusedForGood => true,
        Handed.RefusedForNow => now - mail.WrittenAt >= RefusedFor,
        _ => now - mail.WrittenAt >= NotReachedFor,
    };
}
