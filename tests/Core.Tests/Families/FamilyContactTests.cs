using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Families;

public sealed class FamilyContactTests : IAsyncLifetime
{
    private OneFamily one = null!;

    public async Task InitializeAsync() => one = await OneFamily.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task AContactWithTwoOfThem_IsInBothLogs_AndTheLatestWishStands()
    {
        await TalkAsync("family_contact", [one.Mother, one.Uncle], "Ring after six");
        await TalkAsync("family_contact", [one.Mother], "Come on Sunday");
        await one.DoAsync(async (piece, opened) =>
        {
            var family = await piece.Get<FamilyLife>().ReadAsync(opened.Person.Id, CancellationToken.None);
            var mother = family.Members.Single(m => m.Member.Id == one.Mother);
            (mother.Times, opened.Words.Open(mother.Member.Wishes)).ShouldBe((2, "Come on Sunday"));
            family.Members.Single(m => m.Member.Id == one.Uncle).Times.ShouldBe(1);
            (await piece.Get<FamilyLife>().TalksWithAsync(one.Mother, CancellationToken.None)).Select(t => opened.Words.Open(t.Wish)).ShouldBe(["Come on Sunday", "Ring after six"], ignoreOrder: true);
        });
    }

    [Fact]
    public async Task AContactThatWishesNothingNew_LeavesTheWishAsItIs()
    {
        await TalkAsync("family_contact", [one.Mother], "Ring after six");
        await TalkAsync("family_contact", [one.Mother], null);
        await one.DoAsync(async (piece, opened) =>
            opened.Words.Open((await piece.Get<Core.Database.ServiceDatabase>().FamilyMembers.SingleAsync(m => m.Id == one.Mother)).Wishes).ShouldBe("Ring after six"));
    }

    [Fact]
    public Task SomebodyOfAnotherFamily_IsRefused() => Should.ThrowAsync<RuleException>(() => TalkAsync("family_contact", [Guid.NewGuid()], null));

    [Fact]
    public Task AnAttempt_SpeaksToNobody() => Should.ThrowAsync<RuleException>(() => TalkAsync("attempt", [one.Mother], null));

    [Theory]
    [InlineData(-15, "This support had not begun on that day.")]
    [InlineData(1, "This day has not come yet.")]
    public async Task Attendance_OutsideTheSupport_IsRefused(int day, string rule)
    {
        var id = await BeginAsync();
        (await Should.ThrowAsync<RuleException>(() => AttendAsync(id, day, true))).Message.ShouldBe(rule);
    }

    [Fact]
    public async Task Attendance_OfOneDay_WrittenByTenAtOnce_CountsOnce()
    {
        var id = await BeginAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AttendAsync(id, -7, true)));
        await Should.ThrowAsync<RuleException>(() => AttendAsync(id, -7, false));
        await using var db = one.Service.Open();
        (await db.FamilySupportMeetings.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Ending_BeforeAMeeting_IsRefused()
    {
        var id = await BeginAsync();
        await AttendAsync(id, -7, true);
        await Should.ThrowAsync<RuleException>(() => one.DoAsync(async (piece, opened) =>
            await piece.Get<FamilySupporting>().EndAsync(one.By, (await piece.Get<FamilySupporting>().FindAsync(opened.Person.Id, id, default))!, opened.Words, one.Today.AddDays(-8), "Good", default)));
    }

    private Task TalkAsync(string kind, Guid[] with, string? wish) => one.DoAsync((piece, opened) => piece.Get<Recording>()
        .RecordAsync(one.By, opened.Person, opened.Words, new(Guid.NewGuid(), kind, one.By.Now) { Way = "call", SpokenTo = with, Wish = wish }, CancellationToken.None));

    private async Task<Guid> BeginAsync()
    {
        var form = Guid.NewGuid();
        await one.DoAsync((piece, opened) => piece.Get<FamilySupporting>()
            .BeginAsync(one.By, opened.Person, opened.Words, new(form, one.Mother, "parents_group", "Tuesdays", one.Today.AddDays(-14)), CancellationToken.None));
        return form;
    }

    [Fact]
    public async Task Attendance_WrittenDownByMistake_IsTakenBackWithItsReason_AndTheDayIsFreeAgain()
    {
        var id = await BeginAsync();
        await AttendAsync(id, -7, true);
        await Refused.AsAsync("Say why it is taken back.", () => TakeBackAsync(id, " "));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeBackAsync(id, "It was the other family")));
        await AttendAsync(id, -7, false);

        await using var db = one.Service.Open();
        (await db.FamilySupportMeetings.SingleAsync(m => m.SupportId == id)).Came.ShouldBeFalse();
        var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.FamilySupportAttendanceTakenBack);
        (await one.Service.WordsAsync(db, act.Chain)).Open(act.Why).ShouldBe("It was the other family");
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    private Task TakeBackAsync(Guid id, string why) => one.DoAsync(async (piece, opened) =>
        await piece.Get<FamilySupporting>().TakeBackAsync(one.By, (await piece.Get<FamilySupporting>().FindAsync(opened.Person.Id, id, default))!, opened.Words, one.Today.AddDays(-7), why, default));

    private Task AttendAsync(Guid id, int day, bool came) => one.DoAsync(async (piece, opened) =>
        await piece.Get<FamilySupporting>().AttendAsync(one.By, (await piece.Get<FamilySupporting>().FindAsync(opened.Person.Id, id, default))!, one.Today.AddDays(day), came, default));
}
