using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Sessions;

public sealed class BeingAppropriateAdultTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2021, 8, 30);

    private readonly TestService service = new();
    private Account worker = null!;
    private YoungPerson person = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(worker);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Record_IsAVisitAndAContact_Once()
    {
        var told = Told();
        await Task.WhenAll(RecordAsync(told), RecordAsync(told));
        await using var db = service.Open();
        var visit = await db.AppropriateAdultVisits.SingleAsync();
        var contact = await db.Contacts.SingleAsync();
        (visit.ContactId, contact.Place, contact.Minutes, contact.Reached).ShouldBe((contact.Id, "custody", 100, true));
        (await db.AppropriateAdultSteps.Select(s => s.Step).OrderBy(s => s).ToListAsync()).ShouldBe(["interview", "rights"]);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_WithAPartInTheMatter_IsRefused() =>
        await RefusedAsync(Told() with { HasPartInIt = true }, "cannot be their appropriate adult");

    [Fact]
    public async Task Record_WithoutTraining_OrTrainedAfterwards_IsRefused()
    {
        await RefusedAsync(Told() with { Training = " " }, "Only who was trained for it");
        await RefusedAsync(Told() with { TrainedOn = Day.AddDays(1) }, "Only who was trained for it");
    }

    [Fact]
    public async Task Record_WrongTimes_AreRefused()
    {
        await RefusedAsync(Told() with { LeftAt = Day.AtLondon(new TimeOnly(9, 0)) }, "You left after you arrived");
        await RefusedAsync(Told() with { LeftAt = service.Clock.Instant().AddMinutes(1) }, "This has not happened yet.");
        await RefusedAsync(Told() with { ArrivedAt = Day.AddDays(-2).AtLondon(new TimeOnly(9, 0)) }, "within 24 hours");
        await RefusedAsync(Told() with { Steps = [] }, "Say what you were there for.");
    }

    [Fact]
    public async Task Record_OfSomebodyOfAge_NeedsTheReason()
    {
        await BornAsync(person.Id, Day.AddYears(-18));
        await RefusedAsync(Told(), "They were 18 or over that day");
        await RecordAsync(Told() with { Vulnerability = "Cannot read well, and says yes to be done with it" });
        await BornAsync(person.Id, Day.AddYears(-18).AddDays(1));
        await RecordAsync(Told());
    }

    [Fact]
    public async Task Record_InScotland_NeedsTheReasonAtAnyAge()
    {
        worker = await service.AddAccountAsync(Role.Practitioner, "Edinburgh");
        person = await service.AddCaseAsync(worker, site: "Edinburgh");
        await RefusedAsync(Told(), "In Scotland an appropriate adult comes for somebody of 16 or over");
        await RecordAsync(Told() with { Vulnerability = "Learning disability" });
    }

    private static NewAppropriateAdultVisit Told() =>
        new(Guid.NewGuid(), Day.AtLondon(new TimeOnly(10, 0)), Day.AtLondon(new TimeOnly(11, 40)), "Cardiff Bay", ["interview", "rights"], "County network course", new DateOnly(2020, 3, 1));

    private async Task RefusedAsync(NewAppropriateAdultVisit told, string sentence)
    {
        (await Should.ThrowAsync<RuleException>(() => RecordAsync(told))).Message.ShouldContain(sentence);
        await using var db = service.Open();
        (await db.AppropriateAdultVisits.AnyAsync(v => v.Id == told.FormKey)).ShouldBeFalse();
    }

    private async Task RecordAsync(NewAppropriateAdultVisit told)
    {
        using var opened = await service.OpenRecordAsync(worker, person.Id);
        await opened.Get<BeingAppropriateAdult>().RecordAsync(opened.By, opened.Person, opened.Words, told, CancellationToken.None);
    }

    private async Task BornAsync(Guid id, DateOnly day)
    {
        using var opened = await service.OpenRecordAsync(worker, id);
        opened.Person.DateOfBirth = day;
        opened.Db.Record(new Deed(ActKind.DetailsChanged, worker.Id, id, id));
        await opened.Db.SaveChangesAsync();
    }
}
