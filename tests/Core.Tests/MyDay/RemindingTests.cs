using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.MyDay;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MyDay;

public sealed class RemindingTests : IAsyncLifetime
{
    private readonly TestService service = new() { Mail = MailSettings.Demo(new("https://steadfast.example.org")) };

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Reminder_HasCountsAndNothingElse()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        await PlanAsync(await service.AddCaseAsync(worker, "Planted", "Canary"), service.Clock.Today());
        await PlanAsync(await service.AddCaseAsync(worker, "Planted", "Canary"), service.Clock.Today().AddDays(-2));
        var with = await service.AddCaseAsync(worker, "Planted", "Canary");
        using (var opened = await service.OpenRecordAsync(worker, with.Id))
            await opened.Get<Arranging>().ArrangeAsync(opened.By, opened.Person, opened.Words, new("court", service.Clock.Today(), new TimeOnly(14, 0)) { Details = new() { WorkerId = worker.Id } }, CancellationToken.None);
        await ChooseAsync(worker, 12);

        (await WriteAsync()).ShouldBe(1);
        var letter = (await LettersAsync()).ShouldHaveSingleItem();
        letter.To.ShouldBe(worker.Email);
        letter.Path.ShouldBe("/my-day");
        letter.Counts.ShouldBe([new(DayCountOf.Visits, 1), new(DayCountOf.Appointments, 1), new(DayCountOf.Overdue, 1)], ignoreOrder: true);
        System.Text.Json.JsonSerializer.Serialize(letter).ShouldSatisfyAllConditions(t => t.ShouldNotContain("Canary"), t => t.ShouldNotContain("PC"), t => t.ShouldNotContain(with.Reference));
    }

    [Fact]
    public async Task Reminder_ComesOnceADay_AtTheHour_AndNotLongAfter()
    {
        var worker = await service.AddAccountAsync(Role.PeerMentor);
        await ChooseAsync(worker, 14);
        (await WriteAsync()).ShouldBe(0);
        service.Clock.Advance(TimeSpan.FromHours(2));
        (await WriteAsync()).ShouldBe(1);
        (await WriteAsync()).ShouldBe(0);
        service.Clock.Advance(TimeSpan.FromHours(24));
        (await WriteAsync()).ShouldBe(1);
        service.Clock.Advance(TimeSpan.FromHours(24 + Reminding.UsefulHours));
        (await WriteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Reminder_WrittenByTwoNodesAtOnce_IsOne()
    {
        for (var i = 0; i < 3; i++)
            await ChooseAsync(await service.AddAccountAsync(Role.Practitioner), 12);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(WriteAsync)));
        (await LettersAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Reminder_OnAFreeWeekend_IsNotSent()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        await ChooseAsync(worker, 12);
        service.Clock.Advance(TimeSpan.FromDays(5));
        service.Clock.Today().DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        (await WriteAsync()).ShouldBe(0);
        await PlanAsync(await service.AddCaseAsync(worker), service.Clock.Today());
        (await WriteAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Reminder_OfAWithdrawnAccount_OrWhenEnded_IsNotSent()
    {
        var gone = await service.AddAccountAsync(Role.Practitioner);
        await ChooseAsync(gone, 12);
        await using (var db = service.Open())
            await db.Users.Where(a => a.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, DateTime.UnixEpoch));
        var tired = await service.AddAccountAsync(Role.Practitioner);
        await ChooseAsync(tired, 12);
        await ChooseAsync(tired, null);
        (await WriteAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(22)]
    public async Task Choose_AnHourOfTheNight_IsRefused(int hour)
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        (await Should.ThrowAsync<RuleException>(() => ChooseAsync(worker, hour))).Message.ShouldBe("Choose an hour from 5 in the morning to 9 in the evening.");
    }

    [Theory]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Evaluator)]
    public async Task Choose_ByRolesWithoutADay_IsRefused(Role role)
    {
        var account = await service.AddAccountAsync(role);
        await Should.ThrowAsync<RuleException>(() => ChooseAsync(account, 8));
    }

    private async Task ChooseAsync(Account account, int? hour)
    {
        using var piece = service.Scope();
        await piece.Get<Reminding>().ChooseAsync(service.ViewerOf(account), hour, CancellationToken.None);
    }

    private async Task<int> WriteAsync()
    {
        using var piece = service.Scope();
        return await piece.Get<Reminding>().WriteDueAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<Letter>> LettersAsync()
    {
        using var piece = service.Scope();
        return [.. (await piece.Get<Outbox>().LatestAsync(10, CancellationToken.None)).Select(m => m.Letter)];
    }

    private async Task PlanAsync(YoungPerson person, DateOnly on)
    {
        await using var db = service.Open();
        (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).NextContactOn = on;
        db.Record(new Deed(ActKind.NextContactPlanned, null, person.Id, person.Id));
        await db.SaveChangesAsync();
    }
}
