using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Plans;

namespace Steadfast.Core.Tests.Plans;

public sealed class DeliveredSupportTests : OnePlan
{
    // The clock stands on Tuesday 31 August 2021; its week began on Monday the 30th.
    [Fact]
    public async Task ByWeek_CountsContactsWithThem_AndNeverAnAttempt()
    {
        foreach (var (kind, at) in new[]
        {
            ("attempt", "2021-08-30T10:00"), ("contact", "2021-08-30T11:00"), ("session", "2021-08-31T09:00"), ("family_contact", "2021-08-31T10:00"),
            // A minute before the Monday, and the first minute of the week before, in London's summer.
            ("group", "2021-08-29T23:59"), ("contact", "2021-08-23T00:00"), ("attempt", "2021-08-22T23:59"),
        })
            await RecordAsync(kind, DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        var weeks = await ByWeekAsync();
        weeks.Select(w => (w.Monday, w.Delivered, w.Attempts)).ShouldBe(
            [(new DateOnly(2021, 8, 16), 0, 1), (new DateOnly(2021, 8, 23), 2, 0), (new DateOnly(2021, 8, 30), 2, 1)]);
        weeks.Select(w => w.IsRunning).ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task ByWeek_TakesWhatThePlanOfThatWeekAskedFor()
    {
        (await ByWeekAsync()).Select(w => w.Planned).ShouldBe([null, null, 2]);
        Service.Clock.Advance(TimeSpan.FromDays(7));
        await AgreeAsync(Ids.New(), Plan);
        (await ByWeekAsync()).Select(w => w.Planned).ShouldBe([null, 2, 2]);
    }

    [Fact]
    public async Task ByWeek_AsksForNothing_WhileAWholeWeekIsAHold()
    {
        using (var record = await OpenAsync())
        {
            var episode = await record.Db.Referrals.SingleAsync(r => r.YoungPersonId == Person.Id);
            record.Db.Holds.Add(new Hold { ReferralId = episode.Id, YoungPersonId = Person.Id, From = Today.AddDays(3), AccountId = Worker.Id, EndedOn = Today.AddDays(15) });
            record.Db.Record(new(ActKind.CasePutOnHold, Worker.Id, Person.Id, Person.Id));
            await record.Db.SaveChangesAsync();
        }
        Service.Clock.Advance(TimeSpan.FromDays(14));
        // Held from Friday 3 to Wednesday 15 September: only the week between is a hold from end to end.
        (await ByWeekAsync()).Select(w => w.Planned).ShouldBe([2, null, 2]);
    }

    [Theory]
    [InlineData("2021-08-30", "2021-08-30")]
    [InlineData("2021-09-05", "2021-08-30")]
    [InlineData("2021-09-06", "2021-09-06")]
    public void AWeek_BeginsOnMonday(string day, string monday) =>
        DeliveredSupport.Monday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture));

    private async Task RecordAsync(string kind, DateTime local)
    {
        using var record = await OpenAsync();
        await record.Get<Recording>().RecordAsync(record.By, record.Person, record.Words, new NewContact(Ids.New(), kind, DateOnly.FromDateTime(local).AtLondon(TimeOnly.FromDateTime(local))), CancellationToken.None);
    }

    private async Task<IReadOnlyList<SupportWeek>> ByWeekAsync()
    {
        using var piece = Service.Scope();
        return await piece.Get<DeliveredSupport>().ByWeekAsync(Person.Id, 3, CancellationToken.None);
    }
}
