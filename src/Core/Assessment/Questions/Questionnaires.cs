using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>A version and its questions.</summary>
public sealed record Questionnaire(QuestionSet Set, QuestionList List);

/// <summary>For whom a version is published: one site, one nation, or everybody where both are empty.</summary>
public sealed record Audience(Nation? Nation, Guid? SiteId);

/// <summary>Which version of the questions is asked where, and publishing new ones. A version is never changed and never taken away.</summary>
public sealed class Questionnaires(ServiceDatabase db, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>Who may publish: a manager for their own site, the national lead for anybody.</summary>
    public static bool MayPublish(Viewer by, Audience audience) =>
        by.Role == Role.NationalLead || (by.Role == Role.ServiceManager && audience.SiteId is not null && audience.SiteId == by.SiteId && audience.Nation is null);

    /// <summary>What is asked at a site today: the site's own version, else its nation's, else everybody's; of several the latest.</summary>
    public async Task<Questionnaire> ForSiteAsync(Guid siteId, CancellationToken cancel)
    {
        var (site, today) = (await db.Sites.AsNoTracking().SingleAsync(s => s.Id == siteId, cancel), clock.Today());
        var sets = await db.QuestionSets.Where(q => q.From <= today && (q.SiteId == siteId || (q.SiteId == null && (q.Nation == null || q.Nation == site.Nation))))
            .Select(q => new { q.Id, q.SiteId, q.Nation, q.Number }).ToListAsync(cancel);
        var chosen = sets.OrderByDescending(q => q.SiteId is not null).ThenByDescending(q => q.Nation is not null).ThenByDescending(q => q.Number).First();
        return (await FindAsync(chosen.Id, cancel))!;
    }

    /// <summary>A version with its questions. What never changes is kept in memory.</summary>
    public Task<Questionnaire?> FindAsync(Guid id, CancellationToken cancel) => cache.GetOrCreateAsync(("questions", id), async entry =>
    {
        var set = await db.QuestionSets.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, cancel);
        entry.SlidingExpiration = TimeSpan.FromMinutes(set is null ? 0.01 : 30);
        return set is null ? null : new Questionnaire(set, QuestionFile.Read(set.Content));
    });

    /// <summary>The version with this number.</summary>
    public async Task<Questionnaire?> NumberedAsync(int number, CancellationToken cancel) =>
        await db.QuestionSets.Where(q => q.Number == number).Select(q => (Guid?)q.Id).SingleOrDefaultAsync(cancel) is { } id ? await FindAsync(id, cancel) : null;

    /// <summary>Every version, the latest first, without its questions.</summary>
    public Task<List<QuestionSet>> AllAsync(CancellationToken cancel) =>
        db.QuestionSets.AsNoTracking().OrderByDescending(q => q.Number).ToListAsync(cancel);

    /// <summary>Publishes a new version.</summary>
    /// <param name="formKey">The form's own key: sent twice, it is published once.</param>
    /// <param name="from">The first day on which it is asked, today or later.</param>
    /// <exception cref="Files.InputFaultsException">The questions cannot be read; nothing was published.</exception>
    public Task PublishAsync(Viewer by, Guid formKey, Audience audience, DateOnly from, string? whatChanged, string content, CancellationToken cancel)
    {
        if (!MayPublish(by, audience))
            throw new RuleException("A service manager publishes questions for their own site, and the national lead for anybody.", "Audience");
        if (from < clock.Today())
            throw new RuleException("Questions are asked from today or a later day.", "From");
        QuestionFile.Read(content);
        return db.InTurnAsync(Act.House, async () =>
        {
            // Two who publish at once come one after the other, so that each version has a number of its own.
            if (await db.QuestionSets.AnyAsync(q => q.Id == formKey, cancel))
                return;
            var last = await db.QuestionSets.MaxAsync(q => (int?)q.Number, cancel) ?? 0;
            db.QuestionSets.Add(new QuestionSet
            {
                Id = formKey,
                Number = last + 1,
                Nation = audience.Nation,
                SiteId = audience.SiteId,
                From = from,
                WhatChanged = whatChanged?.Trim(),
                Content = content,
                AccountId = by.AccountId,
                At = clock.Instant(),
            });
            db.Record(new Deed(ActKind.QuestionsPublished, by.AccountId, Act.House, formKey));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }
}
