using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

public sealed class CoveringTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;
    private Account lead = null!;
    private Account other = null!;
    private YoungPerson person = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        lead = await service.AddAccountAsync(Role.Practitioner);
        other = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(lead);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    /// <summary>A day begins at midnight in London: an hour before midnight UTC in summer, at it in winter.</summary>
    [Theory]
    [InlineData("2021-09-03", "2021-09-05", "2021-09-02T22:59:59Z", false)]
    [InlineData("2021-09-03", "2021-09-05", "2021-09-02T23:00:00Z", true)]
    [InlineData("2021-09-03", "2021-09-05", "2021-09-05T22:59:59Z", true)]
    [InlineData("2021-09-03", "2021-09-05", "2021-09-05T23:00:00Z", false)]
    [InlineData("2021-10-30", "2021-10-31", "2021-10-29T23:00:00Z", true)]
    [InlineData("2021-10-30", "2021-10-31", "2021-10-31T23:59:59Z", true)]
    [InlineData("2021-10-30", "2021-10-31", "2021-11-01T00:00:00Z", false)]
    public async Task Reach_BeginsAndEndsWithTheDaysInLondon(string from, string to, string at, bool reaches)
    {
        await service.CoverAsync(person.Id, other, DateOnly.Parse(from), DateOnly.Parse(to), manager);
        service.Clock.Set(DateTimeOffset.Parse(at));
        await using var db = service.Open();
        (await db.YoungPeople.VisibleTo(service.ViewerOf(other), db).AnyAsync(p => p.Id == person.Id)).ShouldBe(reaches);
    }

    [Fact]
    public async Task Reach_OfARestrictedRecord_ComesWithCoverToo_AndEndsAtOnceWhenItIsTakenBack()
    {
        using (var record = await service.OpenRecordAsync(manager, person.Id))
            await record.Get<Restricting>().SetAsync(record.By, record.Person, record.Words, true, "Known to a colleague.", default);
        var cover = await service.CoverAsync(person.Id, other, Today, Today.AddDays(3), lead);
        (await ReachesAsync()).ShouldBeTrue();
        using (var record = await service.OpenRecordAsync(lead, person.Id))
            await record.Get<Covering>().EndAsync(record.By, record.Person, cover, default);
        (await ReachesAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Cover_TakesNoPlaceInACaseload()
    {
        await service.CoverAsync(person.Id, other, Today, Today, manager);
        using var scope = service.Scope();
        (await scope.Get<Allocating>().CaseloadsAsync(person.SiteId, default)).Single(c => c.AccountId == other.Id).Carried.ShouldBe(0);
    }

    [Fact]
    public async Task Cover_ByTheWrongPeople_IsRefused()
    {
        (await RefusedAsync(lead, Today, Today)).ShouldContain("stands in for themselves");
        (await RefusedAsync(await service.AddAccountAsync(Role.Practitioner, "Dundee"), Today, Today)).ShouldContain("worker of this site");
        (await RefusedAsync(other, Today, Today, await service.AddAccountAsync(Role.Practitioner))).ShouldContain("by the lead worker or the manager");
        (await RefusedAsync(other, Today, Today, await service.AddAccountAsync(Role.ServiceManager, "Dundee"))).ShouldContain("by the lead worker or the manager");
        await service.NoteAwayAsync(manager, other, Today.AddDays(2), Today.AddDays(9));
        (await RefusedAsync(other, Today, Today.AddDays(2))).ShouldContain("away on some of these days");
        await service.CoverAsync(person.Id, other, Today, Today.AddDays(1), manager);
    }

    [Fact]
    public async Task Cover_IsBoundByStageAndDeclaredReason()
    {
        await service.AssessAsync(lead, person.Id, Level.High);
        (await RefusedAsync(await service.AddMentorAsync(MentorStage.CoWorking), Today, Today)).ShouldContain("does not cover");
        (await RefusedAsync(await service.AddMentorAsync(MentorStage.Independent), Today, Today)).ShouldContain("says high risk");
        using (var scope = service.Scope())
            await scope.Get<Declaring>().DeclareAsync(service.ViewerOf(other), ConflictKind.KnowsFamily, "His aunt is my neighbour.", person.Reference, Ids.New(), default);
        (await RefusedAsync(other, Today, Today, lead)).ShouldBe(ConflictKinds.PlainRefusal);
        (await RefusedAsync(other, Today, Today)).ShouldContain("know the young person or the family");
    }

    [Fact]
    public async Task Cover_DaysThatMakeNoSense_AreRefused()
    {
        (await RefusedAsync(other, Today, Today.AddDays(-1))).ShouldContain("must not be before the first");
        (await RefusedAsync(other, Today.AddDays(-3), Today.AddDays(-1))).ShouldBe("These days have gone.");
        (await RefusedAsync(other, Today, Today.AddDays(Covering.LongestDays))).ShouldContain("three months at most");
    }

    [Fact]
    public async Task Cover_ArrangedTwiceAtOnce_IsOneCover()
    {
        var third = await service.AddAccountAsync(Role.Practitioner);
        var done = await Task.WhenAll(new[] { other, third }.Select(w => Task.Run(async () =>
        {
            try
            {
                await service.CoverAsync(person.Id, w, Today, Today.AddDays(5), manager);
                return 1;
            }
            catch (RuleException)
            {
                return 0;
            }
        })));
        done.Sum().ShouldBe(1);
        await using var db = service.Open();
        (await db.CaseCovers.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Away_TwiceOnOneDay_OrByAStranger_IsRefused()
    {
        await service.NoteAwayAsync(lead, lead, Today, Today.AddDays(4));
        await Should.ThrowAsync<RuleException>(() => service.NoteAwayAsync(manager, lead, Today.AddDays(4), Today.AddDays(6)));
        await Should.ThrowAsync<RuleException>(() => service.NoteAwayAsync(other, lead, Today.AddDays(10), Today.AddDays(12)));
        await Should.ThrowAsync<RuleException>(() => service.NoteAwayAsync(manager, lead, Today.AddDays(12), Today.AddDays(10)));
        await service.NoteAwayAsync(manager, lead, Today.AddDays(5), Today.AddDays(6));
    }

    private DateOnly Today => service.Clock.Today();

    private async Task<bool> ReachesAsync()
    {
        await using var db = service.Open();
        return await db.YoungPeople.VisibleTo(service.ViewerOf(other), db).AnyAsync(p => p.Id == person.Id);
    }

    private async Task<string> RefusedAsync(Account worker, DateOnly from, DateOnly to, Account? by = null) =>
        (await Should.ThrowAsync<RuleException>(() => service.CoverAsync(person.Id, worker, from, to, by ?? manager))).Message;
}
