using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Families;

/// <summary>The rules of families that depend on what stands, met by two at once.</summary>
public sealed class FamilyRaceTests
{
    private const string NotASibling = "This record is for a brother or a sister.";
    private const string HadEnded = "This support had ended by that day.";
    private const string CameAfter = "They came or were awaited after that day.";
    private const string MovedAgain = "They moved again after that day. Write moves down in the order they happened.";

    private static readonly Races<OneFamily> All = new()
    {
        ["two refer one brother to us"] = new("They were referred to us already.", ReferAsync, ReferAsync),
        ["refer who is a brother no more"] = new(NotASibling, BecomeCousinAsync, ReferAsync) { OtherMayFollow = true },
        ["keep a record of who is a brother no more"] = new(NotASibling, BecomeCousinAsync, KeepAsync) { OtherMayFollow = true },
        ["write down what was done with who is a brother no more"] = new(NotASibling, BecomeCousinAsync, PlayAsync) { OtherMayFollow = true },
        ["attend what has ended"] = new(HadEnded, f => EndAsync(f, 5), f => AttendAsync(f, 2, true)) { Given = BegunAsync, Or = [CameAfter] },
        ["end before a day they came"] = new(CameAfter, f => AttendAsync(f, 2, true), f => EndAsync(f, 5)) { Given = BegunAsync, Or = [HadEnded] },
        ["came and did not come on one day"] = new("This day is written down already, the other way.", f => AttendAsync(f, 2, true), f => AttendAsync(f, 2, false)) { Given = BegunAsync },
        ["two move them to one home"] = new("They live there already.", f => MoveAsync(f, 3), f => MoveAsync(f, 3)) { Given = AtNansAsync },
        ["move on a day before another move"] = new(MovedAgain, f => MoveToNewAsync(f, 3), f => MoveToNewAsync(f, 9)) { Given = AtNansAsync, OtherMayFollow = true },
        ["move without a day from where they now live"] = new("Say on which day they moved from where they lived.", f => MoveToNewAsync(f, 3), f => MoveToNewAsync(f, null)) { OtherMayFollow = true },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var one = await OneFamily.StartAsync();
        await All[race].RunAsync(one, one.Service, moment);
        await using var db = one.Service.Open();
        (await db.HomeStays.CountAsync(s => s.FamilyMemberId == null && s.Until == null)).ShouldBeLessThan(2);
    }

    private static Task ReferAsync(OneFamily one) => one.WithAsync(one.Brother, (piece, on, brother) =>
        piece.Get<Siblings>().ReferAsync(one.By, on.Person, brother, on.Words, new NewSiblingReferral(Ids.New(), null, ["family_offending"], "He carries for others"), default));

    private static Task KeepAsync(OneFamily one) => one.WithAsync(one.Brother, (piece, on, brother) => piece.Get<Siblings>().KeepAsync(one.By, brother, on.Words, new SiblingTold(null, null, "A uniform", null), default));

    private static Task PlayAsync(OneFamily one) => one.WithAsync(one.Brother, (piece, on, brother) => piece.Get<Siblings>().DidTogetherAsync(one.By, brother, on.Words, Ids.New(), one.Today, "Football", default));

    private static Task BecomeCousinAsync(OneFamily one) => one.WithAsync(one.Brother, (piece, on, brother) => piece.Get<AroundThem>().ChangeAsync(one.By, brother, on.Words, new Someone("Ifan Bowen", "other"), default));

    private static Task BegunAsync(OneFamily one) => one.DoAsync((piece, on) =>
        piece.Get<FamilySupporting>().BeginAsync(one.By, on.Person, on.Words, new(Ids.New(), one.Mother, "course", "Talking Teens", one.Today.AddDays(-9)), default));

    private static Task AttendAsync(OneFamily one, int daysAgo, bool came) => one.DoAsync(async (piece, _) =>
        await piece.Get<FamilySupporting>().AttendAsync(one.By, await piece.Get<ServiceDatabase>().FamilySupports.SingleAsync(), one.Today.AddDays(-daysAgo), came, default));

    private static Task EndAsync(OneFamily one, int daysAgo) => one.DoAsync(async (piece, on) =>
        await piece.Get<FamilySupporting>().EndAsync(one.By, await piece.Get<ServiceDatabase>().FamilySupports.SingleAsync(), on.Words, one.Today.AddDays(-daysAgo), "They talk", default));

    // The young person lives with the mother, and the uncle at Nan's.
    private static async Task AtNansAsync(OneFamily one)
    {
        await one.MoveAsync(new NewMove(Ids.New(), [one.Uncle], false) { NewKind = "family", NewName = "Nan's", On = one.Today.AddDays(-60) });
        await one.MoveAsync(new NewMove(Ids.New(), [one.Mother], true) { NewKind = "family", NewName = "Mum's", On = one.Today.AddDays(-50) });
    }

    private static Task MoveAsync(OneFamily one, int daysAgo) => one.DoAsync(async (piece, on) =>
    {
        var nans = await piece.Get<ServiceDatabase>().HomeStays.Where(s => s.FamilyMemberId == one.Uncle).Select(s => s.HomeId).SingleAsync();
        await piece.Get<Households>().MoveAsync(one.By, on.Person, on.Words, new NewMove(Ids.New(), [], true) { HomeId = nans, On = one.Today.AddDays(-daysAgo) }, default);
    });

    private static Task MoveToNewAsync(OneFamily one, int? daysAgo) => one.MoveAsync(new NewMove(Ids.New(), [], true) { NewKind = "family", NewName = "Aunt's", On = daysAgo is { } days ? one.Today.AddDays(-days) : null });
}
