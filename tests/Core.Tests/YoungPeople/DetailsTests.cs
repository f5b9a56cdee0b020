using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Tests.Engagement;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.YoungPeople;

public sealed class DetailsTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task Rename_IsFoundByTheNewNameOnly()
    {
        await ChangeAsync(new("Rhys", "Pritchard"));
        await one.DoAsync(async (scope, _) =>
        {
            (await scope.Get<NameSearch>().FindAsync("pritchard", one.By, CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("Rhys Pritchard");
            (await scope.Get<NameSearch>().FindAsync("bowen", one.By, CancellationToken.None)).ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task AFormWithNothingNew_WritesNothing()
    {
        var told = new PersonDetails("Rhys", "Bowen") { DateOfBirth = new DateOnly(2006, 3, 14), KnownAs = "Bo" };
        await ChangeAsync(told);
        await ChangeAsync(told);
        await using var db = one.Service.Open();
        (await db.Acts.CountAsync(a => a.Kind == ActKind.DetailsChanged)).ShouldBe(1);
    }

    [Fact]
    public async Task Edits_OfOtherFields_DoNotStandInTheWay_AndOfTheSameSayWho()
    {
        await one.DoAsync(async (scope, opened) =>
        {
            var edits = scope.Get<Edits>();
            var seen = await edits.SeenAsync(opened.Person.Id, CancellationToken.None);
            await ChangeAsync(new("Rhys", "Bowen") { DateOfBirth = new DateOnly(2006, 3, 14), Pronouns = "he/him" });
            (await edits.SinceAsync(opened.Person, seen, ["InTheirWords"], CancellationToken.None)).ShouldBeNull();
            (await edits.SinceAsync(opened.Person, seen, ["Pronouns", "KnownAs"], CancellationToken.None))!.ShouldSatisfyAllConditions(
                e => e.By.ShouldBe("Amina Farah"), e => e.Fields.ShouldBe(["Pronouns"]));
        });
    }

    private Task ChangeAsync(PersonDetails told) => one.DoAsync((scope, opened) =>
        scope.Get<Details>().ChangeAsync(one.By, opened.Person, opened.Words, told, CancellationToken.None));
}
