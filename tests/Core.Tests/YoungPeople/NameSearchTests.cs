using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.YoungPeople;

public sealed class NameSearchTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Siân O'Neill", "sian oneill")]
    [InlineData("Siân O'Neill", "Shan ONeil")]
    [InlineData("Siân O'Neill", "oneill")]
    [InlineData("Kathryn MacDonald", "catherine mcdonald")]
    [InlineData("Rhys Bowen", "bow rh")]
    [InlineData("Rhys Bowen", "bowen rhys")]
    public async Task Find_ByHowNamesSoundAndBegin_FindsThem(string name, string typed)
    {
        await service.AddReferralAsync(name.Split(' ')[0], name.Split(' ')[1]);
        await service.AddReferralAsync("Tom", "Harries");
        (await FindAsync(typed)).ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Fact]
    public async Task Find_SortsByTheNameAndNotByItsCiphertext()
    {
        foreach (var given in new[] { "Owen", "Aled", "Dylan", "Bryn", "Carys" })
            await service.AddReferralAsync(given, "Morgan");
        (await FindAsync("morgan")).Select(f => f.Name.Split(' ')[0]).ShouldBe(["Aled", "Bryn", "Carys", "Dylan", "Owen"]);
    }

    [Fact]
    public async Task Find_OutOfReach_FindsNobody()
    {
        await service.AddReferralAsync("Rhys", "Bowen", "Edinburgh");
        (await FindAsync("rhys bowen")).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Found>> FindAsync(string typed)
    {
        var manager = service.ViewerOf(await service.AddAccountAsync(Role.ServiceManager));
        using var scope = service.Scope();
        return await scope.Get<NameSearch>().FindAsync(typed, manager, CancellationToken.None);
    }
}
