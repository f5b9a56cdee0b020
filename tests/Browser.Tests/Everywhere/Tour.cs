using System.Collections.Concurrent;
using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Everywhere that somebody of each role comes from their first page on.</summary>
public sealed class Tour : IAsyncLifetime
{
    // So many that every lane has work to the end, and few enough that a profile is not opened for each page.
    private const int PagesAtOnce = 20;

    private readonly ConcurrentBag<Explorer> explorers = [];
    private readonly Lazy<Task<IReadOnlyList<string>>> looks;

    private readonly Chromium chromium;
    private readonly DemoServer server;

    public Tour(Chromium chromium, DemoServer server)
    {
        (this.chromium, this.server) = (chromium, server);
        looks = new(LookOverAsync);
    }

    internal IReadOnlyList<PageRoute> Routes { get; private set; } = [];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What is wrong with the pages. They are looked over once, whoever asks.</summary>
    public Task<IReadOnlyList<string>> LooksAsync() => looks.Value;

    public async Task InitializeAsync()
    {
        Routes = PageRoute.All(server);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        await Parallel.ForEachAsync(await Visitors.AllAsync(chromium, server), async (visitor, _) =>
        {
            var explorer = new Explorer(client, visitor, Routes);
            explorers.Add(explorer);
            await explorer.GoAsync();
        });
        Places = [.. explorers.SelectMany(explorer => explorer.Places).OrderBy(place => place.Visitor.Who, StringComparer.Ordinal)];
        Faults = [.. explorers.SelectMany(explorer => explorer.Faults)];
    }

    /// <summary>Sends the forms of each page with nothing in them: how many were refused, and what is wrong with the answers.</summary>
    public async Task<(int Refused, IReadOnlyList<string> Faults)> SendEmptyAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
        var (refused, faults) = (0, new List<string>());
        foreach (var place in Places.Where(place => place.Pattern != "/sign-out").DistinctBy(place => place.Pattern))
        {
            var found = await new SentEmpty(client, place).FaultsAsync();
            refused += found.Refused;
            faults.AddRange(found.Faults.Select(fault => $"{place}: {fault}"));
        }
        return (refused, faults);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // Some places of one visitor at a time, in as many lanes as there are cores.
    private async Task<IReadOnlyList<string>> LookOverAsync()
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Place.WorthALook(Places).GroupBy(place => place.Visitor).SelectMany(own => own.Chunk(PagesAtOnce)), async (some, _) =>
        {
            foreach (var fault in await new Inspector(chromium, server).LookOverAsync(some[0].Visitor, some))
                faults.Add(fault);
        });
        return [.. faults.Order(StringComparer.Ordinal)];
    }
}
