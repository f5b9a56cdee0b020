using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>Whether any service knows a young person, as far as we have asked.</summary>
public enum KnownTo
{
    /// <summary>Nobody has asked yet, or not both children's services and police, or an answer is awaited.</summary>
    NotAskedYet,

    /// <summary>At least one service knows them.</summary>
    Somebody,

    /// <summary>Children's services and police were asked, and nobody who answered knows them.</summary>
    Nobody,
}

/// <summary>Asks services whether they know a young person. Who is known to nobody is referred, so that somebody does.</summary>
public sealed class KnownToServices(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>Every accepted referral is checked within so many days.</summary>
    public const int CheckWithinDays = 10;

    private static readonly string[] MustBeAsked = ["children_services", "police"];

    /// <summary>What the answers so far say; of two answers of one service, the later counts.</summary>
    /// <param name="agencyWorksWithThem">Whether an agency is written down as working with them now.</param>
    public static KnownTo Of(IReadOnlyList<ServicesCheck> checks, bool agencyWorksWithThem)
    {
        var latest = checks.Where(c => c.Answer != ServicesAnswer.NotYet).GroupBy(c => c.Service)
            .ToDictionary(g => g.Key, g => g.OrderBy(c => c.AnsweredOn).ThenBy(c => c.Id).Last().Answer);
        if (agencyWorksWithThem || latest.ContainsValue(ServicesAnswer.Known))
            return KnownTo.Somebody;
        return MustBeAsked.All(latest.ContainsKey) ? KnownTo.Nobody : KnownTo.NotAskedYet;
    }

    public Task AskAsync(Viewer by, Guid youngPersonId, PersonWords words, Guid formKey, string service, DateOnly askedOn, string askedWhom, ServicesAnswer answer, string? said, CancellationToken cancel) => db.InTurnAsync(youngPersonId, async () =>
    {
        if (await db.ServicesChecks.AnyAsync(c => c.Id == formKey, cancel))
            return;
        MustHaveBeen(askedOn);
        db.ServicesChecks.Add(new ServicesCheck
        {
            Id = formKey,
            YoungPersonId = youngPersonId,
            Service = service,
            AskedOn = askedOn,
            AskedWhom = words.SealText(askedWhom),
            Answer = answer,
            AnsweredOn = answer == ServicesAnswer.NotYet ? null : clock.Today(),
            WhatTheySaid = words.Seal(said),
            AccountId = by.AccountId,
        });
        db.Record(new Deed(answer == ServicesAnswer.NotYet ? ActKind.ServicesAsked : ActKind.ServicesAnswered, by.AccountId, youngPersonId, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public async Task AnswerAsync(Viewer by, ServicesCheck check, PersonWords words, ServicesAnswer answer, string? said, CancellationToken cancel)
    {
        if (answer == ServicesAnswer.NotYet)
            throw new RuleException("Say whether they know this young person.", nameof(ServicesCheck.Answer));
        if (check.Answer != ServicesAnswer.NotYet && (check.Answer != answer || words.Open(check.WhatTheySaid) != said?.Trim()))
            throw new RuleException("They have answered already. If they say otherwise now, ask again: both answers are kept.", nameof(ServicesCheck.Answer));
        if (check.Answer != ServicesAnswer.NotYet)
            return;
        (check.Answer, check.AnsweredOn, check.WhatTheySaid) = (answer, clock.Today(), words.Seal(said));
        db.Record(new Deed(ActKind.ServicesAnswered, by.AccountId, check.YoungPersonId, check.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Who was asked, newest first; tracked for changing.</summary>
    public Task<List<ServicesCheck>> OfAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.ServicesChecks.Where(c => c.YoungPersonId == youngPersonId).OrderByDescending(c => c.AskedOn).ThenByDescending(c => c.Id).ToListAsync(cancel);

    public Task<bool> AgencyWorksWithThemAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var today = clock.Today();
        return db.Agencies.AnyAsync(a => a.YoungPersonId == youngPersonId && (a.EndedOn == null || a.EndedOn >= today), cancel);
    }

    private void MustHaveBeen(DateOnly askedOn)
    {
        if (askedOn > clock.Today())
            throw new RuleException("The day must be today or earlier.", nameof(ServicesCheck.AskedOn));
    }
}
