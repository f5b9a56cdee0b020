using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>Appointments, sessions, blocks and visits as appropriate adult: refused in the rule's sentence, at its field, with nothing written.</summary>
public sealed class RefusedSessionsTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Appointments_AreRefusedWithTheRule_AndNothingIsWritten()
    {
        var mine = await CasePages.OfAsync(host);
        var colleague = await host.Service.AddAccountAsync(Role.Practitioner);
        await host.Service.AllocateBesideAsync(await host.Service.AddAccountAsync(Role.ServiceManager), mine.Person.Id, colleague);
        var arrange = (await mine.GetAsync("/appointments/arrange")).Form();
        (string, string?)[] right = [("Input.Kind", "court"), ("Input.At", "10:00"), ("Input.Where", "Court 2"), ("Input.Worker", colleague.Id.ToString()), .. CasePages.Day("Input.On", Today.AddDays(3))];
        var page = await mine.Browser.ShouldRefuseEachAsync(arrange, right, (CasePages.Day("Input.On", Today.AddYears(2).AddDays(1)), "An appointment lies within two years. Check the year.", "Input.On"));
        page.Find("#Input_Where")!.GetAttribute("value").ShouldBe("Court 2");
        (await mine.GetAsync("/sessions")).Text.ShouldNotContain("Court 2");
        await mine.Browser.SubmitAsync(arrange, right);
        var coming = $"/appointments/{Key(arrange)}";

        // The page of what is to come has no such form; one of an appointment of today is sent to it.
        arrange = (await mine.GetAsync("/appointments/arrange")).Form();
        await mine.Browser.SubmitAsync(arrange, [("Input.Kind", "doctor"), .. CasePages.Day("Input.On", Today)]);
        var went = (await mine.GetAsync($"/appointments/{Key(arrange)}")).Form();
        went.SetAttribute("action", mine.Href + coming);
        (await mine.Browser.SubmitAsync(went, ("Input.Went", "without_us"))).ShouldRefuse("This appointment is still to come. Say how it went afterwards, or move it to another day.");

        (await mine.SendAsync($"{coming}/rearrange", CasePages.Day("Input.On", Today.AddDays(3)))).ShouldRefuse("This is the day and time it has already. Enter the new one.", "Input.On");
        await using (var db = host.Service.Open())
            await db.Allocations.Where(a => a.AccountId == colleague.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.To, Today));
        page = await mine.SendAsync($"{coming}/rearrange", [.. CasePages.Day("Input.On", Today.AddDays(4)), ("Input.Why", "The bus")]);
        page.ShouldRefuse("Whoever goes with them works with them. Choose one of their workers, or let a manager give them this worker first.");
        page.Find("#Input_Why")!.TextContent.Trim().ShouldBe("The bus");

        var (change, first, second) = ((await mine.GetAsync($"{coming}/change")).Form(), (await mine.GetAsync($"{coming}/call-off")).Form(), (await mine.GetAsync($"{coming}/call-off")).Form());
        await mine.Browser.SubmitAsync(first, ("Input.Why", "The court is closed"));
        (await mine.Browser.SubmitAsync(second, ("Input.Why", "Somebody is ill"))).ShouldRefuse("An appointment that was called off cannot become one that was called off.");
        (await mine.Browser.SubmitAsync(change, ("Input.Worker", ""))).ShouldRefuse("An appointment that was called off is not changed any more.");
        (await mine.GetAsync(coming)).Text.ShouldNotContain("Somebody is ill");
        await using var after = host.Service.Open();
        (await after.AppointmentResults.CountAsync(r => r.YoungPersonId == mine.Person.Id), await after.Appointments.CountAsync(a => a.YoungPersonId == mine.Person.Id)).ShouldBe((1, 2));
    }

    [Fact]
    public async Task SessionsAndBlocks_AreRefusedWithTheRule_AndNothingIsWritten()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/sessions/begin-block", ("Input.About", "Getting home safe"), ("Input.Planned", "4"));
        var record = (await mine.GetAsync("/record-session")).Form();
        (string, string?)[] right = [("Input.Kind", "one_to_one"), ("Input.WhatTheySaid", "I can walk off.")];
        var page = await mine.Browser.ShouldRefuseEachAsync(record, right,
            ([("Input.SecondWorker", mine.Worker.Id.ToString())], "Choose one of the list", "Input.SecondWorker"),
            (CasePages.Day("Input.NextOn", Today.AddDays(-1)), "The next contact must be today or later.", "Input.NextOn"));
        page.Find("#Input_WhatTheySaid")!.TextContent.Trim().ShouldBe("I can walk off.");

        var (end, late) = ((await mine.GetAsync("/sessions/end-block")).Form(), (await mine.GetAsync("/sessions/end-block")).Form());
        await mine.Browser.SubmitAsync(end, ("Input.Learnt", "Two ways home"));
        (await mine.Browser.SubmitAsync(end, ("Input.Learnt", "Two ways home"))).Done.ShouldBe("The block of sessions has ended");
        page = await mine.Browser.SubmitAsync(late, ("Input.Learnt", "He rings me now"));
        page.ShouldRefuse("This block has ended already.");
        page.Find("#Input_Learnt")!.TextContent.Trim().ShouldBe("He rings me now");

        page = await mine.Browser.SubmitAsync(record, right);
        page.ShouldRefuse("This block of sessions has ended meanwhile. Send the form again to record the session on its own.");
        await using var db = host.Service.Open();
        (await db.Sessions.CountAsync(s => s.YoungPersonId == mine.Person.Id)).ShouldBe(0);
        (await mine.Browser.SubmitAsync(page.Form())).Done.ShouldBe("Session recorded");
        (await db.Sessions.SingleAsync(s => s.YoungPersonId == mine.Person.Id)).BlockId.ShouldBeNull();
    }

    [Fact]
    public async Task AppropriateAdult_IsRefusedWithTheRule_AndNothingIsWritten()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, "Dundee");
        var (browser, person) = (await host.SignedInAsync(worker), await host.Service.AddCaseAsync(worker, site: "Dundee"));
        var form = (await browser.GetAsync($"/cases/{person.Reference}/appropriate-adult")).Form();
        var page = await browser.ShouldRefuseEachAsync(form, Visit,
            ([("Input.Left", "10:00")], "You left after you arrived, and within 24 hours. Check the times.", "Input.Left"),
            ([("Input.Steps", null)], "Say what you were there for.", "Input.Steps"),
            (CasePages.Day("Input.TrainedOn", Today), "Only who was trained for it goes as appropriate adult: say which training, and on which day before this one.", "Input.Training"),
            ([("Input.Vulnerability", " ")], "In Scotland an appropriate adult comes for somebody of 16 or over who cannot follow what happens or make themselves understood: say what makes it hard for them. With somebody under 16 a parent or another adult they trust is there.", "Input.Vulnerability"));
        page.Find("#Input_Where")!.GetAttribute("value").ShouldBe("Bell Street");

        var mine = await CasePages.OfAsync(host);
        await using var db = host.Service.Open();
        await db.YoungPeople.Where(p => p.Id == mine.Person.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.DateOfBirth, Today.AddDays(-1).AddYears(-18)));
        await mine.Browser.ShouldRefuseEachAsync((await mine.GetAsync("/appropriate-adult")).Form(), Visit,
            ([("Input.Vulnerability", "")], "They were 18 or over that day: say what makes it hard for them to follow what happens.", "Input.Vulnerability"));
        (await db.AppropriateAdultVisits.CountAsync(), await db.Contacts.CountAsync(c => c.YoungPersonId == person.Id)).ShouldBe((0, 0));
    }

    /// <summary>Yesterday, as it would be right.</summary>
    private (string, string?)[] Visit =>
    [
        ("Input.HasPart", "no"), ("Input.Where", "Bell Street"), .. CasePages.Day("Input.On", Today.AddDays(-1)), ("Input.Arrived", "10:00"), ("Input.Left", "11:10"), ("Input.Steps", "interview"),
        ("Input.Training", "County course"), .. CasePages.Day("Input.TrainedOn", Today.AddYears(-1)), ("Input.Vulnerability", "He does not read"),
    ];

    private static string Key(IHtmlFormElement form) => form.QuerySelector("input[name='Input.FormKey']")!.GetAttribute("value")!;
}
