using System.Net;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Access;

/// <summary>What somebody wrote for their own sake stands on no page for anyone but those it is for: not by role, not by guessing an address.</summary>
[Collection(OneWorld.Name)]
public sealed class StaffCanaryTests(World world)
{
    private Visitor Peer => world.Visitors.First(v => v.Account?.Role == Role.PeerMentor);

    private Visitor Supervisor => world.Visitors[0];

    [Fact]
    public async Task TheyReadAll_AndTheirSupervisorWhatIsForBoth()
    {
        (await ReadAsync(Peer, Notes())).ShouldBe(World.StaffCanaries[..4], ignoreOrder: true);
        (await ReadAsync(Supervisor, Notes())).ShouldBe(World.StaffCanaries[2..4], ignoreOrder: true);
        (await ReadAsync(Peer, ["/my-support/lived-experience"])).ShouldBe([World.StaffCanaries[4]]);
    }

    [Fact]
    public async Task NobodyElse_ReadsOneThroughAnyDoor()
    {
        var leaks = new List<string>();
        var addresses = Door.All(world.Host).Select(door => door.Address(world.Host, (door.IsTriage ? world.Referrals : world.References)[Case.Cardiff], Peer.Account!.Id))
            .Concat(Notes()).Concat([$"/staff/{Peer.Account!.Id}", $"/staff/{Peer.Account.Id}/stage", $"/my-support/supervise/{Peer.Account.Id}"]).Distinct().ToList();
        foreach (var visitor in world.Visitors.Where(v => v != Peer && v != Supervisor))
            leaks.AddRange((await ReadAsync(visitor, addresses)).Select(canary => $"{visitor.Who} reads {canary}"));
        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task ANoteOfSomebodyElse_DoesNotExist()
    {
        foreach (var visitor in world.Visitors.Where(v => v.Account is not null && v != Peer && v != Supervisor))
        {
            foreach (var address in Notes())
                (await visitor.Browser.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, visitor.Who);
        }
    }

    private static IReadOnlyList<string> Notes() => [.. World.StaffNoteIds.Select(id => $"/my-support/notes/{id}")];

    private static async Task<IReadOnlyList<string>> ReadAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var found = new HashSet<string>();
        foreach (var address in addresses)
        {
            var html = await (await visitor.Browser.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, address), null)).Content.ReadAsStringAsync();
            found.UnionWith(World.StaffCanaries.Where(canary => html.Contains(canary, StringComparison.OrdinalIgnoreCase)));
        }
        return [.. found];
    }
}
