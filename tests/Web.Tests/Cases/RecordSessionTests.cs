using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class RecordSessionTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Session_PostedTwice_IsOneSessionAndOneContact_AndLeadsBackToMyDay()
    {
        var worker = await host.Service.AddMentorAsync(MentorStage.Practitioner);
        var colleague = await host.Service.AddAccountAsync(Role.Practitioner, name: "Amina Farah");
        var person = await host.Service.AddCaseAsync(worker);
        var browser = await host.SignedInAsync(worker);
        var form = (await browser.GetAsync($"/cases/{person.Reference}/record-session?then=/my-day")).Form();
        (string, string?)[] answers =
        [
            ("Input.Kind", "walk_or_drive"), ("Input.Place", "car"), ("Input.Minutes", "50"), ("Input.WhatTheySaid", "I am tired of it."), ("Input.Topics", "exploitation"),
            ("Input.SecondWorker", colleague.Id.ToString()), ("Input.NextOn.Day", "2"), ("Input.NextOn.Month", "9"), ("Input.NextOn.Year", "2021"),
        ];
        var done = await browser.SubmitAsync(form, answers);
        (done.Path, done.Done).ShouldBe(("/my-day", "Session recorded"));
        await browser.SubmitAsync(form, answers);
        await using var db = host.Service.Open();
        (await db.Contacts.SingleAsync(c => c.YoungPersonId == person.Id)).Minutes.ShouldBe(50);
        (await db.Sessions.SingleAsync(s => s.YoungPersonId == person.Id)).SecondWorkerId.ShouldBe(colleague.Id);
        (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).NextContactOn.ShouldBe(new DateOnly(2021, 9, 2));
    }

    [Fact]
    public async Task Session_WhatTheySaid_StandsOnTheTimelineInTheirWords()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var person = await host.Service.AddCaseAsync(worker);
        var browser = await host.SignedInAsync(worker);
        var form = (await browser.GetAsync($"/cases/{person.Reference}/record-session")).Form();
        await browser.SubmitAsync(form, ("Input.Kind", "walk_or_drive"), ("Input.WhatTheySaid", "I am tired of it."), ("Input.Hook", "Drill music"));
        var timeline = await browser.GetAsync($"/cases/{person.Reference}/timeline");
        timeline.Find("blockquote.own-words")!.TextContent.ShouldBe("I am tired of it.");
        timeline.Text.ShouldContain("Hook: Drill music");
    }

    [Fact]
    public async Task Session_WithWrongAnswers_SaysWhatWouldBeRight()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var person = await host.Service.AddCaseAsync(worker);
        var browser = await host.SignedInAsync(worker);
        var form = (await browser.GetAsync($"/cases/{person.Reference}/record-session")).Form();
        (await browser.SubmitAsync(form)).Errors.ShouldBe(["Choose what kind of session it was"]);
        (await browser.SubmitAsync(form, ("Input.Kind", "one_to_one"), ("Input.Minutes", "900"))).Errors.ShouldBe(["Minutes must be from 1 to 720."]);
        (await browser.SubmitAsync(form, ("Input.Kind", "one_to_one"), ("Input.SecondWorker", Guid.NewGuid().ToString()))).Errors.ShouldBe(["Choose one of the list"]);
    }
}
