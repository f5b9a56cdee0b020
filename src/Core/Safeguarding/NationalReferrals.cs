using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Safeguarding;

/// <summary>What is known of a referral to the National Referral Mechanism, as a form sets it.</summary>
public sealed record NationalReferralNews
{
    public DateOnly? ReferredOn { get; init; }
    public string? TheirNumber { get; init; }
    public GroundsDecision? ReasonableGrounds { get; init; }
    public DateOnly? ReasonableGroundsOn { get; init; }
    public GroundsDecision? ConclusiveGrounds { get; init; }
    public DateOnly? ConclusiveGroundsOn { get; init; }
    public bool? ConsentAt18 { get; init; }
    public DateOnly? ConsentAskedOn { get; init; }
}

/// <summary>How many days it has taken, or takes so far.</summary>
/// <param name="ToReferral">From our handing over to the first responder's referral.</param>
/// <param name="ToReasonable">From the referral to the reasonable grounds decision.</param>
/// <param name="ToConclusive">From the reasonable to the conclusive grounds decision.</param>
public sealed record NationalReferralDays(int ToReferral, int? ToReasonable, int? ToConclusive);

/// <summary>Hands over to a first responder and follows the decisions. We never refer ourselves: we are no first responder.</summary>
public sealed class NationalReferrals(ServiceDatabase db, Promoting promoting, TimeProvider clock)
{
    /// <summary>The aim for the reasonable grounds decision, in working days from the referral (Home Office, Modern Slavery statutory guidance).</summary>
    public const int ReasonableGroundsWorkingDays = 5;

    /// <summary>A conclusive decision comes no sooner than so many days after a positive reasonable grounds decision (the same guidance).</summary>
    public const int RecoveryDays = 30;

    public Task HandOverAsync(Viewer by, Guid youngPersonId, PersonWords words, Guid formKey, string firstResponder, string handedTo, DateOnly on, CancellationToken cancel) => db.InTurnAsync(youngPersonId, async () =>
    {
        if (await db.NationalReferrals.AnyAsync(r => r.Id == formKey, cancel))
            return;
        await MustAnswerForItAsync(by, cancel);
        MustHaveBeen(on, "On");
        db.NationalReferrals.Add(new NationalReferral { Id = formKey, YoungPersonId = youngPersonId, FirstResponder = firstResponder, HandedTo = words.SealText(handedTo), HandedOn = on, AccountId = by.AccountId });
        db.Record(new Deed(ActKind.NationalReferralHandedOver, by.AccountId, youngPersonId, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public Task ChangeAsync(Viewer by, NationalReferral referral, PersonWords words, NationalReferralNews news, CancellationToken cancel) => db.InTurnAsync(referral.YoungPersonId, async () =>
    {
        await MustAnswerForItAsync(by, cancel);
        MustBeInOrder(referral, news);
        referral.ReferredOn = news.ReferredOn;
        referral.TheirNumber = words.Change(referral.TheirNumber, news.TheirNumber);
        (referral.ReasonableGrounds, referral.ReasonableGroundsOn) = (news.ReasonableGrounds, news.ReasonableGroundsOn);
        (referral.ConclusiveGrounds, referral.ConclusiveGroundsOn) = (news.ConclusiveGrounds, news.ConclusiveGroundsOn);
        (referral.ConsentAt18, referral.ConsentAskedOn) = (news.ConsentAt18, news.ConsentAskedOn);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.NationalReferralChanged, by.AccountId, referral.YoungPersonId, referral.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Who may hand over and follow: not a peer mentor before the practitioner stage.</summary>
    public async Task<bool> MayAnswerForItAsync(Viewer viewer, CancellationToken cancel) => (await promoting.AtWorkAsync(viewer, cancel)).Role != Role.PeerMentor;

    private async Task MustAnswerForItAsync(Viewer by, CancellationToken cancel)
    {
        if (!await MayAnswerForItAsync(by, cancel))
            throw new RuleException(TakingSteps.NotAlone);
    }

    /// <summary>All of one young person, newest first; tracked for changing.</summary>
    public Task<List<NationalReferral>> OfAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.NationalReferrals.Where(r => r.YoungPersonId == youngPersonId).OrderByDescending(r => r.HandedOn).ThenByDescending(r => r.Id).ToListAsync(cancel);

    public static NationalReferralDays Days(NationalReferral referral, DateOnly today) => new(
        Between(referral.HandedOn, referral.ReferredOn ?? today),
        referral.ReferredOn is { } referred ? Between(referred, referral.ReasonableGroundsOn ?? today) : null,
        referral is { ReasonableGrounds: GroundsDecision.Positive, ReasonableGroundsOn: { } reasonable } ? Between(reasonable, referral.ConclusiveGroundsOn ?? today) : null);

    /// <summary>The working day by which the reasonable grounds decision is aimed at. Bank holidays are not taken out.</summary>
    public static DateOnly? ReasonableGroundsAim(NationalReferral referral) => referral.ReferredOn is { } day && referral.ReasonableGrounds is null ? AddWorkingDays(day, ReasonableGroundsWorkingDays) : null;

    /// <summary>At 18 they are asked whether they want to stay in it; none where it has ended or they were asked.</summary>
    public static DateOnly? ConsentDue(NationalReferral referral, DateOnly? born) =>
        referral is { ConsentAskedOn: null, ConclusiveGrounds: null } && referral.ReasonableGrounds != GroundsDecision.Negative ? born?.AddYears(18) : null;

    private static int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static DateOnly AddWorkingDays(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days--;
        }
        return day;
    }

    private void MustBeInOrder(NationalReferral referral, NationalReferralNews news)
    {
        MustHaveBeen(news.ReferredOn, nameof(news.ReferredOn));
        MustHaveBeen(news.ReasonableGroundsOn, nameof(news.ReasonableGroundsOn));
        MustHaveBeen(news.ConclusiveGroundsOn, nameof(news.ConclusiveGroundsOn));
        MustHaveBeen(news.ConsentAskedOn, nameof(news.ConsentAskedOn));
        if (news.ReferredOn < referral.HandedOn)
            throw new RuleException("The first responder referred after we handed over. Check the day.", nameof(news.ReferredOn));
        if (WithoutItsPart(news) is { } about)
            throw new RuleException("A decision and its day belong together: enter both.", about);
        if (news.ReasonableGrounds is not null && (news.ReferredOn is null || news.ReasonableGroundsOn < news.ReferredOn))
            throw new RuleException("The reasonable grounds decision comes after the referral. Enter the day of the referral too.", nameof(news.ReasonableGroundsOn));
        if (news.ConclusiveGrounds is not null && (news.ReasonableGrounds != GroundsDecision.Positive || news.ConclusiveGroundsOn < news.ReasonableGroundsOn))
            throw new RuleException("A conclusive grounds decision comes only after a positive reasonable grounds decision.", nameof(news.ConclusiveGroundsOn));
    }

    /// <summary>The day that stands without its decision, or whose decision stands without it.</summary>
    private static string? WithoutItsPart(NationalReferralNews news) =>
        news.ReasonableGrounds is null != news.ReasonableGroundsOn is null ? nameof(news.ReasonableGroundsOn)
        : news.ConclusiveGrounds is null != news.ConclusiveGroundsOn is null ? nameof(news.ConclusiveGroundsOn)
        : news.ConsentAt18 is null != news.ConsentAskedOn is null ? nameof(news.ConsentAskedOn) : null;

    private void MustHaveBeen(DateOnly? day, string about)
    {
        if (day > clock.Today())
            throw new RuleException("The day must be today or earlier.", about);
    }
}
