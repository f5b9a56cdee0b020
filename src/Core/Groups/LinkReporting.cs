using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Groups;

/// <summary>Something between two as a worker reports it.</summary>
/// <param name="FormKey">Sent twice, it is one report.</param>
public sealed record NewLinkReport(Guid FormKey, string? Other, LinkKind Kind, FactSource Source, DateOnly Since)
{
    public ReportedExploiter? Exploiter { get; init; }
    public DateOnly? Until { get; init; }
    public string? Words { get; init; }
}

/// <summary>
/// Workers report what is between a young person and another; a manager confirms it as a fact or says why not; until
/// then it needs thought before a group meets. Nobody learns by
/// reporting whether there is a record of the other one.
/// </summary>
public sealed class LinkReporting(ServiceDatabase db, GroupCheck check, GroupFacts facts, TimeProvider clock)
{
    public Task ReportAsync(Viewer by, YoungPerson person, PersonWords words, NewLinkReport told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        // It holds up the groups they are invited to, so it is written under the lock those are confirmed under.
        await check.LockAsync([person.SiteId], cancel);
        // The same form sent twice at once waits here, and finds itself sent. A session that comes into doubt goes on the house's chain: it is taken with theirs and not after it.
        await db.LockChainsAsync([Act.House, person.Id], cancel);
        if (string.IsNullOrWhiteSpace(told.Other))
            throw new RuleException("Say who the other one is, as you know them.", "Other");
        FactRules.MustBeTrue(told.Kind, told.Exploiter is not null, told.Since, told.Until, told.Words, clock.Today());
        if (await db.LinkReports.AnyAsync(r => r.Id == told.FormKey, cancel))
            return false;
        db.LinkReports.Add(new LinkReport
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            Other = words.SealText(told.Other),
            Kind = told.Kind,
            Exploiter = told.Exploiter,
            Source = told.Source,
            Since = told.Since,
            Until = told.Until,
            Words = words.Seal(told.Words),
            ReportedById = by.AccountId,
            ReportedAt = clock.Instant(),
        });
        db.Record(new Deed(ActKind.LinkReported, by.AccountId, person.Id, told.FormKey));
        await db.SaveChangesAsync(cancel);
        await check.LookAgainAsync(by.AccountId, person.Id, cancel);
        return true;
    }, cancel);

    /// <summary>What somebody reported on a record; all reports for who decides.</summary>
    public async Task<IReadOnlyList<LinkReport>> OfAsync(Viewer viewer, YoungPerson person, CancellationToken cancel)
    {
        var all = viewer.Decides(person.SiteId);
        return await db.LinkReports.AsNoTracking().Where(r => r.YoungPersonId == person.Id && (all || r.ReportedById == viewer.AccountId)).OrderByDescending(r => r.ReportedAt).ToListAsync(cancel);
    }

    /// <summary>Confirms a report: it becomes a fact, with the source that the worker named.</summary>
    /// <param name="other">The other young person, whose record the manager may open.</param>
    public Task ConfirmAsync(Viewer by, YoungPerson person, PersonWords words, LinkReport report, Guid other, CancellationToken cancel) => AnswerAsync(by, person, report, ReportStatus.Confirmed, async () =>
    {
        var fact = new NewLink(Ids.New(), person.Id, other, report.Kind, report.Source, report.Since)
        {
            Until = report.Until,
            Words = words.Open(report.Words),
            ExploiterId = report.Exploiter switch { ReportedExploiter.This => person.Id, ReportedExploiter.Other => other, _ => null },
        };
        await facts.AddLinkAsync(by, fact, cancel);
        report.LinkId = fact.FormKey;
    }, cancel);

    /// <summary>Says why a report is not confirmed; who reported it reads that.</summary>
    public Task DoNotConfirmAsync(Viewer by, YoungPerson person, PersonWords words, LinkReport report, string? why, CancellationToken cancel) => AnswerAsync(by, person, report, ReportStatus.NotConfirmed, () =>
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why it is not confirmed, in words that give nobody else away.", "Why");
        report.Answer = words.Seal(why);
        return Task.CompletedTask;
    }, cancel);

    private Task AnswerAsync(Viewer by, YoungPerson person, LinkReport report, ReportStatus to, Func<Task> work, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        by.MustDecide(person.SiteId);
        // Two managers at once come one after the other, and the second is told so.
        await check.LockAsync([person.SiteId], cancel);
        await db.Entry(report).ReloadAsync(cancel);
        report.MoveTo(to);
        await work();
        (report.AnsweredById, report.AnsweredAt) = (by.AccountId, clock.Instant());
        db.Record(new Deed(ActKind.LinkReportAnswered, by.AccountId, person.Id, report.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);
}
