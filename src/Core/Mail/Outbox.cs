using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Mail;

/// <summary>A mail as the demo's mailbox shows it.</summary>
public sealed record WrittenMail(Guid Id, DateTime WrittenAt, Letter Letter);

/// <summary>Takes mails in. A mail is saved with what causes it, or neither is; it goes afterwards (<see cref="Delivering"/>).</summary>
public sealed class Outbox(ServiceDatabase db, Sealer sealer, MailSettings settings, TimeProvider clock)
{
    public bool CanSend => settings.CanSend;

    /// <summary>Adds a mail to the save that is being prepared.</summary>
    /// <param name="cause">What it is written for: a second mail with the same cause cannot be saved.</param>
    public void Post(Letter letter, string cause, Guid? youngPersonId = null, DateTime? goodUntil = null)
    {
        var now = clock.Instant();
        db.OutgoingMails.Add(new()
        {
            Cause = cause,
            Kind = letter.Kind,
            YoungPersonId = youngPersonId,
            Letter = sealer.SealForInstallation(JsonSerializer.SerializeToUtf8Bytes(letter)),
            WrittenAt = now,
            NextTryAt = now,
            GoodUntil = goodUntil,
        });
    }

    /// <summary>For a reader who has not been asked: in Wales both languages, Welsh first.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(Guid? siteId, CancellationToken cancel) =>
        await db.Sites.AnyAsync(s => s.Id == siteId && s.Nation == Nation.Wales, cancel) ? ["cy", "en"] : ["en"];

    /// <summary>The latest mails that still have their letter. For the demo, where none goes out.</summary>
    public async Task<IReadOnlyList<WrittenMail>> LatestAsync(int most, CancellationToken cancel)
    {
        var mails = await db.OutgoingMails.AsNoTracking().Where(m => m.Letter != null).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id).Take(most).ToListAsync(cancel);
        return mails.ConvertAll(m => new WrittenMail(m.Id, m.WrittenAt, Open(sealer, m.Letter!)));
    }

    internal static Letter Open(Sealer sealer, byte[] letter) => JsonSerializer.Deserialize<Letter>(sealer.OpenForInstallation(letter))!;
}
