using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Brokered;

namespace Steadfast.Core.Tests.Plans;

public sealed class BrokeringTests : OnePlan
{
    [Fact]
    public async Task AService_IsAskedFor_Begins_AndEnds_EachARecordOfItsOwn()
    {
        await AskAsync(Today.AddDays(-20));
        await MoveAsync(BrokeredStatus.Started, Today.AddDays(-5));
        await MoveAsync(BrokeredStatus.Finished, Today, "Sleeps through most nights.");
        using var record = await OpenAsync();
        var (service, moves) = (await record.Get<Brokering>().ReadAsync(Person.Id, CancellationToken.None)).ShouldHaveSingleItem();
        (service.Status, service.DaysWaited(Today)).ShouldBe((BrokeredStatus.Finished, 15));
        moves.Select(m => (m.To, record.Words.Open(m.What))).ShouldBe([(BrokeredStatus.Started, null), (BrokeredStatus.Finished, "Sleeps through most nights.")]);
        (await Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatCameOfIt_IsSaid()
    {
        await AskAsync(Today.AddDays(-20));
        (await Should.ThrowAsync<RuleException>(() => MoveAsync(BrokeredStatus.NotOffered, Today))).About.ShouldBe("What");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-21)]
    public async Task ADayToCome_OrBeforeItWasAskedFor_IsRefused(int days)
    {
        await AskAsync(Today.AddDays(-20));
        (await Should.ThrowAsync<RuleException>(() => MoveAsync(BrokeredStatus.Started, Today.AddDays(days)))).About.ShouldBe("On");
    }

    [Fact]
    public async Task Ask_ForADayToCome_IsRefused() => (await Should.ThrowAsync<RuleException>(() => AskAsync(Today.AddDays(1)))).About.ShouldBe("ReferredOn");

    [Fact]
    public async Task Move_TheSameFormTwice_IsOneMove_AndTwoAtOnceNeverBothEndIt()
    {
        await AskAsync(Today.AddDays(-20));
        var key = Ids.New();
        await MoveAsync(BrokeredStatus.Started, Today, key: key);
        await MoveAsync(BrokeredStatus.Started, Today, key: key);
        var ends = await Task.WhenAll(EndAsync(BrokeredStatus.Finished), EndAsync(BrokeredStatus.Stopped));
        ends.Count(e => e).ShouldBe(1);
        await using var db = Service.Open();
        (await db.BrokeredMoves.CountAsync()).ShouldBe(2);
    }

    private async Task<bool> EndAsync(BrokeredStatus to)
    {
        try
        {
            await MoveAsync(to, Today, "It ended.");
            return true;
        }
        catch (Exception refused) when (refused is RuleException or DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task AskAsync(DateOnly on)
    {
        using var record = await OpenAsync();
        await record.Get<Brokering>().AskAsync(record.By, record.Person, record.Words, new(Ids.New(), "counselling", "The Branch", on, null), CancellationToken.None);
    }

    private async Task MoveAsync(BrokeredStatus to, DateOnly on, string? what = null, Guid? key = null)
    {
        using var record = await OpenAsync();
        var service = await record.Db.BrokeredServices.SingleAsync();
        await record.Get<Brokering>().MoveAsync(record.By, service, record.Words, key ?? Ids.New(), to, on, what, CancellationToken.None);
    }
}
