using Microsoft.EntityFrameworkCore;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>What was told is written once: the concern takes it over.</summary>
public sealed class DisclosureTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Session_WithADisclosure_LeadsToAConcern_ThatHasTheirWords()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/record-session", ("Input.Kind", "walk_or_drive"), ("Input.WhatTheySaid", "He has my sister's address."), ("Input.Note", "Shaking in the car"), ("Input.Disclosed", "true"));
        page.Heading.ShouldStartWith("Raise a concern about");
        (await page.Response.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(h => h.ShouldContain("He has my sister"), h => h.ShouldContain("Shaking in the car"));
        (await mine.Browser.SubmitAsync(page.Form())).Path.ShouldStartWith($"{mine.Href}/concerns/");
        await using var db = host.Service.Open();
        (await db.Sessions.SingleAsync(s => s.YoungPersonId == mine.Person.Id)).Disclosed.ShouldBeTrue();
    }

    [Fact]
    public async Task Contact_WithADisclosure_LeadsToAConcern_ThatHasTheNote()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/record-contact?kind=contact", ("Input.Way", "street"), ("Input.Outcome", "disclosure"), ("Input.Note", "Somebody holds his passport"));
        page.Heading.ShouldStartWith("Raise a concern about");
        (await page.Response.Content.ReadAsStringAsync()).ShouldContain("Somebody holds his passport");
    }

    [Fact]
    public async Task Timeline_OffersAConcernFromEachContact_AndNoneFromAnAttempt()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/record-contact?kind=contact", ("Input.Way", "street"), ("Input.Note", "Talked about the bikes"));
        await mine.SendAsync("/record-contact?kind=attempt", ("Input.Way", "knock"));
        var link = (await mine.GetAsync("/timeline")).Document.QuerySelectorAll(".timeline a").Select(a => a.GetAttribute("href")!).ShouldHaveSingleItem();
        (await (await mine.Browser.GetAsync(link)).Response.Content.ReadAsStringAsync()).ShouldContain("Talked about the bikes");
    }
}
