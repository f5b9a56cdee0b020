using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Referrals.Drafts;

/// <summary>A draft as its writer may read it.</summary>
/// <param name="Key">What its address holds: the link's secret, or the draft's id for an account.</param>
public sealed record OpenDraft(string Key, ReferralDraft Draft, ReferralAnswers Answers)
{
    public bool IsSent => Draft.SentAt is not null;
}

/// <summary>A draft on a partner's own list. Young people are not named there before the draft is opened.</summary>
public sealed record DraftLine(Guid Id, DateTime ExpiresAt);

/// <summary>
/// Keeps referrals while they are written. A link's key opens its own draft and no other; a draft of an account opens
/// for that account alone. A draft that nobody touches for 28 days is gone.
/// </summary>
public sealed class Drafting(ServiceDatabase db, Sealer sealer, Intake intake, Outbox outbox, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(28);

    /// <summary>How long the receipt can be seen again after sending.</summary>
    public static readonly TimeSpan ReceiptKept = TimeSpan.FromDays(1);

    /// <summary>More than every answer at its longest.</summary>
    private const int MostBytes = 400_000;

    /// <summary>The key of a new link for one referral. Asked twice with the same form key it is the same link.</summary>
    /// <param name="mailTo">Where the link goes by mail, in the same save; nowhere when not given.</param>
    public async Task<string> GiveLinkAsync(Viewer by, Guid formKey, Guid? siteId, CancellationToken cancel, EmailAddress? mailTo = null)
    {
        var secret = sealer.Secret("refer", formKey);
        var answers = mailTo is null ? null : Seal(new() { Referrer = new() { Contact = mailTo.Text } });
        if (mailTo is not null)
            outbox.Post(new(LetterKind.ReferralLink, mailTo.Text, await outbox.LanguagesAsync(siteId, cancel), $"/refer/{secret}"), $"link/{formKey:N}");
        db.Record(new Deed(ActKind.ReferralLinkGiven, by.AccountId, Act.House, formKey));
        await AddOnceAsync(new() { Id = formKey, LinkHash = Intake.HashOf(secret), GivenBy = by.AccountId, SiteId = siteId, Answers = answers, ExpiresAt = clock.Instant() + Kept }, cancel);
        return secret;
    }

    /// <summary>Begins a draft for a partner who has an account, with what the account says about them.</summary>
    public async Task BeginAsync(Viewer by, Guid formKey, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == by.AccountId, cancel);
        var answers = new ReferralAnswers { Referrer = new() { Source = account.Agency, Name = account.Name, Contact = account.Email } };
        await AddOnceAsync(new() { Id = formKey, AccountId = by.AccountId, SiteId = account.SiteId, Answers = Seal(answers), ExpiresAt = clock.Instant() + Kept }, cancel);
    }

    /// <summary>The draft behind an address, or none when the key is wrong, the draft has expired, or it is somebody else's.</summary>
    public async Task<OpenDraft?> OpenAsync(string key, Viewer? viewer, CancellationToken cancel)
    {
        var now = clock.Instant();
        var draft = await Behind(key, viewer).AsNoTracking().SingleOrDefaultAsync(d => d.ExpiresAt > now, cancel);
        return draft is null ? null : new(key, draft, Read(draft));
    }

    /// <summary>Keeps an answer in the draft, for another 28 days.</summary>
    /// <returns>False when the draft was sent or is gone meanwhile, or the answers are longer than any form allows.</returns>
    public Task<bool> SaveAsync(OpenDraft open, Action<ReferralAnswers> change, CancellationToken cancel, Guid? siteId = null) => db.InOneAsync(async () =>
    {
        var (id, now) = (open.Draft.Id, clock.Instant());
        // Takes the row first, so that two pages saved at once do not lose each other's answers.
        if (await db.ReferralDrafts.Where(d => d.Id == id && d.SentAt == null && d.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Version, d => d.Version + 1).SetProperty(d => d.ExpiresAt, now + Kept), cancel) == 0)
            return false;
        var draft = await db.ReferralDrafts.AsNoTracking().SingleAsync(d => d.Id == id, cancel);
        var answers = Read(draft);
        change(answers);
        var box = Seal(answers);
        if (box.Length > MostBytes)
            return false;
        var site = siteId ?? draft.SiteId;
        await db.ReferralDrafts.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Answers, box).SetProperty(d => d.SiteId, site), cancel);
        return true;
    }, cancel);

    /// <summary>Makes the draft a referral, once: sent twice, even at the same time, it is one referral with one receipt.</summary>
    /// <param name="narrate">Puts into words what is told as text: what is known, and how to make contact safely.</param>
    public Task<Receipt> SendAsync(OpenDraft open, Func<ReferralAnswers, (string? Known, string? SafeContact)> narrate, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var (id, now) = (open.Draft.Id, clock.Instant());
        var first = await db.ReferralDrafts.Where(d => d.Id == id && d.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SentAt, now).SetProperty(d => d.Version, d => d.Version + 1), cancel) == 1;
        var draft = await db.ReferralDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel)
            ?? throw new RuleException("Nobody wrote in this referral for 28 days, so it has just been deleted. Begin a new one.");
        if (!first)
            return await ReceiptOfAsync(draft, cancel);
        var answers = Read(draft);
        if (draft.SiteId is not { } siteId || answers.Faults().Count > 0)
            throw new RuleException("Some answers are still needed before this can be sent.");
        var receipt = await intake.ReceiveAsync(Sending.ToReferral(answers, siteId, draft.AccountId, narrate(answers)), cancel);
        await db.ReferralDrafts.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.ReferralId, receipt.ReferralId)
            .SetProperty(d => d.Answers, (byte[]?)null).SetProperty(d => d.ExpiresAt, now + ReceiptKept), cancel);
        return receipt;
    }, cancel);

    /// <summary>The receipt of a draft that was sent.</summary>
    public async Task<Receipt> ReceiptOfAsync(ReferralDraft draft, CancellationToken cancel)
    {
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == draft.ReferralId, cancel);
        return new(referral.Id, referral.Reference, intake.StatusKeyOf(referral.Id));
    }

    /// <summary>A partner's drafts, the one that ends first on top.</summary>
    public async Task<IReadOnlyList<DraftLine>> MineAsync(Viewer viewer, CancellationToken cancel)
    {
        var now = clock.Instant();
        return await db.ReferralDrafts.Where(d => d.AccountId == viewer.AccountId && d.SentAt == null && d.ExpiresAt > now)
            .OrderBy(d => d.ExpiresAt).Select(d => new DraftLine(d.Id, d.ExpiresAt)).ToListAsync(cancel);
    }

    /// <summary>Takes away the drafts that have expired.</summary>
    public Task<int> ClearAsync(CancellationToken cancel)
    {
        var now = clock.Instant();
        return db.ReferralDrafts.Where(d => d.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
    }

    /// <summary>A form sent twice makes one draft: of two at once, the second finds the key taken.</summary>
    private async Task AddOnceAsync(ReferralDraft draft, CancellationToken cancel)
    {
        db.ReferralDrafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.ReferralDrafts.AnyAsync(d => d.Id == draft.Id, cancel))
                throw;
        }
    }

    private IQueryable<ReferralDraft> Behind(string key, Viewer? viewer)
    {
        if (Guid.TryParse(key, out var id))
        {
            var account = viewer is { Role: Role.Partner } ? viewer.AccountId : (Guid?)null;
            return db.ReferralDrafts.Where(d => d.Id == id && account != null && d.AccountId == account);
        }
        var hash = Intake.HashOf(key);
        return db.ReferralDrafts.Where(d => d.LinkHash == hash);
    }

    private byte[] Seal(ReferralAnswers answers) => sealer.SealForInstallation(JsonSerializer.SerializeToUtf8Bytes(answers));

    private ReferralAnswers Read(ReferralDraft draft) =>
        draft.Answers is null ? new() : JsonSerializer.Deserialize<ReferralAnswers>(sealer.OpenForInstallation(draft.Answers))!;
}
