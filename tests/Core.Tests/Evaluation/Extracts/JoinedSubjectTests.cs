using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Extracts;

/// <summary>A referral that is searched for in a police extract, and then found to be of somebody known.</summary>
public sealed class JoinedSubjectTests : IAsyncLifetime
{
    private readonly ExtractWorld world = new();
    private PoliceExtract extract = null!;

    public async Task InitializeAsync()
    {
        await world.StartAsync();
        extract = await world.LinkedAsync();
        await world.ReviewAsync(extract, world.Manager, 2);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Join_ARecordThatWasNotSearchedFor_TakesOverWhatWasFound()
    {
        var known = (await world.Service.AddReferralAsync("Rhys", "Bowen-Lee")).YoungPersonId;
        await JoinAsync(known);

        await using var db = world.Service.Open();
        (await db.LinkSubjects.CountAsync(s => s.YoungPersonId == known)).ShouldBe(1);
        var review = await db.LinkReviews.SingleAsync();
        (review.YoungPersonId, (await world.Service.WordsAsync(db, known)).Open(review.Why)).ShouldBe((known, "same street"));
        await RatesAreAsync(new SiteLinkRate("Cardiff", 8, 1, 1, 6));
    }

    [Fact]
    public async Task Join_ARecordThatWasSearchedForToo_KeepsItsOwn()
    {
        await using (var before = world.Service.Open())
            await JoinAsync(await before.YoungPeople.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());

        await using var db = world.Service.Open();
        (await db.LinkReviews.CountAsync(), await db.LinkPairs.CountAsync(p => !db.LinkSubjects.Any(s => s.Id == p.SubjectId))).ShouldBe((0, 0));
        await RatesAreAsync(new SiteLinkRate("Cardiff", 7, 1, 0, 6));
    }

    /// <summary>Rhys Bowen's referral, whose record may be two of the extract.</summary>
    private async Task JoinAsync(Guid known)
    {
        using var scope = world.Service.Scope();
        var db = scope.Get<ServiceDatabase>();
        var subject = await db.LinkReviews.Select(r => r.YoungPersonId).SingleAsync();
        var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId == subject);
        await scope.Get<ComingBack>().JoinAsync(world.As(world.Manager), referral, await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == known), default);
    }

    private async Task RatesAreAsync(SiteLinkRate expected)
    {
        using var scope = world.Service.Scope();
        (await scope.Get<LinkedExtracts>().RatesAsync(extract, default)).ShouldBe([expected]);
        (await world.Service.VerifyAsync()).ShouldBeEmpty();
    }
}
