using Steadfast.Core.Engagement;

namespace Steadfast.Core.Tests.Engagement;

public class MilestonesTests
{
    private static readonly DateOnly Start = new(2021, 2, 1);

    [Fact]
    public void Milestones_OfABoyReachedThroughHisMother_AreTheDaysTheyHappened()
    {
        var them = Milestones.Of(Start,
        [
            Touch(3, "attempt", "knock"), Touch(9, "family_contact", "call"), Touch(20, "attempt", "knock"), Touch(30, "contact", "text"),
            Touch(41, "contact", "through_parent"), Touch(50, "contact", "in_person", alone: true), Touch(52, "attempt", "knock"),
        ]);
        (them.DaysTo(them.FamilySpokenTo), them.DaysTo(them.FirstMeeting), them.DaysTo(them.FirstAlone), them.DaysTo(them.Regular), them.TriesBefore).ShouldBe((9, 41, 50, null, 2));
    }

    [Theory]
    [InlineData(new[] { 0, 7, 14, 21 }, 21)]
    [InlineData(new[] { 0, 6, 13, 20 }, null)]
    [InlineData(new[] { 0, 8, 14, 21 }, 21)]
    [InlineData(new[] { 0, 1, 2, 3, 4, 5 }, null)]
    [InlineData(new[] { 6, 7, 20, 21 }, 21)]
    [InlineData(new[] { 0, 7, 14 }, null)]
    [InlineData(new[] { 0, 7, 21, 28 }, null)]
    [InlineData(new[] { 0, 7, 30, 37, 44, 51, 58 }, 51)]
    public void Regular_IsTheDayThatMadeFourWeeksRunning_MondayToSunday(int[] days, int? expected)
    {
        var them = Milestones.Of(Start, days.Select(d => Touch(d, "contact", "call")));
        them.DaysTo(them.Regular).ShouldBe(expected);
    }

    [Fact]
    public void Touches_BeforeTheStart_AndOnADayNotKnown_AreLeftOut()
    {
        var them = Milestones.Of(Start, [Touch(-5, "contact", "in_person"), new(DateTime.MinValue, false, "contact", true, "in_person", null, true)]);
        (them.FirstMeeting, them.FirstAlone).ShouldBe((null, null));
    }

    [Fact]
    public void WithoutAWorker_NothingIsCounted() => Milestones.Of(null, [Touch(1, "contact", "in_person")]).ShouldBe(new Milestones(null));

    [Theory]
    [InlineData("call", null, false)]
    [InlineData("online", null, false)]
    [InlineData(null, "remote", false)]
    [InlineData(null, null, true)]
    [InlineData("street", "street", true)]
    public void AMeeting_IsFaceToFace(string? way, string? place, bool met) => new Touch(DateTime.MinValue, true, "contact", true, way, place, null).FaceToFace.ShouldBe(met);

    private static Touch Touch(int day, string kind, string way, bool? alone = null) =>
        new(Start.AddDays(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), true, kind, kind != "attempt", way, null, alone);
}
