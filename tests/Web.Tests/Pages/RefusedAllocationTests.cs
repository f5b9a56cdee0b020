using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

/// <summary>A worker is chosen once for each part, and a referral moves as the table of its moves says, from whichever form.</summary>
public sealed class RefusedAllocationTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Worker_ChosenTwice_OrBeforeTheReferralIsAccepted_IsRefused_AndNobodyIsAdded()
    {
        var referral = await host.Service.AddReferralAsync();
        var (one, two) = (await host.Service.AddAccountAsync(Role.Practitioner, limit: 1), await host.Service.AddAccountAsync(Role.Practitioner));
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.RefusedAsync(await FormAsync(), null, "A worker is chosen after a referral is accepted; this one is received.", Chosen(one, "Lead"))).Find($"input[value='{one.Id}']")!.HasAttribute("checked").ShouldBeTrue();
        await manager.SubmitAsync((await manager.GetAsync($"/triage/{referral.Reference}/accept")).Form(), ("Input.Need", "High"), ("Input.Reason", "We can help."), ("Input.Worker", "waiting"));
        await manager.SubmitAsync(await FormAsync(), Chosen(one, "CoWorker"));
        await manager.RefusedAsync(await FormAsync(), null, "This worker already works with this young person.", Chosen(one, "CoWorker"));
        // Who worked beside them may lead: they carry this young person already, and are counted once.
        (await manager.SubmitAsync(await FormAsync(), Chosen(one, "Lead"))).Done.ShouldNotBeNull();
        await manager.RefusedAsync(await FormAsync(), null, "This young person already has a lead worker. Hand the case over instead.", Chosen(two, "Lead"));
        (await WorkersAsync()).ShouldBe([(one.Id, AllocationPart.Lead)]);

        await manager.SubmitAsync(await FormAsync(), Chosen(two, "CoWorker"));
        await using var db = host.Service.Open();
        var href = $"/cases/{await db.YoungPeople.Where(p => p.Id == referral.YoungPersonId).Select(p => p.Reference).SingleAsync()}/hand-over";
        (await manager.SubmitAsync((await manager.GetAsync(href)).Form(), ("Input.WorkerId", two.Id.ToString()), ("Input.Why", "She knows him"))).Done.ShouldNotBeNull();
        (await WorkersAsync()).ShouldBe([(two.Id, AllocationPart.Lead)]);

        async Task<IHtmlFormElement> FormAsync() => (await manager.GetAsync($"/triage/{referral.Reference}/allocate")).Form();

        async Task<List<(Guid, AllocationPart)>> WorkersAsync()
        {
            await using var now = host.Service.Open();
            return [.. (await now.Allocations.Where(a => a.YoungPersonId == referral.YoungPersonId && a.To == null).ToListAsync()).Select(a => (a.AccountId, a.Part))];
        }
    }

    [Fact]
    public async Task Referral_ThatIsOpen_IsNotDecidedAgain_AndTheReasonTypedStays()
    {
        var person = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner));
        await using var db = host.Service.Open();
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.YoungPersonId == person.Id);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        foreach (var (way, field, told, becomes) in new[]
        {
            ("accept", "Worker", "waiting", "on the waiting list"),
            ("ask", "Question", "Where does he sleep?", "waiting for the referrer's answer"),
            ("signpost", "Elsewhere", "The youth club", "signposted elsewhere"),
        })
        {
            (string, string?)[] answers = [($"Input.{field}", told), ("Input.Reason", "We read it again."), .. way == "accept" ? [("Input.Need", "High")] : Array.Empty<(string, string?)>()];
            var page = await manager.RefusedAsync((await manager.GetAsync($"/triage/{referral.Reference}/{way}")).Form(), null, $"A referral that is open cannot become {becomes}.", answers);
            page.Find("textarea[name='Input.Reason']")!.TextContent.Trim().ShouldBe("We read it again.");
        }
        (await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == referral.Id)).Status.ShouldBe(ReferralStatus.Open);
        (await db.TriageDecisions.CountAsync(d => d.ReferralId == referral.Id)).ShouldBe(1);
    }

    private static (string, string?)[] Chosen(Account worker, string part) => [("Input.Worker", worker.Id.ToString()), ("Input.Part", part)];
}
