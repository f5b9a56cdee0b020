using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;

namespace Steadfast.Core.Tests.Engagement;

public sealed class HoldingTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    private DateOnly Today => one.Service.Clock.Today();

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(Holding.LongestDays + 1)]
    public async Task Hold_ReviewedTooEarlyOrTooLate_IsRefused(int days)
    {
        await Should.ThrowAsync<RuleException>(() => one.HoldAsync(Today.AddDays(days)));
        await StandsAsync(ReferralStatus.Open, 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Holding.LongestDays)]
    public async Task Hold_WithinHalfAYear_Stands(int days)
    {
        await one.HoldAsync(Today.AddDays(days));
        await StandsAsync(ReferralStatus.OnHold, 1);
    }

    [Fact]
    public async Task TheSameHold_SentTwice_IsOne()
    {
        var form = Guid.NewGuid();
        await one.HoldAsync(Today.AddDays(30), form);
        await one.HoldAsync(Today.AddDays(30), form);
        await StandsAsync(ReferralStatus.OnHold, 1);
    }

    [Fact]
    public async Task Hold_ThatCameInWithoutADay_GetsOneWhenLookedAtAgain()
    {
        await one.DoAsync(async (scope, opened) =>
        {
            var db = scope.Get<Core.Database.ServiceDatabase>();
            opened.Episode.MoveTo(ReferralStatus.OnHold);
            db.Holds.Add(new Hold { ReferralId = opened.Episode.Id, YoungPersonId = opened.Person.Id, From = Today, AccountId = null });
            db.Record(new Deed(ActKind.RecordImported, null, opened.Person.Id, opened.Person.Id));
            await db.SaveChangesAsync();
        });
        await one.DoAsync(async (scope, opened) =>
        {
            var list = await scope.Get<CaseList>().AskAsync(new(CaseFilter.OnHold, CaseSort.Name, false, null, 1), one.By, CancellationToken.None);
            list.Rows.ShouldHaveSingleItem().HoldNeedsDate.ShouldBeTrue();
            var holding = scope.Get<Holding>();
            await holding.CarryOnAsync(one.By, (await holding.CurrentAsync(opened.Person.Id, CancellationToken.None))!, opened.Words, Today.AddDays(14), "Looked again", CancellationToken.None);
        });
        await using var after = one.Service.Open();
        (await after.Holds.SingleAsync()).ReviewOn.ShouldBe(Today.AddDays(14));
    }

    private async Task StandsAsync(ReferralStatus status, int holds)
    {
        await using var db = one.Service.Open();
        (await db.Referrals.SingleAsync()).Status.ShouldBe(status);
        (await db.Holds.CountAsync()).ShouldBe(holds);
    }
}
