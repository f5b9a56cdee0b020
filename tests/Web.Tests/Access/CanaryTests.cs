using Steadfast.Core.Workforce;

namespace Steadfast.Web.Tests.Access;

/// <summary>Nothing of a restricted record stands anywhere on any page for anyone but those who work with the young person.</summary>
[Collection(OneWorld.Name)]
public sealed class CanaryTests(World world)
{
    [Fact]
    public async Task TheirOwnWorker_ReadsThem()
    {
        var lead = world.Visitors[0];
        world.RelationOf(lead, Case.Restricted).ShouldBe(Relation.Worker);
        var html = await HtmlAsync(lead, $"/cases/{world.References[Case.Restricted]}");
        html.ShouldContain(World.Canaries[1]);
        html.ShouldContain(World.Canaries[3]);
    }

    [Fact]
    public async Task NobodyElse_FindsOneOnAnyPage()
    {
        var leaks = new List<string>();
        foreach (var visitor in world.Visitors.Where(v => world.RelationOf(v, Case.Restricted) != Relation.Worker))
        {
            foreach (var address in Door.All(world.Host).Select(AddressOf).Concat(Searches()))
            {
                var html = await HtmlAsync(visitor, address);
                // What was asked for may stand in the search box.
                leaks.AddRange(World.Canaries.Where(canary => !address.Contains(canary, StringComparison.Ordinal) && html.Contains(canary, StringComparison.OrdinalIgnoreCase))
                    .Select(canary => $"{visitor.Who} reads {canary} at {address}"));
                if (visitor.Account?.Role != Role.Guardian && address.Contains("q=", StringComparison.Ordinal) && html.Contains($"/cases/{world.References[Case.Restricted]}", StringComparison.Ordinal))
                    leaks.Add($"{visitor.Who} finds the record at {address}");
            }
        }
        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task ASafetyMatter_IsFoundByTheirWorkersAndTheManagerOfTheSite_OnItsOwnPage_AndByNobodyElse()
    {
        var found = new List<string>();
        foreach (var visitor in world.Visitors)
        {
            foreach (var door in Door.All(world.Host))
            {
                var address = door.Address(world.Host, (door.IsTriage ? world.Referrals : world.References)[Case.Cardiff], world.Visitors[0].Account!.Id);
                if ((await HtmlAsync(visitor, address)).Contains(World.SafetyCanary, StringComparison.Ordinal))
                    found.Add($"{visitor.Who} at {door.Row}");
            }
        }
        var may = world.Visitors.Where(v => world.RelationOf(v, Case.Cardiff) is Relation.Worker or Relation.Beside || v is { Account.Role: Role.ServiceManager, Site: "Cardiff" });
        found.ShouldBe(may.Select(v => $"{v.Who} at /Cases/Families/ReadSafety"));
    }

    [Fact]
    public async Task NotAllowedAndNotThere_LookTheSame()
    {
        var manager = world.Visitors.First(v => v.Account?.Role == Role.ServiceManager);
        var (restricted, absent) = (world.References[Case.Restricted], world.References[Case.NotThere]);
        foreach (var page in new[] { "", "/record-contact", "/break-glass" })
        {
            var one = await HtmlAsync(manager, $"/cases/{restricted}{page}");
            var other = await HtmlAsync(manager, $"/cases/{absent}{page}");
            Plain(one, restricted).ShouldBe(Plain(other, absent));
        }
    }

    private static string Plain(string html, string reference) =>
        System.Text.RegularExpressions.Regex.Replace(html.Replace(reference, "REFERENCE", StringComparison.Ordinal), "name=\"__RequestVerificationToken\"[^>]*", "");

    private string AddressOf(Door door) => door.Address(world.Host, (door.IsTriage ? world.Referrals : world.References)[Case.Restricted], world.Visitors[0].Account!.Id);

    private static IEnumerable<string> Searches() => World.Canaries.Take(3).SelectMany(canary => new[] { $"/cases?q={canary}", $"/cases?q={canary[..3]}", $"/cases?q={canary}&show=all" });

    private static async Task<string> HtmlAsync(Visitor visitor, string address) =>
        await (await visitor.Browser.SendAsync(HttpMethod.Get, new Uri(Harness.WebHost.Address, address), null)).Content.ReadAsStringAsync();
}
