using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Referrals;

/// <summary>
/// Tells a referrer by mail that something changed about their referral: only that, and where to read it. Nobody is told
/// who left no email address, or several.
/// </summary>
public sealed class ReferrerNews(ServiceDatabase db, Outbox outbox, Intake intake)
{
    /// <summary>Adds the mail to the save that is being prepared. One that still waits to go says it all, so there is never a second.</summary>
    public async Task TellAsync(Referral referral, PersonWords words, CancellationToken cancel)
    {
        if (!outbox.CanSend || db.OutgoingMails.Local.Any(m => m.Cause.StartsWith(CauseOf(referral), StringComparison.Ordinal) && m.State == MailState.Waiting))
            return;
        if (await LetterAsync(referral, words, cancel) is not { } letter || await IsWaitingAsync(referral, cancel))
            return;
        outbox.Post(letter, $"{CauseOf(referral)}{Ids.New():N}", referral.YoungPersonId);
    }

    private static string CauseOf(Referral referral) => $"referral/{referral.Id:N}/";

    // One that is being handed over this moment may have been read before this change; a later one tells of it.
    private Task<bool> IsWaitingAsync(Referral referral, CancellationToken cancel)
    {
        var cause = CauseOf(referral);
        return db.OutgoingMails.AnyAsync(m => m.YoungPersonId == referral.YoungPersonId && m.State == MailState.Waiting && (m.Tries == 0 || m.Trouble != null) && m.Cause.StartsWith(cause), cancel);
    }

    private async Task<Letter?> LetterAsync(Referral referral, PersonWords words, CancellationToken cancel)
    {
        if (referral.PartnerAccountId is { } partner)
        {
            var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == partner && a.DisabledAt == null, cancel);
            return EmailAddress.TryRead(account?.Email, out var theirs) ? new(LetterKind.ReferralChanged, theirs.Text, [account!.Language], $"/partner/{referral.Reference}") : null;
        }
        // A referral from a package, or of somebody who came back, has no receipt and nobody to tell.
        if (referral.StatusKeyHash is null || EmailAddress.OnlyOneIn(words.Open(referral.ReferrerContact)) is not { } to)
            return null;
        return new(LetterKind.ReferralChanged, to.Text, await outbox.LanguagesAsync(referral.SiteId, cancel), $"/status/{referral.Reference}/{intake.StatusKeyOf(referral.Id)}");
    }
}
