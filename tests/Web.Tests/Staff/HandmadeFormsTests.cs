using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Staff;

/// <summary>A form that no page ever showed somebody, filled in full and sent with a token of theirs, finds nothing there and writes nothing.</summary>
public sealed class HandmadeFormsTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly (string, string)[] Away = [("Input.Kind", "Sickness"), ("Input.From", "2021-09-01"), ("Input.To", "2021-09-02"), ("Input.LastDay", "2021-09-01")];
    private static readonly (string, string)[] Evidence = [("Input.To", "Independent"), ("Input.Evidence", Staffing.Evidence)];
    private static readonly (string, string)[] Reason = [("Input.Kind", "KnowsFamily"), ("Input.Words", "His aunt is my neighbour"), ("Input.Why", "They moved away")];

    [Fact]
    public async Task FormsOfStaff_FromWhoTheyAreNotFor_FindNothing_AndWriteNothing()
    {
        var mentor = await host.Service.AddMentorAsync(MentorStage.CoWorking);
        var (worker, lead) = (await host.SignedInAsync(Role.Practitioner), await host.SignedInAsync(Role.NationalLead));
        var (elsewhere, guardian) = (await host.SignedInAsync(Role.ServiceManager, "Dundee"), await host.SignedInAsync(Role.Guardian));
        var practitioner = await host.Service.AddAccountAsync(Role.Practitioner);
        var manager = await host.Service.AddAccountAsync(Role.ServiceManager);
        await host.Service.NoteAwayAsync(manager, mentor, new(2021, 9, 1), null, Core.Workforce.Away.AbsenceKind.Sickness);
        var own = await host.SignedInAsync(mentor);
        await own.SubmitAsync((await own.GetAsync("/my-support/reasons")).Form(), ("Input.Kind", "LivesNear"), ("Input.Words", "The Bowens"));
        var (absence, declared, candidate) = await MadeAsync(manager, mentor);
        (string, string)[] supervision = [("Input.Supervisor", manager.Id.ToString()), ("Input.EveryDays", "28"), ("Input.On", "2021-08-30"), ("Input.Words", "Sleep")];
        (string, string)[] step = [("Input.Step", "Conversation"), ("Input.On", "2021-08-31"), ("Input.Suitable", "true"), ("Input.Why", "Steady")];
        (string, string)[] weights = [("Input.NotAssessed", "1"), ("Input.Low", "1"), ("Input.Medium", "2"), ("Input.High", "3"), ("Input.Intensive", "0"), ("Input.CoWorkerPercent", "50")];
        var before = await ActsAsync();
        foreach (var (by, address, fields) in new[]
        {
            (elsewhere, $"/staff/{mentor.Id}/away", Away), (elsewhere, $"/staff/absences/{absence}", Away), (guardian, "/my-support/away", Away),
            (elsewhere, $"/staff/{mentor.Id}/stage", Evidence), (lead, $"/staff/{practitioner.Id}/stage", Evidence),
            (worker, $"/my-support/stage/{mentor.Id}", Evidence), (worker, "/my-support/stage", Evidence),
            (elsewhere, $"/staff/{mentor.Id}/supervision", supervision), (worker, $"/my-support/supervise/{mentor.Id}", supervision),
            (guardian, "/my-support/reasons", Reason), (lead, $"/staff/reasons/{declared}", Reason), (elsewhere, $"/staff/reasons/{declared}?handler=end", Reason),
            (elsewhere, $"/recruitment/{candidate}", step), (elsewhere, $"/recruitment/{candidate}?handler=decide", step), (elsewhere, $"/recruitment/{candidate}?handler=withdraw", step),
            (elsewhere, "/staff/weights?site=CDF", weights), (elsewhere, "/staff/rota?site=CDF", []),
        })
            (await SendAsync(by, address, fields)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await SendAsync(elsewhere, "/recruitment/add", [("Input.Name", "Owen Hart"), ("Input.Role", "PeerMentor"), ("Input.AppliedOn", "2021-08-31"), ("Input.Site", (await host.Service.SiteAsync()).Id.ToString())])).Errors.ShouldBe(["Choose one of the list"]);
        (await ActsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task FormsOfACase_FromAColleagueBeside_OrWhereNobodyLeads_FindNothing_AndWriteNothing()
    {
        var mine = await CasePages.OfAsync(host);
        var beside = await host.Service.AddAccountAsync(Role.Practitioner);
        var manager = await host.Service.AddAccountAsync(Role.ServiceManager);
        await host.Service.AllocateBesideAsync(manager, mine.Person.Id, beside);
        var waiting = await host.Service.AddWaitingAsync(manager);
        await using var db = host.Service.Open();
        var unled = await db.YoungPeople.Where(p => p.Id == waiting.YoungPersonId).Select(p => p.Reference).SingleAsync();
        (string, string)[] cover = [("Input.WorkerId", manager.Id.ToString()), ("Input.From", "2021-09-01"), ("Input.To", "2021-09-02"), ("Input.Safety", "Nan's"), ("Input.WhoToCall", "Nan"), ("Input.WhatNotToDo", "Ring")];
        var (colleague, decides) = (await host.SignedInAsync(beside), await host.SignedInAsync(manager));
        (await colleague.GetAsync(mine.Href)).Status.ShouldBe(HttpStatusCode.OK);
        var before = await ActsAsync();
        foreach (var (by, address, fields) in new[]
        {
            (colleague, $"{mine.Href}/cover", cover), (decides, $"/cases/{unled}/cover", cover),
            (colleague, $"{mine.Href}/restrict", [("Input.Restricted", "true"), ("Input.Why", "Known to a colleague")]),
            (colleague, $"{mine.Href}/hand-over", [("Input.WorkerId", beside.Id.ToString()), ("Input.Why", "Mine now")]),
        })
            (await SendAsync(by, address, fields)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await ActsAsync()).ShouldBe(before);
    }

    /// <summary>Somebody's own form of another page, made into this one.</summary>
    private static async Task<WebPage> SendAsync(Browser by, string address, (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)(await by.GetAsync("/language")).Document.QuerySelector("main form")!;
        form.SetAttribute("action", address);
        foreach (var (name, value) in fields.Append(("Input.FormKey", Guid.NewGuid().ToString())))
        {
            var field = form.Owner!.CreateElement("input");
            field.SetAttribute("name", name);
            field.SetAttribute("value", value);
            form.AppendChild(field);
        }
        return await by.SubmitAsync(form);
    }

    private async Task<(Guid Absence, Guid Declared, Guid Candidate)> MadeAsync(Account manager, Account mentor)
    {
        using var piece = host.Service.Scope();
        var candidate = Guid.NewGuid();
        await piece.Get<Recruiting>().AddAsync(host.Service.ViewerOf(manager), manager.SiteId!.Value, Role.PeerMentor, "Jade Osei", null, new(2021, 8, 30), candidate, CancellationToken.None);
        await using var db = host.Service.Open();
        return (await db.Absences.Where(a => a.AccountId == mentor.Id).Select(a => a.Id).SingleAsync(), await db.ConflictsOfInterest.Where(c => c.AccountId == mentor.Id).Select(c => c.Id).SingleAsync(), candidate);
    }

    // Looks are written down a moment after the page that was looked at.
    private async Task<int> ActsAsync()
    {
        await using var db = host.Service.Open();
        return await db.Acts.CountAsync(a => a.Kind != ActKind.RecordsLookedAt);
    }
}
