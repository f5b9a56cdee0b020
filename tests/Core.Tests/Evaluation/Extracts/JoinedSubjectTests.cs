using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
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
    public async Task Join_ForgetsWhatWasFoundForTheRecordThatGoes_AndKeepsTheOthers()
    {
        // Rhys Bowen, who may be two of the extract, turns out to be the first who was referred.
        using (var scope = world.Service.Scope())
        {
            var db = scope.Get<ServiceDatabase>();
            var known = await db.YoungPeople.Include(p => p.Key).OrderBy(p => p.Id).FirstAsync();
            var referral = await db.Referrals.SingleAsync(r => db.LinkReviews.Any(l => l.YoungPersonId == r.YoungPersonId));
            await scope.Get<SearchedReferrals>().JoinAsync(world.As(world.Manager), referral, known, default);
        }

        using var after = world.Service.Scope();
        var left = after.Get<ServiceDatabase>();
        (await left.LinkReviews.CountAsync(), await left.LinkPairs.CountAsync(p => !left.LinkSubjects.Any(s => s.Id == p.SubjectId))).ShouldBe((0, 0));
        (await after.Get<LinkedExtracts>().RatesAsync(extract, default)).ShouldBe([new SiteLinkRate("Cardiff", 7, 1, 0, 6)]);
        (await world.Service.VerifyAsync()).ShouldBeEmpty();
    }
}
