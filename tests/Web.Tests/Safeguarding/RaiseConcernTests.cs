using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Safeguarding;

public sealed class RaiseConcernTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("/plan")]
    [InlineData("/record-session")]
    [InlineData("/details/edit")]
    public async Task EveryPageOfACase_LeadsToAConcern(string part)
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.GetAsync(part)).Find($".person a[href='{mine.Href}/concerns/new']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Concern_OfAFewWords_IsKept_AndSaysWhoIsToldByWhen()
    {
        var mine = await CasePages.OfAsync(host);
        await host.Service.AddAccountAsync(Role.ServiceManager, name: "Nia Protheroe");
        var asked = await mine.GetAsync("/concerns/new");
        asked.Text.ShouldContain("Call 999 first");
        asked.Text.ShouldContain("Nia Protheroe");
        var page = await mine.Browser.SubmitAsync(asked.Form(), ("Input.InTheirWords", "They said I owe them."));
        page.Done.ShouldBe("Your concern is kept. Now tell the manager on call.");
        page.Find(".own-words")!.TextContent.ShouldBe("They said I owe them.");
        page.Text.ShouldContain("Manager on call, as designated safeguarding person, Our service By 31 August 2021, 13:00");
        page.Text.ShouldContain("section 130");
        (await mine.GetAsync("/timeline")).Text.ShouldContain("Safeguarding concern raised");
    }

    [Fact]
    public async Task Concern_WithNothingElseRight_IsKeptAllTheSame()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/concerns/new", ("Input.Seen", "A machete in his bag"), ("Input.NoticedOn.Day", "32"), ("Input.NoticedOn.Month", "soon"), ("Input.Kind", "made_up"), ("Input.Danger", "perhaps"), ("Input.AboutStaff", "who knows"));
        page.Done.ShouldNotBeNull();
        page.Text.ShouldContain("Day as it was typed: 32 soon 2021");
        await using var db = host.Service.Open();
        var concern = await db.Concerns.SingleAsync(c => c.YoungPersonId == mine.Person.Id);
        (concern.Kind, concern.ImmediateDanger, concern.AboutStaff, concern.NoticedOn).ShouldBe((null, false, false, null));
    }

    [Fact]
    public async Task Concern_WithNoWords_AsksForThem_AndKeepsTheRest()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/concerns/new", ("Input.DoneAtOnce", "Rang his mum"), ("Input.NoticedOn.Day", "32"));
        page.Errors.ShouldBe(["Write what they said or what you saw, in a few words. Everything else can follow."]);
        page.Find("#Input_DoneAtOnce")!.TextContent.ShouldContain("Rang his mum");
        page.Find("#Input_NoticedOn")!.GetAttribute("value").ShouldBe("32");
    }

    [Fact]
    public async Task Concern_PostedTwice_IsOne()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/concerns/new")).Form();
        await mine.Browser.SubmitAsync(form, ("Input.Seen", "A new phone"));
        await mine.Browser.SubmitAsync(form, ("Input.Seen", "A new phone"));
        await using var db = host.Service.Open();
        (await db.Concerns.CountAsync(c => c.YoungPersonId == mine.Person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Disclosure_InASessionAndANote_ComesWithoutRetyping_AndOfAnotherIsNotThere()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/record-session", ("Input.Kind", "walk_or_drive"), ("Input.WhatTheySaid", "I owe them three grand."), ("Input.Note", "In the car"));
        await mine.SendAsync("/note", ("Input.Text", "He had a new phone"));
        await using var db = host.Service.Open();
        var session = await db.Sessions.SingleAsync(s => s.YoungPersonId == mine.Person.Id);
        var note = await db.Notes.SingleAsync(n => n.YoungPersonId == mine.Person.Id);
        var page = await mine.GetAsync($"/concerns/new?from=session&id={session.Id}");
        page.Find("#Input_InTheirWords")!.TextContent.Trim().ShouldBe("I owe them three grand.");
        page.Find("#Input_Seen")!.TextContent.Trim().ShouldBe("In the car");
        (await mine.Browser.SubmitAsync(page.Form())).Text.ShouldContain("Told in a session");
        (await mine.GetAsync($"/concerns/new?from=note&id={note.Id}")).Find("#Input_Seen")!.TextContent.Trim().ShouldBe("He had a new phone");
        var other = await CasePages.OfAsync(host);
        (await other.GetAsync($"/concerns/new?from=session&id={session.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await db.Concerns.SingleAsync(c => c.YoungPersonId == mine.Person.Id)).SourceId.ShouldBe(session.Id);
    }

    [Fact]
    public async Task Draft_ComesBackToItsWriterAlone_AndOnlyInThisYoungPersonsForm()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/concerns/new")).Form();
        form.SetAttribute("action", $"{mine.Href}/concerns/new?handler=Draft");
        await mine.Browser.SubmitAsync(form, ("Input.InTheirWords", "Half a sente"));
        (await mine.GetAsync("/concerns/new")).Find("#Input_InTheirWords")!.TextContent.ShouldContain("Half a sente");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.GetAsync($"{mine.Href}/concerns/new")).Text.ShouldNotContain("Half a sente");
        var sibling = await host.Service.AddCaseAsync(mine.Worker, "Owain", "Bowen");
        (await mine.Browser.GetAsync($"/cases/{sibling.Reference}/concerns/new")).Text.ShouldNotContain("Half a sente");
        await mine.SendAsync("/concerns/new", ("Input.InTheirWords", "Half a sentence"));
        (await mine.GetAsync("/concerns/new")).Text.ShouldNotContain("Half a sente");
    }

    [Fact]
    public async Task FromMyDay_AReferenceLeadsToTheForm_AndAnotherWorkersIsNotThere()
    {
        var mine = await CasePages.OfAsync(host);
        var other = await CasePages.OfAsync(host);
        (await mine.Browser.GetAsync("/my-day")).Find("a[href='/safeguarding/raise']").ShouldNotBeNull();
        var form = (await mine.Browser.GetAsync("/safeguarding/raise")).Form();
        (await mine.Browser.SubmitAsync(form, ("Input.Reference", mine.Person.Reference.ToLowerInvariant().Replace('-', ' ')))).Path.ShouldBe($"{mine.Href}/concerns/new");
        foreach (var reference in new[] { other.Person.Reference, "nonsense" })
            (await mine.Browser.SubmitAsync(form, ("Input.Reference", reference))).Errors.ShouldBe(["You work with nobody of this reference. Check it, or ring their worker or the manager on call."]);
    }
}
