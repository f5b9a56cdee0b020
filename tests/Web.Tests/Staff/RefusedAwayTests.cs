using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Staff;

/// <summary>Cover, the rota and time away refuse in the rule's words, beside the field, with nothing written and nothing lost.</summary>
public sealed class RefusedAwayTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Cover_OnDaysThatMakeNoSense_OrByWhoIsAway_IsRefused_AndWhatWasTypedStays()
    {
        var mine = await CasePages.OfAsync(host);
        var (other, third) = (await host.Service.AddAccountAsync(Role.Practitioner), await host.Service.AddAccountAsync(Role.Practitioner));
        await host.Service.NoteAwayAsync(other, other, Today.AddDays(20), Today.AddDays(21));
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync($"{mine.Href}/cover")).Form($"{mine.Href}/cover");
        foreach (var (field, from, to, sentence) in new[]
        {
            ("To", 3, 2, "The last day of cover must not be before the first."),
            ("To", -3, -1, "These days have gone."),
            ("To", 0, 92, "Cover is for three months at most. Hand the case over instead."),
            ("WorkerId", 19, 20, "They are away on some of these days themselves. Choose somebody else."),
        })
            (await manager.RefusedAsync(form, $"Input.{field}", sentence, Cover(other, from, to))).Find("textarea[name='Input.Safety']")!.TextContent.Trim().ShouldBe("Sleeps at his nan's");
        (await CoversAsync(mine)).ShouldBe(0);
        (await manager.SubmitAsync(form, Cover(other, 0, 5))).Done.ShouldNotBeNull();
        form = (await manager.GetAsync($"{mine.Href}/cover")).Form($"{mine.Href}/cover");
        await manager.RefusedAsync(form, "Input.From", "Somebody stands in on some of these days already. Take that cover back first.", Cover(third, 5, 9));
        (await CoversAsync(mine)).ShouldBe(1);
    }

    [Fact]
    public async Task Cover_AfterAHandOver_IsNotByTheNewLead_AndIsTheirsToTakeBack()
    {
        var mine = await CasePages.OfAsync(host);
        var (next, third) = (await host.Service.AddAccountAsync(Role.Practitioner), await host.Service.AddAccountAsync(Role.Practitioner));
        var (manager, lead) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(next));
        var before = (await manager.GetAsync($"{mine.Href}/cover")).Form();
        await host.Service.CoverAsync(mine.Person.Id, third, Today, Today.AddDays(5));
        (await manager.SubmitAsync((await manager.GetAsync($"{mine.Href}/hand-over")).Form(), ("Input.WorkerId", next.Id.ToString()), ("Input.Why", "Leave"))).Done.ShouldNotBeNull();
        await manager.RefusedAsync(before, "Input.WorkerId", "Nobody stands in for themselves.", Cover(next, 7, 9));
        var page = await lead.GetAsync($"{mine.Href}/cover");
        var takeBack = page.Form($"{mine.Href}/cover?handler=end");
        var refused = await lead.RefusedAsync(takeBack, null, "There is no such cover.", ("cover", Guid.NewGuid().ToString()));
        // What is sent from here on is a form of its own, not the same as any other that was refused.
        (await lead.SubmitAsync(refused.Form($"{mine.Href}/cover"), Cover(third, 7, 9))).Done.ShouldNotBeNull();
        (await lead.SubmitAsync((await lead.GetAsync($"{mine.Href}/cover")).Document.Forms.First(f => f.GetAttribute("action") == $"{mine.Href}/cover?handler=end"))).Done.ShouldBe("The cover is taken back; its reach has ended");
        await using var db = host.Service.Open();
        (await db.CaseCovers.CountAsync(c => c.YoungPersonId == mine.Person.Id && c.EndedAt == null)).ShouldBe(1);
        (await db.CaseCovers.CountAsync(c => c.Id == Guid.Empty)).ShouldBe(0);
    }

    [Fact]
    public async Task Shift_ThatCannotBe_IsRefused_AndNoneOfAnotherSiteIsTakenOut()
    {
        var (worker, away) = (await host.Service.AddAccountAsync(Role.Practitioner, "Edinburgh"), await host.Service.AddAccountAsync(Role.Practitioner, "Edinburgh"));
        await host.Service.NoteAwayAsync(away, away, Today, Today.AddDays(1));
        var (manager, elsewhere) = (await host.SignedInAsync(Role.ServiceManager, "Edinburgh"), await host.SignedInAsync(Role.ServiceManager, "Newcastle"));
        var form = (await manager.GetAsync("/staff/rota")).Form();
        foreach (var (field, who, part, phone, from, until, sentence) in new[]
        {
            ("Phone", worker, "Worker", "", 0, 1, "Give the number they answer."),
            ("Until", worker, "Worker", "07700 900444", 1, 1, "A shift ends after it begins."),
            ("Until", worker, "Worker", "07700 900444", -2, -1, "These hours have gone."),
            ("Until", worker, "Worker", "07700 900444", 0, 5, "A shift is four days at most."),
            ("Account", worker, "Manager", "07700 900444", 0, 1, "The manager on call is a service manager or the national lead."),
            ("Account", away, "Worker", "07700 900444", 0, 1, "They are away on some of these days themselves. Choose somebody else."),
        })
            (await manager.RefusedAsync(form, $"Input.{field}", sentence, Shift(who, part, phone, from, until))).Find("#Input_Phone")!.GetAttribute("value").ShouldBe(phone);
        (await manager.GetAsync("/rota")).Text.ShouldNotContain("07700 900444");
        var mentor = await host.Service.AddMentorAsync(MentorStage.Independent, site: "Edinburgh");
        var offered = await manager.GetAsync("/staff/rota");
        offered.Find($"input[value='{mentor.Id}']").ShouldBeNull();
        offered.Text.ShouldContain($"Not to choose from: {mentor.Name}. A peer mentor is on call from the practitioner stage on: out of hours nobody is beside them.");
        // Whose stage went back while the form was open.
        (await manager.RefusedAsync(form, "Input.Account", "A peer mentor is on call from the practitioner stage on: out of hours nobody is beside them.", Shift(mentor, "Worker", "07700 900444", 0, 1))).Find("#Input_Phone")!.GetAttribute("value").ShouldBe("07700 900444");
        var rota = await manager.SubmitAsync(form, Shift(worker, "Worker", "07700 900444", 0, 1));
        var other = await host.Service.AddAccountAsync(Role.Practitioner, "Newcastle");
        var takeOut = (await elsewhere.SubmitAsync((await elsewhere.GetAsync("/staff/rota")).Form(), Shift(other, "Worker", "07700 900555", 0, 1))).Form("/staff/rota?handler=remove&site=NCL");
        var shift = rota.Find("input[name=shift]")!.GetAttribute("value");
        await elsewhere.RefusedAsync(takeOut, null, "The rota is kept by the service manager of the site, or by the national lead.", ("shift", shift));
        var refused = await elsewhere.RefusedAsync(takeOut, null, "There is no such shift.", ("shift", Guid.NewGuid().ToString()));
        refused.Find("#Input_FromTime")!.GetAttribute("value").ShouldBe("17:00");
        refused.Find("[name='Input.FormKey']")!.GetAttribute("value").ShouldNotBe(Guid.Empty.ToString());
        (await manager.GetAsync("/rota")).Text.ShouldContain("07700 900444");
    }

    [Fact]
    public async Task TimeAway_ThatCannotBe_IsRefused_WhetherNotedForOneselfOrByTheManager()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var (manager, own) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(worker));
        await host.Service.NoteAwayAsync(worker, worker, Today.AddDays(40), Today.AddDays(44));
        foreach (var (browser, form) in new[] { (manager, (await manager.GetAsync($"/staff/{worker.Id}/away")).Form()), (own, (await own.GetAsync("/my-support/away")).Form()) })
        {
            await browser.RefusedAsync(form, "Input.To", "The last day away must not be before the first.", Away("Leave", 3, 2));
            await browser.RefusedAsync(form, "Input.From", "Time away is within two years of today.", Away("Sickness", -731, 0));
            await browser.RefusedAsync(form, "Input.To", "Leave has a last day.", Away("Leave", 3, null));
            var page = await browser.RefusedAsync(form, "Input.From", "They are noted as away on some of these days already.", Away("Sickness", 30, null));
            page.Find("input[value=Sickness]")!.HasAttribute("checked").ShouldBeTrue();
        }
        var noted = await manager.SubmitAsync((await manager.GetAsync($"/staff/{worker.Id}/away")).Form(), Away("Leave", 30, 34));
        var back = noted.Form();
        await manager.RefusedAsync(back, "Input.LastDay", "Time away is within two years of today.", CasePages.Day("Input.LastDay", Today.AddDays(731)));
        await manager.RefusedAsync(back, "Input.LastDay", "They are noted as away on some of these days already.", CasePages.Day("Input.LastDay", Today.AddDays(40)));
        await using var db = host.Service.Open();
        (await db.Absences.Where(a => a.AccountId == worker.Id).OrderBy(a => a.From).Select(a => a.To).ToListAsync()).ShouldBe([Today.AddDays(34), Today.AddDays(44)]);
    }

    private async Task<int> CoversAsync(CasePages mine)
    {
        await using var db = host.Service.Open();
        return await db.CaseCovers.CountAsync(c => c.YoungPersonId == mine.Person.Id);
    }

    private (string, string?)[] Cover(Account who, int from, int to) =>
        [("Input.WorkerId", who.Id.ToString()), .. CasePages.Day("Input.From", Today.AddDays(from)), .. CasePages.Day("Input.To", Today.AddDays(to)), ("Input.Safety", "Sleeps at his nan's"), ("Input.WhoToCall", "Nan"), ("Input.WhatNotToDo", "Do not ring the house")];

    private (string, string?)[] Shift(Account who, string part, string phone, int from, int until) =>
        [("Input.Part", part), ("Input.Account", who.Id.ToString()), ("Input.Phone", phone), .. CasePages.Day("Input.From", Today.AddDays(from)), .. CasePages.Day("Input.Until", Today.AddDays(until))];

    private (string, string?)[] Away(string kind, int from, int? to) =>
        [("Input.Kind", kind), .. CasePages.Day("Input.From", Today.AddDays(from)), .. to is { } last ? CasePages.Day("Input.To", Today.AddDays(last)) : []];
}
