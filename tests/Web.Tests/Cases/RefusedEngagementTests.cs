using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class RefusedEngagementTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Hold_NotWithinHalfAYear_IsRefused_AndSoIsCarryingOnOneThatEndedMeanwhile()
    {
        var mine = await CasePages.OfAsync(host);
        (string, string?)[] agreed = [("Input.Why", "Away"), ("Input.AgreedWith", "His mum"), ("Input.DoorStaysOpen", "He has my number")];
        (int Days, string Sentence)[] refused =
        [
            (0, "The review date must be after today."),
            (184, "The review date must be within six months. A hold is looked at again; it is not a closure."),
        ];
        var hold = (await mine.GetAsync("/hold")).Form();
        foreach (var (days, sentence) in refused)
        {
            var page = await mine.Browser.RefusedAsync(hold, "Input.ReviewOn", sentence, [.. agreed, .. CasePages.Day("Input.ReviewOn", Today.AddDays(days))]);
            page.Find("#Input_DoorStaysOpen")!.TextContent.Trim().ShouldBe("He has my number");
        }
        (await mine.GetAsync()).Text.ShouldNotContain("He has my number");

        await mine.Browser.SubmitAsync(hold, [.. agreed, .. CasePages.Day("Input.ReviewOn", Today.AddDays(30))]);
        var carryOn = (await mine.GetAsync("/hold/carry-on")).Form();
        foreach (var (days, sentence) in refused)
            await mine.Browser.RefusedAsync(carryOn, "Input.ReviewOn", sentence, [("Input.Why", "Still away"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(days))]);
        await mine.SendAsync("/return", ("Input.How", "He rang"));
        var late = await mine.Browser.RefusedAsync(carryOn, null, "This hold has ended; there is nothing to carry on.", [("Input.Why", "Still away"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(60))]);
        late.Find("#Input_Why")!.TextContent.Trim().ShouldBe("Still away");
        (await mine.GetAsync("/timeline?show=decisions")).Text.ShouldNotContain("Still away");
    }

    [Fact]
    public async Task Contact_ThatLooksBackForTheNext_OrSpokeToSomebodyElsesFamily_IsRefused_AndNothingIsWritten()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        await mine.SendAsync("/people/person", ("Input.Name", "Sian Bowen"), ("Input.Relationship", "mother"));
        var form = (await mine.GetAsync("/record-contact?kind=family_contact")).Form();
        var mother = form.QuerySelector("input[name='Input.SpokenTo']")!.GetAttribute("value");
        (string, string?)[] told = [("Input.Way", "call"), ("Input.Note", "A long talk")];
        (string? Field, string Sentence, (string, string?)[] Answers)[] refused =
        [
            ("Input.On", "This has not happened yet. Plan it as the next contact instead.", CasePages.Day("Input.On", Today.AddDays(1))),
            ("Input.NextOn", "The next contact must be today or later.", [("Input.Next", "other"), .. CasePages.Day("Input.NextOn", Today.AddDays(-1))]),
            ("Input.SpokenTo", "Choose who it is about.", [("Input.SpokenTo", other.Person.Id.ToString())]),
            ("Input.SpokenTo", "Choose who it is about.", [("Input.SpokenTo", "his mum")]),
            (null, "Only a contact with the family says who of the family was spoken to.", [("Input.Kind", "contact"), ("Input.SpokenTo", mother)]),
        ];
        foreach (var (field, sentence, answers) in refused)
            (await mine.Browser.RefusedAsync(form, field, sentence, [.. told, .. answers])).Find("#Input_Note")!.TextContent.Trim().ShouldBe("A long talk");
        await mine.Browser.RefusedAsync((await mine.GetAsync("/next-contact")).Form(), "Input.On", "The next contact must be today or later.", CasePages.Day("Input.On", Today.AddDays(-1)));
        await mine.Browser.RefusedAsync((await mine.GetAsync("/next-contact")).Form(), "Input.On", "The next contact lies within a year. Check the year.", CasePages.Day("Input.On", Today.AddYears(2)));
        await using var db = host.Service.Open();
        (await db.Contacts.CountAsync(c => c.YoungPersonId == mine.Person.Id)).ShouldBe(0);
        (await db.YoungPeople.SingleAsync(p => p.Id == mine.Person.Id)).NextContactOn.ShouldBeNull();
    }

    [Fact]
    public async Task DecisionTogether_ThatLooksTooFarOrNotAhead_OrComesAfterTheEnd_IsRefused_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/reaching/decide")).Form();
        (string, string?)[] told = [("Input.Choice", "Hold"), ("Input.Why", "Three months of knocks"), ("Input.People", "His mum"), ("Input.DoorStaysOpen", "A card each month"), .. CasePages.Day("Input.NextLookOn", Today.AddDays(60))];
        await RefusedAsync("Input.NextLookOn", "The next look must be after today.", CasePages.Day("Input.NextLookOn", Today));
        await RefusedAsync("Input.NextLookOn", "The next look must be within six months.", CasePages.Day("Input.NextLookOn", Today.AddDays(184)));
        await RefusedAsync("Input.DoorStaysOpen", "Say how the door stays open.", ("Input.DoorStaysOpen", ""));
        await RefusedAsync("Input.Choice", "Choose one of the list", ("Input.Choice", "1"));
        await mine.SendAsync("/end", ("Input.Reason", "support_no_longer_required"), ("Input.InTheirWords", "I am fine"));
        await RefusedAsync("Input.Choice", "A referral that is closed leaves no such choice.");
        await using var db = host.Service.Open();
        (await db.JointDecisions.CountAsync(d => d.YoungPersonId == mine.Person.Id)).ShouldBe(0);

        async Task RefusedAsync(string field, string sentence, params (string Name, string? Value)[] answers)
        {
            var page = await mine.Browser.RefusedAsync(form, field, sentence, [.. told.Where(t => !answers.Any(a => a.Name == t.Item1)), .. answers]);
            page.Find("#Input_Why")!.TextContent.Trim().ShouldBe("Three months of knocks");
        }
    }

    [Fact]
    public async Task Ending_HandOverAndReturn_AreRefused_WithTheRuleBeforeAnythingIsWritten()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.Browser.RefusedAsync((await mine.GetAsync("/end")).Form(), "Input.Reason", "Say why the work ends. If nobody knows, put it on hold instead.", ("Input.Reason", "not_known"));
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var handOver = await manager.RefusedAsync((await manager.GetAsync($"{mine.Href}/hand-over")).Form(), "Input.WorkerId", "They already work with this worker.", ("Input.Why", "On leave"), ("Input.WorkerId", mine.Worker.Id.ToString()));
        handOver.Find("#Input_Why")!.TextContent.Trim().ShouldBe("On leave");
        var back = (await mine.GetAsync("/return")).Form();
        var next = (await mine.GetAsync("/next-contact")).Form();
        await mine.Browser.RefusedAsync(back, null, "Only after a hold or an ending can somebody come back; this referral is open.", ("Input.How", "He rang"));

        await mine.SendAsync("/end", ("Input.Reason", "support_no_longer_required"), ("Input.InTheirWords", "I am fine"));
        await mine.Browser.RefusedAsync(next, null, "The work with them has ended. Say that they came back, then plan the next contact.", CasePages.Day("Input.On", Today.AddDays(3)));
        (await mine.GetAsync("")).Text.ShouldContain("None: the work has ended, and the door stays open.");
        await using (var db = host.Service.Open())
        {
            (await db.Users.SingleAsync(u => u.Id == mine.Worker.Id)).DisabledAt = host.Clock.Instant();
            db.Record(new(Core.Acts.ActKind.AccountDisabled, null, Core.Acts.Act.House, mine.Worker.Id));
            await db.SaveChangesAsync();
        }
        var gone = await manager.RefusedAsync((await manager.GetAsync($"{mine.Href}/return")).Form(), "Input.WorkerId", "The worker they knew is no longer here. Choose who takes up with them.", ("Input.How", "He rang"));
        gone.Find("#Input_How")!.TextContent.Trim().ShouldBe("He rang");
        await using var after = host.Service.Open();
        (await after.Returns.CountAsync(r => r.YoungPersonId == mine.Person.Id)).ShouldBe(0);
        (await after.Transfers.CountAsync(t => t.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Joining_ToItsOwnRecord_AfterWorkBeganOrAfterTheDecision_IsRefused()
    {
        var known = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner), "Macsen", "Trahaearn");
        var referral = await host.Service.AddReferralAsync("Maxen", "Trahaearn");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        await using var db = host.Service.Open();
        var own = await db.YoungPeople.Where(p => p.Id == referral.YoungPersonId).Select(p => p.Reference).SingleAsync();
        await manager.RefusedAsync((await manager.GetAsync($"/triage/{referral.Reference}/join/{own}")).Form(), null, "This referral is on that record already.");
        var join = (await manager.GetAsync($"/triage/{referral.Reference}/join/{known.Reference}")).Form();
        await manager.SubmitAsync((await manager.GetAsync($"/cases/{own}/note")).Form(), ("Input.Text", "Rang twice."));
        await manager.RefusedAsync(join, null, "Work has been written down on the record that this referral opened, so it cannot be joined to another.");
        await manager.SubmitAsync((await manager.GetAsync($"/triage/{referral.Reference}/accept")).Form(), ("Input.Need", "High"), ("Input.Reason", "Yes."), ("Input.Worker", "waiting"));
        await manager.RefusedAsync(join, null, "A referral joins another record before it is decided; this one is on the waiting list.");
        (await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == referral.Id)).YoungPersonId.ShouldBe(referral.YoungPersonId);
    }
}
