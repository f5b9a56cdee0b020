using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Families;

namespace Steadfast.Core.Tests.Families;

public sealed class HouseholdsTests : IAsyncLifetime
{
    private OneFamily one = null!;

    public async Task InitializeAsync() => one = await OneFamily.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task WhoLivesWithThem_FollowsFromWhoLivesWhere()
    {
        await MoveAsync(true, [one.Mother, one.Brother], "Mum's", -900);
        (await LiveWithAsync()).ShouldBe([one.Mother, one.Brother], ignoreOrder: true);
        await MoveAsync(false, [one.Brother], "Dad's", -30);
        (await LiveWithAsync()).ShouldBe([one.Mother]);
        await MoveAsync(true, [], "Nan's", -10);
        (await LiveWithAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task HalfTheWeekHere_AndHalfThere_IsTwoHomes()
    {
        await MoveAsync(true, [one.Mother], "Mum's", -900);
        await MoveAsync(false, [one.Uncle], "The uncle's", -900);
        await one.MoveAsync(new(Guid.NewGuid(), [], true) { HomeId = await HomeOfAsync(one.Uncle), On = one.Today.AddDays(-20), StayToo = true });
        (await LiveWithAsync()).ShouldBe([one.Mother, one.Uncle], ignoreOrder: true);
    }

    [Fact]
    public Task Nobody_IsRefused() => RefusedAsync(new(Guid.NewGuid(), [], false) { NewKind = "relatives", NewName = "Nan's" }, nameof(NewMove.Members));

    [Fact]
    public Task Tomorrow_IsRefused() => RefusedAsync(new(Guid.NewGuid(), [], true) { NewKind = "relatives", NewName = "Nan's", On = one.Today.AddDays(1) }, nameof(NewMove.On));

    [Fact]
    public Task ANewHomeWithoutAName_IsRefused() => RefusedAsync(new(Guid.NewGuid(), [], true) { NewKind = "relatives" }, nameof(NewMove.NewName));

    [Fact]
    public Task AHomeOfAnotherFamily_IsRefused() => RefusedAsync(new(Guid.NewGuid(), [], true) { HomeId = Guid.NewGuid() }, nameof(NewMove.HomeId));

    [Fact]
    public Task SomebodyOfAnotherFamily_IsRefused() => RefusedAsync(new(Guid.NewGuid(), [Guid.NewGuid()], false) { NewKind = "relatives", NewName = "Nan's" }, nameof(NewMove.Members));

    [Fact]
    public async Task MovingWhereTheyLive_IsRefused()
    {
        await MoveAsync(true, [one.Mother], "Mum's", -900);
        await RefusedAsync(new(Guid.NewGuid(), [], true) { HomeId = await HomeOfAsync(one.Mother), On = one.Today }, nameof(NewMove.HomeId));
    }

    [Fact]
    public async Task LeavingAHome_WithoutADay_IsRefused()
    {
        await MoveAsync(true, [one.Mother], "Mum's", -900);
        await RefusedAsync(new(Guid.NewGuid(), [], true) { NewKind = "friends", NewName = "A mate's" }, nameof(NewMove.On));
    }

    [Fact]
    public async Task NobodyKnowsWhere_IsAnAnswer()
    {
        await MoveAsync(true, [one.Mother], "Mum's", -900);
        await one.MoveAsync(new(Guid.NewGuid(), [], true) { NewKind = "not_known", On = one.Today });
        (await LiveWithAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TheSameMove_SentTenTimesAtOnce_IsOne()
    {
        var form = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => one.MoveAsync(new(form, [one.Mother], true) { NewKind = "family_home", NewName = "Mum's" })));
        await using var db = one.Service.Open();
        (await db.HomeStays.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task AnyOrderOfMoves_LeavesThemInOneHomeAtATime()
    {
        foreach (var days in Gen.Choose(0, 40).ArrayOf(8).Sample(8, 8))
            await MovesAsync(days);
    }

    private async Task MovesAsync(int[] days)
    {
        foreach (var day in days)
        {
            try
            {
                await MoveAsync(true, [], $"Place {Guid.NewGuid()}", -day);
            }
            catch (RuleException)
            {
                // Out of order: nothing of it is kept.
            }
        }
        await using var db = one.Service.Open();
        var stays = (await db.HomeStays.ToListAsync()).OrderBy(s => s.From).ThenBy(s => s.Until ?? DateOnly.MaxValue).ToList();
        stays.Zip(stays.Skip(1)).ShouldAllBe(pair => pair.First.Until == pair.Second.From);
        stays.Count(s => s.Until is null).ShouldBe(stays.Count > 0 ? 1 : 0);
    }

    private Task MoveAsync(bool them, Guid[] members, string name, int day) =>
        one.MoveAsync(new(Guid.NewGuid(), members, them) { NewKind = "family_home", NewName = name, On = one.Today.AddDays(day) });

    private async Task RefusedAsync(NewMove move, string about)
    {
        (await Should.ThrowAsync<RuleException>(() => one.MoveAsync(move))).About.ShouldBe(about);
        await using var db = one.Service.Open();
        (await db.HomeStays.CountAsync(s => s.Id == move.FormKey)).ShouldBe(0);
    }

    private async Task<List<Guid>> LiveWithAsync()
    {
        await using var db = one.Service.Open();
        return await db.FamilyMembers.Where(m => m.LivesWith).Select(m => m.Id).ToListAsync();
    }

    private async Task<Guid> HomeOfAsync(Guid member)
    {
        await using var db = one.Service.Open();
        return await db.HomeStays.Where(s => s.FamilyMemberId == member && s.Until == null).Select(s => s.HomeId).SingleAsync();
    }
}
