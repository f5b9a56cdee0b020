using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

public sealed class LifeStoryTests : IAsyncLifetime
{
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
    public async Task Read_PutsDaysYearsAndAges_InTheOrderTheyHappened()
    {
        // Born on 14 March 2006.
        await AddAsync(new("police_contact", "Stopped on the way home") { On = new DateOnly(2019, 11, 2) });
        await AddAsync(new("loss", "Grandad died") { Year = 2017 });
        await AddAsync(new("good_thing", "Learnt to swim") { Age = 7 });
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var events = await record.Get<LifeStory>().ReadAsync(record.Person, CancellationToken.None);
        events.Select(e => record.Words.Open(e.Event.What)).ShouldBe(["Learnt to swim", "Grandad died", "Stopped on the way home"]);
        events[0].At.ShouldBe(new DateOnly(2013, 9, 14));
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    public static TheoryData<int?, int?, string?> NotWhole => new() { { null, null, null }, { 2017, 11, null }, { null, null, "2017-01-01 and 2017" } };

    [Theory]
    [MemberData(nameof(NotWhole))]
    public async Task Add_WithoutATime_OrWithTwo_IsRefused(int? year, int? age, string? both) =>
        (await RefusedAsync(new("loss", "Grandad died") { Year = both is null ? year : 2017, Age = age, On = both is null ? null : new DateOnly(2017, 1, 1) })).About.ShouldBe("When");

    [Theory]
    [InlineData("2021-09-01", null, null)]
    [InlineData(null, 2022, null)]
    [InlineData(null, null, 16)]
    [InlineData("2006-03-13", null, null)]
    [InlineData(null, 2005, null)]
    [InlineData(null, null, -1)]
    [InlineData(null, null, 26)]
    public async Task Add_OutsideTheirLife_IsRefused(string? day, int? year, int? age) =>
        await RefusedAsync(new("move", "To Cardiff") { On = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Year = year, Age = age });

    [Fact]
    public async Task Add_AnAgeWhereTheirBirthIsNotKnown_IsRefused()
    {
        await using (var db = service.Open())
        {
            (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).DateOfBirth = null;
            db.Record(new Deed(ActKind.DetailsChanged, null, person.Id, person.Id));
            await db.SaveChangesAsync();
        }
        (await RefusedAsync(new("move", "To Cardiff") { Age = 7 })).About.ShouldBe("Age");
        await AddAsync(new("move", "To Cardiff") { Year = 2013 });
    }

    [Fact]
    public async Task Add_TheSameFormTwice_IsOneEvent_AndTakenOutItIsGone()
    {
        var key = Ids.New();
        await AddAsync(new("move", "To Cardiff") { Year = 2013 }, key);
        await AddAsync(new("move", "To Cardiff") { Year = 2013 }, key);
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<LifeStory>().TakeOutAsync(record.By, await record.Db.LifeEvents.SingleAsync(), CancellationToken.None);
        (await record.Db.LifeEvents.CountAsync()).ShouldBe(0);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    private async Task<RuleException> RefusedAsync(ToldEvent told) => await Should.ThrowAsync<RuleException>(() => AddAsync(told));

    private async Task AddAsync(ToldEvent told, Guid? key = null)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<LifeStory>().AddAsync(record.By, record.Person, record.Words, key ?? Ids.New(), told, CancellationToken.None);
    }
}
