using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Tests.Engagement;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Tests.YoungPeople;

/// <summary>Who works with them beside us: an agency stands there once, with days in order.</summary>
public sealed class InvolvementsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2021, 8, 31);

    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public async Task DisposeAsync() => await one.DisposeAsync();

    [Fact]
    public async Task Agency_ThatIsWithThem_StandsOnce_HoweverManyAddItAtOnce()
    {
        (await Refused.DoneOfAsync(Enumerable.Range(0, 4).Select(_ => (Func<Task>)(() => AddAsync("youth_justice", Today))))).ShouldBe(1);
        await Refused.AsAsync("This agency is already with them. Change what is written about it instead.", () => AddAsync("youth_justice", null));
        await AddAsync("nhs", null);
    }

    [Fact]
    public async Task Agency_OpenedAgainAndAddedAtOnce_StandsOnce()
    {
        await AddAsync("youth_justice", Today);
        await ChangeAsync(Today, Today);
        Guid first;
        await using (var db = one.Service.Open())
            first = (await db.Agencies.SingleAsync()).Id;
        (await Refused.DoneOfAsync([() => AddAsync("youth_justice", Today), () => OpenAgainAsync(first)])).ShouldBe(1);
        await using var after = one.Service.Open();
        (await after.Agencies.CountAsync(a => a.EndedOn == null)).ShouldBe(1);
    }

    [Fact]
    public async Task Days_AheadOrInTheWrongOrder_AreRefused()
    {
        await Refused.AsAsync("The first day must be today or earlier.", () => AddAsync("youth_justice", Today.AddDays(1)));
        await AddAsync("youth_justice", Today);
        await Refused.AsAsync("The last day must not be before the first.", () => ChangeAsync(Today, Today.AddDays(-1)));
        await Refused.AsAsync("The last day must be today or earlier.", () => ChangeAsync(Today, Today.AddDays(1)));
        await Refused.AsAsync("The first day must be today or earlier.", () => ChangeAsync(Today.AddDays(1), null));
        await ChangeAsync(Today, Today);
    }

    [Fact]
    public async Task Birth_Tomorrow_OrASchoolFromTomorrow_IsRefused()
    {
        await Refused.AsAsync("This date of birth would make them older than 60. Check the year.", () => one.DoAsync((piece, on) => piece.Get<Details>().ChangeAsync(one.By, on.Person, on.Words, new("Rhys", "Bowen") { DateOfBirth = new(1900, 2, 1) }, default)));
        await Refused.AsAsync("The date of birth must be in the past.", () => one.DoAsync((piece, on) => piece.Get<Details>().ChangeAsync(one.By, on.Person, on.Words, new("Rhys", "Bowen") { DateOfBirth = Today.AddDays(1) }, default)));
        await Refused.AsAsync("The day must be today or earlier.", () => one.DoAsync((piece, on) => piece.Get<Details>().RecordEducationAsync(one.By, on.Person, Ids.New(), Today.AddDays(1), "school", default)));
    }

    private Task AddAsync(string agency, DateOnly? from) => one.DoAsync((piece, on) => piece.Get<Involvements>().AddAsync(one.By, on.Person.Id, on.Words, Ids.New(), agency, from, null, default));

    private Task OpenAgainAsync(Guid id) => one.DoAsync(async (piece, on) =>
        await piece.Get<Involvements>().ChangeAsync(one.By, await piece.Get<ServiceDatabase>().Agencies.SingleAsync(a => a.Id == id), on.Words, Today, null, null, default));

    private Task ChangeAsync(DateOnly? from, DateOnly? to) => one.DoAsync(async (piece, on) =>
        await piece.Get<Involvements>().ChangeAsync(one.By, await piece.Get<ServiceDatabase>().Agencies.SingleAsync(a => a.Agency == "youth_justice"), on.Words, from, to, null, default));
}
