using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Mail;

/// <summary>A mail that was given up, as far as an administrator needs it: no link, no words, the address hidden but for its ends.</summary>
public sealed record DeadLetter(Guid Id, LetterKind Kind, DateTime WrittenAt, int Tries, string? Trouble, string To);

/// <summary>How mail stands.</summary>
/// <param name="WaitingSince">When the oldest that waits was written.</param>
public sealed record MailStanding(int Waiting, DateTime? WaitingSince, string? Trouble, int SentLately, IReadOnlyList<DeadLetter> Dead);

/// <summary>What became of mail, for administrators. They try one again, or take it away; both are acts.</summary>
public sealed class DeadLetters(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    private const int Most = 100;

    public async Task<MailStanding> ReadAsync(CancellationToken cancel)
    {
        var since = clock.Instant().AddDays(-7);
        var waiting = db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.Waiting);
        var oldest = await waiting.OrderBy(m => m.WrittenAt).Select(m => new { m.WrittenAt, m.Trouble }).FirstOrDefaultAsync(cancel);
        var dead = await db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.GivenUp).OrderByDescending(m => m.WrittenAt).Take(Most).ToListAsync(cancel);
        return new(await waiting.CountAsync(cancel), oldest?.WrittenAt, oldest?.Trouble, await db.OutgoingMails.CountAsync(m => m.State == MailState.Sent && m.SentAt >= since, cancel),
            [.. dead.Select(m => new DeadLetter(m.Id, m.Kind, m.WrittenAt, m.Tries, m.Trouble, Masked(m)))]);
    }

    public Task TryAgainAsync(Viewer by, Guid id, CancellationToken cancel) => ChangeAsync(by, id, ActKind.MailTriedAgain, mail =>
    {
        (mail.State, mail.NextTryAt) = (MailState.Waiting, clock.Instant());
    }, cancel);

    public Task TakeAwayAsync(Viewer by, Guid id, CancellationToken cancel) => ChangeAsync(by, id, ActKind.MailTakenAway, mail => db.OutgoingMails.Remove(mail), cancel);

    private Task ChangeAsync(Viewer by, Guid id, ActKind kind, Action<OutgoingMail> change, CancellationToken cancel) => db.InTurnAsync(Act.House, async () =>
    {
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (mail is null || !mail.State.CanMoveTo(MailState.Waiting))
            throw new RuleException("This mail is no longer among those given up.");
        change(mail);
        db.Record(new Deed(kind, by.AccountId, Act.House, id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private string Masked(OutgoingMail mail) =>
        mail.Letter is { } letter && EmailAddress.TryRead(Outbox.Open(sealer, letter).To, out var to) ? to.Masked : "";
}
