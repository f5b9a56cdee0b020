using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

/// <summary>The rules of holds, endings, returns and decisions together that depend on what stands, met by two at once.</summary>
public sealed class EngagementRaceTests
{
    private const string Ended = "This hold has ended; there is nothing to carry on.";
    private const string NoSuchChoice = "A referral that is closed leaves no such choice.";
    private const string Held = "A referral that is on hold cannot become on hold.";
    private const string Open = "Only after a hold or an ending can somebody come back; this referral is open.";
    private const string NotHeld = "A referral that is closed cannot become on hold.";

    private static readonly Races<OneCase> All = new()
    {
        ["two put it on hold"] = new(Held, HoldAsync, HoldAsync),
        ["hold what has ended"] = new(NotHeld, EndAsync, HoldAsync) { OtherMayFollow = true, Then = NoHoldIsLeftAsync },
        ["two end it"] = new("A referral that is closed cannot become closed.", EndAsync, EndAsync),
        ["two take back who is on hold"] = new(Open, c => c.TakeBackAsync(), c => c.TakeBackAsync()) { Given = HoldAsync },
        ["two take back after an ending"] = new(Open, c => c.TakeBackAsync(), c => c.TakeBackAsync()) { Given = EndAsync },
        ["carry a hold on that has ended"] = new(Ended, c => c.TakeBackAsync(), CarryOnAsync) { Given = HoldAsync, OtherMayFollow = true },
        ["carry a hold on when the work has ended"] = new(Ended, EndAsync, CarryOnAsync) { Given = HoldAsync, OtherMayFollow = true },
        ["keep trying when the work has ended"] = new(NoSuchChoice, EndAsync, c => DecideAsync(c, JointChoice.KeepTrying)) { OtherMayFollow = true },
        ["try later when the work has ended"] = new(NoSuchChoice, EndAsync, c => DecideAsync(c, JointChoice.TryLater)) { OtherMayFollow = true },
        ["hold together when the work has ended"] = new(NoSuchChoice, EndAsync, c => DecideAsync(c, JointChoice.Hold)) { OtherMayFollow = true, Then = NoHoldIsLeftAsync },
        ["try later when it is on hold"] = new("A referral that is on hold leaves no such choice.", HoldAsync, c => DecideAsync(c, JointChoice.TryLater)) { OtherMayFollow = true },
        ["plan the next contact when the work has ended"] = new("The work with them has ended. Say that they came back, then plan the next contact.", EndAsync, c => c.PlanNextAsync(In(c, 3))) { OtherMayFollow = true },
        ["take back to a worker who leaves"] = new("The worker they knew is no longer here. Choose who takes up with them.", LeaveAsync, c => c.TakeBackAsync()) { Given = EndAsync, OtherMayFollow = true },
        ["a wish when somebody of the family is written down"] = new("Say who wishes this: choose who you spoke to.", AddMotherAsync, WishAsync) { OtherMayFollow = true },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var one = await OneCase.StartAsync();
        await All[race].RunAsync(one, one.Service, moment);
    }

    private static DateOnly In(OneCase one, int days) => one.Service.Clock.Today().AddDays(days);

    private static Task HoldAsync(OneCase one) => one.HoldAsync(In(one, 30));

    private static Task EndAsync(OneCase one) => one.EndAsync("support_no_longer_required", null);

    private static Task CarryOnAsync(OneCase one) => one.DoAsync(async (piece, on) =>
        await piece.Get<Holding>().CarryOnAsync(one.By, (await piece.Get<Holding>().LatestAsync(on.Person.Id, default))!, on.Words, In(one, 60), "Still away", default));

    private static Task DecideAsync(OneCase one, JointChoice choice) => one.DoAsync((piece, on) => piece.Get<DecidingTogether>().DecideAsync(
        one.By, on.Person, on.Episode, on.Words, new NewJointDecision(Ids.New(), choice, "He is away", In(one, 20)) { People = "His mum", DoorStaysOpen = "He has my number" }, default));

    private static Task LeaveAsync(OneCase one) => one.DoAsync((piece, _) => piece.Get<Core.Accounts.AccountKeeping>().DisableAsync(null, one.Worker.Id, default));

    private static Task AddMotherAsync(OneCase one) => one.DoAsync((piece, on) => piece.Get<AroundThem>().AddAsync(one.By, on.Person.Id, on.Words, Ids.New(), new Someone("Sian Bowen", "mother"), default));

    private static Task WishAsync(OneCase one) => one.DoAsync((piece, on) => piece.Get<Recording>().RecordAsync(
        one.By, on.Person, on.Words, new NewContact(Ids.New(), Touch.FamilyContact, one.By.Now) { Wish = "That he comes home at night" }, default));

    private static async Task NoHoldIsLeftAsync(OneCase one)
    {
        await using var db = one.Service.Open();
        (await db.Holds.CountAsync(h => h.EndedOn == null)).ShouldBe(0);
    }
}
