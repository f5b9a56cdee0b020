using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Families;

/// <summary>What families' pages refuse, each in its own sentence.</summary>
public sealed class FamilyRulesTests : IAsyncLifetime
{
    private readonly Guid support = Ids.New();
    private OneFamily one = null!;

    private DateOnly Today => one.Today;

    public async Task InitializeAsync()
    {
        one = await OneFamily.StartAsync();
        await BeginAsync(new(support, one.Mother, "course", "Talking Teens", one.Today.AddDays(-10)));
    }

    public async Task DisposeAsync() => await one.DisposeAsync();

    [Fact]
    public async Task Support_FarAhead_OrForSomebodyElsesMother_IsRefused()
    {
        await Refused.AsAsync("The first day must be within a year from now.", () => BeginAsync(new(Ids.New(), one.Mother, "course", "Talking Teens", Today.AddYears(1).AddDays(1))));
        await Refused.AsAsync("Choose who it is for.", () => BeginAsync(new(Ids.New(), Ids.New(), "course", "Talking Teens", Today)));
        await BeginAsync(new(Ids.New(), null, "course", "Talking Teens", Today.AddYears(1)));
    }

    [Fact]
    public async Task Meeting_BeforeTheFirstDay_AheadOfTime_OrTheOtherWay_IsRefused()
    {
        await Refused.AsAsync("This support had not begun on that day.", () => AttendAsync(-11));
        await Refused.AsAsync("This day has not come yet.", () => AttendAsync(1));
        await AttendAsync(-3);
        await AttendAsync(-3);
        await Refused.AsAsync("This day is written down already, the other way.", () => AttendAsync(-3, came: false));
    }

    [Fact]
    public async Task End_BeforeTheFirstDay_AheadOfTime_OrBeforeAMeeting_IsRefused()
    {
        await AttendAsync(-3);
        await Refused.AsAsync("The last day must not be before the first.", () => EndAsync(-11));
        await Refused.AsAsync("This day has not come yet.", () => EndAsync(1));
        await Refused.AsAsync("They came or were awaited after that day.", () => EndAsync(-4));
        await EndAsync(-3);
        await Refused.AsAsync("This support had ended by that day.", () => AttendAsync(-2));
    }

    [Fact]
    public async Task EndedAndAttendedAtOnce_LeavesNoMeetingAfterTheLastDay()
    {
        for (var round = 0; round < 6; round++)
        {
            var id = Ids.New();
            await BeginAsync(new(id, null, "course", "Talking Teens", Today.AddDays(-10)));
            (await Refused.DoneOfAsync([() => EndAsync(-5, id), () => AttendAsync(-2, id: id)])).ShouldBe(1);
        }
    }

    [Fact]
    public async Task SafetyMatter_OfNobody_OrNotThere_IsRefused_AndByWhoDoesNotWorkWithThem()
    {
        await Refused.AsAsync("Choose who it is about.", () => one.DoAsync((piece, on) => piece.Get<SafetyMatters>().RecordAsync(one.By, on.Person, on.Words, new(Ids.New(), Ids.New(), "Deals", "Ring first", null), default)));
        await Refused.AsAsync("There is no such safety matter.", () => one.DoAsync((piece, on) => piece.Get<SafetyMatters>().EndAsync(one.By, on.Person, on.Words, Ids.New(), "Moved away", default)));
        var other = one.Service.ViewerOf(await one.SomebodyAsync(Role.Practitioner));
        await Refused.AsAsync("Safety matters are kept by those who work with the young person and by the site's manager.", () => one.DoAsync((piece, on) => piece.Get<SafetyMatters>().EndAsync(other, on.Person, on.Words, Ids.New(), "Moved away", default)));
    }

    [Fact]
    public async Task SiblingRecord_BornTomorrow_OfAnUncle_OrWithoutReasons_IsRefused()
    {
        await Refused.AsAsync("The date of birth must not be after today.", () => one.WithAsync(one.Brother, (piece, on, member) => piece.Get<Siblings>().KeepAsync(one.By, member, on.Words, new(Today.AddDays(1), null, null, null), default)));
        await Refused.AsAsync("This record is for a brother or a sister.", () => one.WithAsync(one.Uncle, (piece, on, member) => piece.Get<Siblings>().KeepAsync(one.By, member, on.Words, new(null, null, "Quiet", null), default)));
        await Refused.AsAsync("This has not happened yet.", () => one.WithAsync(one.Brother, (piece, on, member) => piece.Get<Siblings>().DidTogetherAsync(one.By, member, on.Words, Ids.New(), Today.AddDays(1), "Fishing", default)));
        await Refused.AsAsync("Choose at least one reason.", () => one.WithAsync(one.Brother, (piece, on, member) => piece.Get<Siblings>().ReferAsync(one.By, on.Person, member, on.Words, new(Ids.New(), null, [], "Same boys"), default)));
        (await Refused.DoneOfAsync(Enumerable.Range(0, 3).Select(_ => (Func<Task>)(() => one.WithAsync(one.Brother, (piece, on, member) => piece.Get<Siblings>().ReferAsync(one.By, on.Person, member, on.Words, new(Ids.New(), null, ["weapon_use"], "Same boys"), default)))))).ShouldBe(1);
        await Refused.AsAsync("They were referred to us already.", () => one.WithAsync(one.Brother, (piece, on, member) => piece.Get<Siblings>().ReferAsync(one.By, on.Person, member, on.Words, new(Ids.New(), null, ["weapon_use"], "Same boys"), default)));
    }

    [Fact]
    public async Task Move_OfNobody_NotYet_NowhereOrOutOfOrder_IsRefused()
    {
        await Refused.AsAsync("Choose who it is about.", () => one.MoveAsync(new(Ids.New(), [], false) { NewKind = "family_home", NewName = "Nan's" }));
        await Refused.AsAsync("Choose who it is about.", () => one.MoveAsync(new(Ids.New(), [Ids.New()], false) { NewKind = "family_home", NewName = "Nan's" }));
        await Refused.AsAsync("This has not happened yet. Write the move down on the day.", () => one.MoveAsync(new(Ids.New(), [], true) { NewKind = "family_home", NewName = "Nan's", On = Today.AddDays(1) }));
        await Refused.AsAsync("Say what this home is called, as the family calls it.", () => one.MoveAsync(new(Ids.New(), [], true) { NewKind = "family_home" }));
        await Refused.AsAsync("Choose where they live.", () => one.MoveAsync(new(Ids.New(), [], true) { HomeId = Ids.New() }));
        await one.MoveAsync(new(Ids.New(), [one.Mother], true) { NewKind = "family_home", NewName = "Nan's", On = Today.AddDays(-5) });
        await using var db = one.Service.Open();
        var home = (await db.Homes.SingleAsync()).Id;
        await Refused.AsAsync("They live there already.", () => one.MoveAsync(new(Ids.New(), [one.Mother], false) { HomeId = home, On = Today }));
        await Refused.AsAsync("Say on which day they moved from where they lived.", () => one.MoveAsync(new(Ids.New(), [one.Mother], false) { NewKind = "family_home", NewName = "Sister's" }));
        await Refused.AsAsync("They moved again after that day. Write moves down in the order they happened.", () => one.MoveAsync(new(Ids.New(), [one.Mother], false) { NewKind = "family_home", NewName = "Sister's", On = Today.AddDays(-6) }));
    }

    private Task BeginAsync(NewFamilySupport told) => one.DoAsync((piece, on) => piece.Get<FamilySupporting>().BeginAsync(one.By, on.Person, on.Words, told, default));

    private Task AttendAsync(int days, bool came = true, Guid? id = null) => one.DoAsync(async (piece, on) =>
    {
        var families = piece.Get<FamilySupporting>();
        await families.AttendAsync(one.By, (await families.FindAsync(on.Person.Id, id ?? support, default))!, Today.AddDays(days), came, default);
    });

    private Task EndAsync(int days, Guid? id = null) => one.DoAsync(async (piece, on) =>
    {
        var families = piece.Get<FamilySupporting>();
        await families.EndAsync(one.By, (await families.FindAsync(on.Person.Id, id ?? support, default))!, on.Words, Today.AddDays(days), "Talks more", default);
    });
}
