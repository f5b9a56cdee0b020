using System.Net;
using Microsoft.AspNetCore.Authorization;

namespace Steadfast.Web.Tests.Access;

/// <summary>
/// Every endpoint of the running program × everybody × every young person. The decision is looked at on its own: whether
/// it opens, is not there, or asks to sign in. Erased records, and partners whom something was shared with, come with
/// erasing and sharing.
/// </summary>
[Collection(OneWorld.Name)]
public sealed class AccessMatrixTests(World world)
{
    [Fact]
    public void EveryEndpoint_HasARow() =>
        Door.All(world.Host).Where(door => !AccessTable.Knows(door)).Select(door => door.Row).ShouldBeEmpty("say in AccessTable who may open these");

    [Fact]
    public void EveryEndpoint_StatesItsPolicy_NoneLeansOnTheFallback() =>
        Door.All(world.Host).Where(door => door.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !door.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null)).Select(door => door.Row).ShouldBeEmpty();

    [Fact]
    public async Task EveryPage_OpensForWhomItShould_AndIsNotThereForAnyoneElse()
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var visitor in world.Visitors)
        {
            foreach (var (door, of, expected) in Expected(visitor))
            {
                asked++;
                var response = await visitor.Browser.SendAsync(HttpMethod.Get, AddressOf(door, of), null);
                if (!Fits(door, expected, response))
                    wrong.Add($"{visitor.Who} asks for {door.Pattern} of {of}: it should be {expected} and answers {(int)response.StatusCode}");
            }
        }
        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task EveryForm_IsRefusedToWhomItsPageIs()
    {
        var wrong = new List<string>();
        foreach (var visitor in world.Visitors)
        {
            var token = await TokenAsync(visitor);
            foreach (var (door, of, expected) in Expected(visitor).Where(e => e.Expected != Decision.Opens))
            {
                var response = await visitor.Browser.SendAsync(HttpMethod.Post, AddressOf(door, of), new FormUrlEncodedContent([token]));
                if (DecisionOf(response) != expected)
                    wrong.Add($"{visitor.Who} posts to {door.Pattern} of {of}: it should be {expected} and answers {(int)response.StatusCode}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    private IEnumerable<(Door Door, Case Of, Decision Expected)> Expected(Visitor visitor)
    {
        foreach (var door in Door.All(world.Host).Where(AccessTable.Knows))
        {
            if (!door.IsAboutAYoungPerson)
                yield return (door, Case.NotThere, AccessTable.For(door, visitor));
            else
            {
                foreach (var of in Enum.GetValues<Case>())
                    yield return (door, of, AccessTable.For(door, visitor, of, world.RelationOf(visitor, of)));
            }
        }
    }

    private Uri AddressOf(Door door, Case of) =>
        new(Harness.WebHost.Address, door.Address(world.Host, (door.IsTriage ? world.Referrals : world.References)[of], world.Visitors[0].Account!.Id));

    // What stands behind a place that the test cannot fill need not be there; that it is not shown to others is held all the same.
    private static bool Fits(Door door, Decision expected, HttpResponseMessage response) =>
        DecisionOf(response) == expected || (expected == Decision.Opens && DecisionOf(response) == Decision.NotThere && !door.IsFilled);

    private static Decision DecisionOf(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.NotFound => Decision.NotThere,
        HttpStatusCode.Found when response.Headers.Location?.ToString().Contains("/sign-in?then=", StringComparison.Ordinal) == true => Decision.SignIn,
        _ => Decision.Opens,
    };

    private static async Task<KeyValuePair<string, string>> TokenAsync(Visitor visitor)
    {
        var page = await visitor.Browser.GetAsync("/language");
        return KeyValuePair.Create("__RequestVerificationToken", page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
