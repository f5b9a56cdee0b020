using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Work = Steadfast.Core.Evaluation.Extracts.Extracts;

namespace Steadfast.Core.Tests.Evaluation.Extracts;

/// <summary>The rules of police extracts and their links that depend on what stands, met by two at once.</summary>
public sealed class ExtractRaceTests
{
    private const string Deleted = "This extract has been deleted.";
    private const string BeenRead = "The columns of this extract have been read already.";
    private const string Two = "Two people have looked at this link already.";
    private const string NoDisagreement = "There is no disagreement to settle here.";

    private static readonly Races<ExtractWorld> All = new()
    {
        ["two read the columns"] = new(BeenRead, ReadAsync, ReadAsync) { Given = BroughtInAsync },
        ["read what is deleted"] = new(Deleted, DeleteAsync, ReadAsync) { Given = BroughtInAsync, OtherMayFollow = true, Then = NothingIsKeptAsync },
        ["two delete it"] = new(Deleted, DeleteAsync, DeleteAsync) { Given = LinkedAsync, Then = NothingIsKeptAsync },
        ["review what is deleted"] = new(Deleted, DeleteAsync, w => ReviewAsync(w, w.Lead, 2)) { Given = LinkedAsync, OtherMayFollow = true, Then = NothingIsKeptAsync },
        ["settle what is deleted"] = new(Deleted, DeleteAsync, w => DecideAsync(w, w.Lead, true)) { Given = DifferedAsync, OtherMayFollow = true, Then = NothingIsKeptAsync },
        ["one looks twice"] = new("You have looked at this link already; somebody else looks at it now.", w => ReviewAsync(w, w.Lead, 2), w => ReviewAsync(w, w.Lead, 3)) { Given = LinkedAsync },
        ["a third looks"] = new(Two, w => ReviewAsync(w, w.Lead, 2), w => ReviewAsync(w, w.Third, 2)) { Given = async w => { await LinkedAsync(w); await ReviewAsync(w, w.Manager, 2); } },
        ["two settle one disagreement"] = new(NoDisagreement, w => DecideAsync(w, w.Lead, true), w => DecideAsync(w, w.Third, false)) { Given = DifferedAsync },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var world = new ExtractWorld();
        await world.StartAsync();
        await All[race].RunAsync(world, world.Service, moment);
    }

    /// <summary>Two extracts of one force keep what its columns mean, once.</summary>
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task TwoExtractsOfOneForce_ReadAtOnce_AreBothRead(Moment moment)
    {
        await using var world = new ExtractWorld();
        await world.StartAsync();
        await new Race<ExtractWorld>("", w => ReadAsync(w, 1), w => ReadAsync(w, 2)) { Given = async w => { await BroughtInAsync(w); await BroughtInAsync(w); }, BothAreDone = true }.RunAsync(world, world.Service, moment);
        await using var db = world.Service.Open();
        (await db.ForceMappings.CountAsync()).ShouldBe(1);
    }

    public static TheoryData<Moment> Moments => [.. Enum.GetValues<Moment>()];

    private static Task BroughtInAsync(ExtractWorld world) => WithAsync(world, extracts => extracts.BringInAsync(world.As(world.Lead), world.Given(), default));

    private static Task LinkedAsync(ExtractWorld world) => world.LinkedAsync();

    private static async Task DifferedAsync(ExtractWorld world)
    {
        await LinkedAsync(world);
        await ReviewAsync(world, world.Manager, 2);
        await ReviewAsync(world, world.Lead, 3);
        world.Service.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static Task ReadAsync(ExtractWorld world) => ReadAsync(world, 1);

    private static Task ReadAsync(ExtractWorld world, int number) => WithAsync(world, async extracts =>
    {
        var extract = (await extracts.FindAsync(number, default))!;
        await extracts.ReadAsync(world.As(world.Lead), extract, (await extracts.ProposeAsync(extract, default)).Columns, default);
    });

    private static Task DeleteAsync(ExtractWorld world) => WithAsync(world, async extracts => await extracts.DeleteAsync(world.As(world.Lead), (await extracts.FindAsync(1, default))!, default));

    private static async Task ReviewAsync(ExtractWorld world, Account by, int candidate) => await world.ReviewAsync(await OneAsync(world), by, candidate);

    private static async Task DecideAsync(ExtractWorld world, Account by, bool together) => await world.DecideAsync(await OneAsync(world), by, 2, together);

    private static async Task<PoliceExtract> OneAsync(ExtractWorld world)
    {
        await using var db = world.Service.Open();
        return await db.PoliceExtracts.AsNoTracking().SingleAsync();
    }

    private static async Task WithAsync(ExtractWorld world, Func<Work, Task> work)
    {
        using var scope = world.Service.Scope();
        await work(scope.Get<Work>());
    }

    private static async Task NothingIsKeptAsync(ExtractWorld world)
    {
        await using var db = world.Service.Open();
        (await db.SealedExtracts.CountAsync() + await db.LinkSubjects.CountAsync() + await db.LinkReviews.CountAsync()).ShouldBe(0);
    }
}
