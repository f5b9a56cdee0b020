using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class AppointmentTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly (string, string?)[] Today = CasePages.Day("Input.On", new DateOnly(2021, 8, 31));

    [Fact]
    public async Task Arranged_StandsOnMyDayInOrder_IsAttended_AndIsAContact()
    {
        var mine = await CasePages.OfAsync(host);
        var done = await mine.SendAsync("/appointments/arrange", [("Input.Kind", "court"), ("Input.At", "12:00"), ("Input.Where", "Court 2"), ("Input.Transport", "we_drive"), .. Today]);
        (done.Path, done.Done).ShouldBe(($"{mine.Href}/sessions", "The appointment is arranged for Tuesday 31 August"));
        done.Text.ShouldContain("Court or hearing Arranged Tuesday 31 August, 12:00 Court 2 · ");
        var myDay = await mine.Browser.GetAsync("/my-day");
        myDay.Text.ShouldContain("Today, in order 12:00 Rhys Bowen Appointment");
        var page = await mine.Browser.GetAsync(myDay.Document.QuerySelectorAll(".cards .card a").First().GetAttribute("href")!);
        page.Heading.ShouldBe("Court or hearing, Tuesday 31 August, 12:00");

        var form = page.Form();
        var said = await mine.Browser.SubmitAsync(form, ("Input.Went", "with_us"), ("Input.Words", "Adjourned for reports."));
        said.Errors.ShouldBeEmpty();
        said.Done.ShouldBe("Saved");
        await mine.Browser.SubmitAsync(form, ("Input.Went", "with_us"), ("Input.Words", "Adjourned for reports."));
        await using var db = host.Service.Open();
        (await db.Contacts.CountAsync(c => c.YoungPersonId == mine.Person.Id)).ShouldBe(1);
        var timeline = await mine.GetAsync("/timeline");
        timeline.Text.ShouldContain("Appointment attended");
        timeline.Text.ShouldContain("Adjourned for reports.");
        (await mine.Browser.GetAsync("/my-day")).Text.ShouldNotContain("Court");
    }

    [Fact]
    public async Task TwoOfUsGo_AndBothStandOnThePage()
    {
        var mine = await CasePages.OfAsync(host);
        var second = await host.Service.AddAccountAsync(Role.PeerMentor, name: "Jade Osei");
        await host.Service.AllocateBesideAsync(await host.Service.AddAccountAsync(Role.ServiceManager), mine.Person.Id, second);
        (string, string?)[] told = [("Input.Kind", "court"), ("Input.At", "15:00"), ("Input.SecondWorker", second.Id.ToString()), .. Today];
        (await mine.SendAsync("/appointments/arrange", [.. told, ("Input.Worker", "")])).Errors.ShouldBe(["The second worker goes beside another of us. Say who goes first."]);
        var listed = await mine.SendAsync("/appointments/arrange", told);
        listed.Text.ShouldContain($"{mine.Worker.Name} and Jade Osei go along");
        var page = await mine.Browser.GetAsync(listed.Find("main a[href*='/appointments/']:not([href$=arrange])")!.GetAttribute("href")!);
        page.Text.ShouldContain($"Who of us goes along{mine.Worker.Name}, Jade Osei");
        (await (await host.SignedInAsync(second)).GetAsync("/my-day")).Text.ShouldContain("15:00 Rhys Bowen Appointment");
    }

    [Fact]
    public async Task Arrange_WithNonsense_KeepsWhatWasTyped_AndSaysWhatWouldBeRight()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync("/appointments/arrange")).Errors.ShouldBe(["Choose what kind of appointment it is", "Enter the day of the appointment"]);
        var page = await mine.SendAsync("/appointments/arrange", ("Input.Kind", "nonsense"), ("Input.Where", "<script>"), ("Input.On.Day", "1"), ("Input.On.Month", "1"), ("Input.On.Year", "2020"));
        page.Errors.ShouldBe(["Choose one of the list"]);
        page.Find("#Input_Where")!.GetAttribute("value").ShouldBe("<script>");
        (await mine.SendAsync("/appointments/arrange", ("Input.Kind", "court"), ("Input.On.Day", "1"), ("Input.On.Month", "1"), ("Input.On.Year", "2020"))).Errors
            .ShouldBe(["This has passed already. Record what happened as a contact or a session instead."]);
        (await mine.SendAsync("/appointments/arrange", [("Input.Kind", "court"), ("Input.Worker", Guid.NewGuid().ToString()), .. Today])).Errors.ShouldBe(["Choose one of the list"]);
    }

    [Fact]
    public async Task MovedAndCalledOff_LeaveTheirTrace_AndChangedByTwoIsToldSo()
    {
        var mine = await CasePages.OfAsync(host);
        var id = await ArrangeAsync(mine);
        var stale = (await mine.GetAsync($"/appointments/{id}/change")).Form();
        (await mine.SendAsync($"/appointments/{id}/change", ("Input.Where", "The other door"))).Done.ShouldBe("The appointment is changed");
        var told = await mine.Browser.SubmitAsync(stale, ("Input.Where", "Somewhere else"));
        told.ShouldShowBoth(("Where?", "The other door", "Somewhere else"));
        (await mine.Browser.SubmitAsync(told.Form())).Done.ShouldBe("The appointment is changed");
        (await mine.GetAsync($"/appointments/{id}")).Text.ShouldContain("Somewhere else");
        (await mine.SendAsync($"/appointments/{id}/rearrange", [.. CasePages.Day("Input.On", new DateOnly(2021, 9, 3)), ("Input.Why", "The bus")])).Done.ShouldBe("The appointment is moved to Friday 3 September");
        var next = await NextOfAsync(id);
        (await mine.SendAsync($"/appointments/{next}/call-off")).Errors.ShouldBe(["Say why it is called off"]);
        (await mine.SendAsync($"/appointments/{next}/call-off", ("Input.Why", "Closed"))).Text.ShouldContain("Called off");
        (await mine.GetAsync($"/appointments/{id}")).Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Appointment_OfAnother_DoesNotExist()
    {
        var (mine, theirs) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var id = await ArrangeAsync(theirs);
        foreach (var part in new[] { "", "/change", "/rearrange", "/call-off" })
        {
            (await mine.GetAsync($"/appointments/{id}{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await mine.Browser.GetAsync($"{theirs.Href}/appointments/{id}{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task AppropriateAdult_IsRecorded_AndTheRuleIsReadOnThePage()
    {
        var mine = await CasePages.OfAsync(host);
        (string, string?)[] answers =
        [
            ("Input.Where", "Cardiff Bay"), .. CasePages.Day("Input.On", new DateOnly(2021, 8, 30)), ("Input.Arrived", "22:30"), ("Input.Left", "01:10"),
            ("Input.Steps", "interview"), ("Input.Training", "County course"), .. CasePages.Day("Input.TrainedOn", new DateOnly(2020, 3, 1)),
        ];
        (await mine.SendAsync("/appropriate-adult", [("Input.HasPart", "yes"), .. answers])).Errors.ShouldHaveSingleItem().ShouldContain("cannot be their appropriate adult");
        var done = await mine.SendAsync("/appropriate-adult", [("Input.HasPart", "no"), ("Input.Vulnerability", "Reads slowly"), .. answers]);
        done.Done.ShouldBe("The visit is recorded");
        done.Text.ShouldContain("Cardiff Bay, Interview");
        done.Text.ShouldContain("Hard for them to follow: Reads slowly");
        await using var db = host.Service.Open();
        (await db.Contacts.SingleAsync(c => c.YoungPersonId == mine.Person.Id)).Minutes.ShouldBe(160);
    }

    [Fact]
    public async Task Block_IsBegun_ASessionIsPartOfIt_AndItIsEnded()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync("/sessions/begin-block", ("Input.About", "Getting home safe"), ("Input.Planned", "1"))).Errors.ShouldBe(["A block is short: from 2 to 12 sessions."]);
        (await mine.SendAsync("/sessions/begin-block", ("Input.About", "Getting home safe"), ("Input.Planned", "4"))).Done.ShouldBe("The block of sessions has begun");
        var form = await mine.GetAsync("/record-session");
        form.Text.ShouldContain("Part of this block: Getting home safe");
        await mine.Browser.SubmitAsync(form.Form(), ("Input.Kind", "one_to_one"), ("Input.Mood", "Low"), ("Input.Together", "Well"), ("Input.Step", "Small"), ("Input.WhatTheySaid", "I can walk off."), ("Input.Hook", "Chips"), ("Input.Note", "We drove to the pier"), ("Input.WithWhom", "His nan"));
        var page = await mine.GetAsync("/sessions");
        page.Text.ShouldContain("1 of 4 sessions held");
        page.Text.ShouldContain("Low · It went well · A small step");
        foreach (var kept in new[] { "We drove to the pier", "Who was there: His nan", "Hook: Chips" })
            page.Text.ShouldContain(kept);
        (await mine.SendAsync("/sessions/end-block", ("Input.Learnt", "Two ways home"))).Done.ShouldBe("The block of sessions has ended");
        (await mine.GetAsync("/sessions/end-block")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SessionsPage_TakesAsManyQueriesForTenAsForOne()
    {
        var mine = await CasePages.OfAsync(host);
        await ArrangeAsync(mine);
        using var queries = new QueryCount(host.Service);
        var few = await queries.OfAsync(() => mine.GetAsync("/sessions"));
        for (var i = 0; i < 9; i++)
            await ArrangeAsync(mine);
        (await queries.OfAsync(() => mine.GetAsync("/sessions"))).ShouldBe(few);
    }

    [Fact]
    public async Task MyTeam_ShowsTheTeamsVisitsOfToday_TimesFirst()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/appointments/arrange", [("Input.Kind", "court"), ("Input.At", "15:30"), .. Today]);
        await mine.SendAsync("/next-contact", [.. Today, ("Input.At", "14:15")]);
        var page = await (await host.SignedInAsync(Role.ServiceManager)).GetAsync("/my-team");
        page.Text.ShouldContain($"14:15 Rhys Bowen Visit {mine.Worker.Name}");
        page.Text.ShouldContain($"15:30 Rhys Bowen Appointment {mine.Worker.Name}");
        (await mine.Browser.GetAsync("/my-day")).Text.ShouldContain("14:15 Rhys Bowen");
    }

    private async Task<Guid> ArrangeAsync(CasePages pages)
    {
        using var opened = await host.Service.OpenRecordAsync(pages.Worker, pages.Person.Id);
        var told = new NewAppointment("doctor", host.Clock.Today(), null) { Details = new() { WorkerId = pages.Worker.Id } };
        await opened.Get<Arranging>().ArrangeAsync(opened.By, opened.Person, opened.Words, told, CancellationToken.None);
        return told.FormKey;
    }

    private async Task<Guid> NextOfAsync(Guid id)
    {
        await using var db = host.Service.Open();
        return (await db.Appointments.SingleAsync(a => a.MovedFromId == id)).Id;
    }
}
