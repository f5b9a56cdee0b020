using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Sessions;
using Steadfast.Core.Tests.Engagement;

namespace Steadfast.Core.Tests.Sessions;

public sealed class BlocksTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public async Task DisposeAsync() => await one.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(-4)]
    public async Task Begin_NotShort_IsRefused(int planned) =>
        (await Should.ThrowAsync<RuleException>(() => BeginAsync(planned))).Message.ShouldBe("A block is short: from 2 to 12 sessions.");

    [Fact]
    public async Task Begin_TwoAtOnce_IsOne_AndTheOtherIsToldSo()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await BeginAsync(6);
                return null;
            }
            catch (RuleException rule)
            {
                return rule.Message;
            }
        })));
        both.OfType<string>().ShouldBe([Blocks.StillOn]);
        await using var db = one.Service.Open();
        (await db.SessionBlocks.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Session_IsPartOfTheBlockThatIsOn_AndOfNoneThatHasEnded()
    {
        await BeginAsync(6);
        var block = (await CurrentAsync())!;
        await RecordAsync(block.Id);
        await EndAsync();
        (await Should.ThrowAsync<RuleException>(() => RecordAsync(block.Id))).Message.ShouldStartWith("This block of sessions has ended meanwhile.");
        await RecordAsync(null);
        await one.DoAsync(async (piece, opened) =>
        {
            var work = await piece.Get<WorkTogether>().ReadAsync(opened.Person, CancellationToken.None);
            work.Current.ShouldBeNull();
            work.Ended.ShouldHaveSingleItem().Held.ShouldBe(1);
            work.Sessions.Count.ShouldBe(2);
        });
        (await Should.ThrowAsync<RuleException>(EndAsync)).Message.ShouldBe("This block has ended already.");
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Session_KeepsHowItWent_InThreeTaps()
    {
        await RecordAsync(null);
        await using var db = one.Service.Open();
        var session = await db.Sessions.SingleAsync();
        (session.Mood, session.Together, session.Step, session.Disclosed).ShouldBe((Mood.UpAndDown, TimeTogether.Well, StepForward.Small, true));
    }

    private Task BeginAsync(int planned) => one.DoAsync((piece, opened) =>
        piece.Get<Blocks>().BeginAsync(one.By, opened.Person.Id, opened.Words, Guid.NewGuid(), "Getting home safe", planned, CancellationToken.None));

    private Task EndAsync() => one.DoAsync(async (piece, opened) =>
        await piece.Get<Blocks>().EndAsync(one.By, await piece.Get<ServiceDatabase>().SessionBlocks.SingleAsync(), opened.Words, "He has two ways home", CancellationToken.None));

    private async Task<SessionBlock?> CurrentAsync()
    {
        SessionBlock? found = null;
        await one.DoAsync(async (piece, opened) => found = await piece.Get<Blocks>().CurrentAsync(opened.Person.Id, CancellationToken.None));
        return found;
    }

    private Task RecordAsync(Guid? blockId) => one.DoAsync((piece, opened) => piece.Get<SessionRecording>().RecordAsync(one.By, opened.Person, opened.Words,
        new NewSession(new NewContact(Guid.NewGuid(), "session", one.Service.Clock.Instant()), "one_to_one")
        {
            BlockId = blockId, Mood = Mood.UpAndDown, Together = TimeTogether.Well, Step = StepForward.Small, Disclosed = true,
        }, CancellationToken.None));
}
