using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>Confirming, inviting, answering, learning and deciding at once: no session is ever confirmed with a pair that is not cleared.</summary>
public sealed class GroupRaceTests
{
    private const int Rounds = 12;

    [Fact]
    public async Task ConfirmAndLearnAtOnce_InAnyOrder_LeavesNoPairUncleared()
    {
        await using var group = await OneGroup.StartAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var session = await group.PlanAsync(round + 5);
            await group.InviteAsync(session, [group.A, group.B]);
            await EndLinksAsync(group);
            await AtOnceAsync(() => group.ConfirmAsync(session: session), () => group.LinkAsync(group.A, group.B));
            (await group.IsBrokenAsync()).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task InviteBothLearnAndConfirmAtOnce_LeavesNoPairUncleared()
    {
        await using var group = await OneGroup.StartAsync(3);
        for (var round = 0; round < Rounds; round++)
        {
            var session = await group.PlanAsync(round + 5);
            await group.InviteAsync(session, [group.People[2].Id]);
            await EndLinksAsync(group);
            await AtOnceAsync(
                () => group.InviteAsync(session, [group.A]),
                () => group.InviteAsync(session, [group.B]),
                () => group.LinkAsync(group.A, group.B),
                () => group.ConfirmAsync(session: session),
                () => group.ConfirmAsync(group.Manager, session));
            (await group.IsBrokenAsync()).ShouldBeFalse();
        }
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task DecideAndLearnAtOnce_TheDecisionDoesNotCoverWhatItDidNotKnow()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A, group.B);
        await group.LinkAsync(group.A, group.B);
        for (var round = 0; round < Rounds; round++)
        {
            await AtOnceAsync(() => group.DecideAsync(PairOutcome.GoApart), () => group.LinkAsync(group.A, group.B, LinkKind.CoOffending), () => group.ConfirmAsync());
            (await group.IsBrokenAsync()).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Learn_BySomebodyWhoReadTheSessionBeforeItWasConfirmed_PutsItInDoubt()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A, group.B);
        await group.DoAsync(group.Manager, async (piece, by, _) =>
        {
            await group.ConfirmAsync();
            await piece.Get<GroupFacts>().AddLinkAsync(by, new NewLink(Ids.New(), group.A, group.B, LinkKind.Conflict, FactSource.Police, new DateOnly(2021, 8, 1)), default);
        });
        (await group.IsBrokenAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task InviteOnePersonTenTimesAtOnce_IsOneInvitation()
    {
        await using var group = await OneGroup.StartAsync();
        await AtOnceAsync([.. Enumerable.Repeat(() => group.InviteAsync(group.A), 10)]);
        await using var db = group.Service.Open();
        (await db.GroupInvites.CountAsync()).ShouldBe(1);
    }

    private static async Task EndLinksAsync(OneGroup group)
    {
        using var scope = group.Service.Scope();
        foreach (var link in await scope.Get<ServiceDatabase>().KnownLinks.Where(l => l.EndedOn == null).ToListAsync())
            await scope.Get<GroupFacts>().EndLinkAsync(group.Service.ViewerOf(group.Manager), link, "Made up", default);
    }

    private static Task AtOnceAsync(params Func<Task>[] work) => Task.WhenAll(work.Select(one => Task.Run(async () =>
    {
        try
        {
            await one();
        }
        catch (RuleException)
        {
            // Whoever comes second may be told no; what matters is what stands after.
        }
    })));
}
