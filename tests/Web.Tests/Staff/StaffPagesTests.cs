using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Staff;

public sealed class StaffPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task HandOver_ToAMentor_IsRefusedForRisk_AndAfterThePromotionAllowed()
    {
        var mine = await CasePages.OfAsync(host);
        await host.Service.AssessAsync(mine.Worker, mine.Person.Id, Level.High);
        var mentor = await host.Service.AddMentorAsync(MentorStage.Independent, "Leon Price");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync($"{mine.Href}/hand-over")).Form();
        (string, string?)[] answers = [("Input.Why", "He knows the family's street"), ("Input.WorkerId", mentor.Id.ToString())];
        (await manager.SubmitAsync(form, answers)).Errors.ShouldHaveSingleItem().ShouldContain("the latest assessment says high risk");
        await PromoteAsync(manager, mentor);
        (await manager.SubmitAsync(form, answers)).Done.ShouldBe("Handed over to Leon Price");
    }

    [Fact]
    public async Task Promotion_NeedsEvidence_AndIsReadByThemself()
    {
        var mentor = await host.Service.AddMentorAsync(MentorStage.CoWorking);
        var own = await host.SignedInAsync(mentor);
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form(), ("Input.Evidence", "Twelve sessions beside Amina, each recorded the same day."));
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.GetAsync("/staff")).Text.ShouldContain("Promotion evidence to review");
        var page = await manager.GetAsync($"/staff/{mentor.Id}/stage");
        page.Text.ShouldContain("Twelve sessions beside Amina");
        (await manager.SubmitAsync(page.Form(), ("Input.To", "Independent"), ("Input.Evidence", "Fine."))).Errors.ShouldHaveSingleItem().ShouldContain("Say in a sentence what was seen");
        (await manager.SubmitAsync(page.Form(), ("Input.To", "not-yet"), ("Input.Evidence", "Two more sessions, please, with a concern raised in time."))).Done.ShouldNotBeNull();
        (await own.GetAsync("/my-support")).Text.ShouldContain("Two more sessions, please");
    }

    [Fact]
    public async Task Worker_OfAnotherSite_DoesNotExist()
    {
        var elsewhere = await host.Service.AddAccountAsync(Role.PeerMentor, "Dundee");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        foreach (var part in new[] { "", "/stage", "/away", "/supervision" })
            (await manager.GetAsync($"/staff/{elsewhere.Id}{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Leave_IsNoted_CoverArranged_AndTheSheetReadByWhoStandsIn()
    {
        var mine = await CasePages.OfAsync(host);
        var other = await host.Service.AddAccountAsync(Role.Practitioner, name: "Amina Farah");
        var (manager, cover) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(other));
        (await cover.GetAsync(mine.Href)).Status.ShouldBe(HttpStatusCode.NotFound);
        var noted = await manager.SubmitAsync((await manager.GetAsync($"/staff/{mine.Worker.Id}/away")).Form(), [("Input.Kind", nameof(AbsenceKind.Leave)), .. CasePages.Day("Input.From", Today), .. CasePages.Day("Input.To", Today.AddDays(4))]);
        noted.Text.ShouldContain("Nobody today");
        (await manager.GetAsync("/my-team")).Text.ShouldContain("Cover to arrange");
        var form = (await manager.GetAsync($"{mine.Href}/cover?from={Today:yyyy-MM-dd}&to={Today.AddDays(4):yyyy-MM-dd}")).Form($"{mine.Href}/cover");
        (await manager.SubmitAsync(form, ("Input.WorkerId", other.Id.ToString()))).Errors.ShouldBe(["Say what keeps them safe", "Say who to call", "Say what not to do"]);
        (string, string?)[] answers = [("Input.WorkerId", other.Id.ToString()), ("Input.Safety", "Sleeps at his nan's"), ("Input.WhoToCall", "Nan, then the manager on call"), ("Input.WhatNotToDo", "Do not ring the house")];
        (await manager.SubmitAsync(form, answers)).Done!.ShouldContain("Amina Farah stands in");
        (await manager.SubmitAsync(form, answers)).Errors.ShouldBeEmpty();
        (await cover.GetAsync("/my-day")).Text.ShouldContain("You stand in: read the hand-over sheet");
        (await cover.GetAsync($"{mine.Href}/hand-over-sheet")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Sleeps at his nan's"), t => t.ShouldContain("Do not ring the house"));
        (await cover.GetAsync($"{mine.Href}/cover")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.GetAsync("/staff")).Text.ShouldContain("Covered by Amina Farah");
        await using var db = host.Service.Open();
        (await db.CaseCovers.CountAsync(c => c.YoungPersonId == mine.Person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task DeclaredReason_IsReadByTheManagerAlone_AndRefusesTheHandOver()
    {
        var mine = await CasePages.OfAsync(host);
        var other = await host.Service.AddAccountAsync(Role.Practitioner);
        var own = await host.SignedInAsync(other);
        var declared = await own.SubmitAsync((await own.GetAsync("/my-support/reasons")).Form(), ("Input.Kind", "KnowsFamily"), ("Input.Words", "His aunt Glenys is my neighbour"), ("Input.Reference", mine.Person.Reference));
        declared.Text.ShouldContain("His aunt Glenys");
        var (manager, lead) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(Role.NationalLead));
        (await manager.GetAsync("/staff/reasons")).Text.ShouldContain("His aunt Glenys");
        (await lead.GetAsync("/staff/reasons")).Text.ShouldNotContain("Glenys");
        (await RefusedAsync(manager)).ShouldContain("they know the young person or the family");
        (await RefusedAsync(lead)).ShouldBe("There is a declared reason not to. Choose somebody else.");

        async Task<string> RefusedAsync(Browser by) =>
            (await by.SubmitAsync((await by.GetAsync($"{mine.Href}/hand-over")).Form(), ("Input.Why", "Leave"), ("Input.WorkerId", other.Id.ToString()))).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task DeclaredReason_WithAReferenceThatIsNotThere_LooksTheSame()
    {
        var own = await host.SignedInAsync(Role.Practitioner);
        var page = await own.SubmitAsync((await own.GetAsync("/my-support/reasons")).Form(), ("Input.Kind", "Other"), ("Input.Words", "Somebody"), ("Input.Reference", Core.YoungPeople.References.Of("CDF", 888_888)));
        page.Done!.ShouldContain("Declared.");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task LivedExperience_IsShownToFamiliesOnlyWhenTheyChoseSo_AndTakenBackAtOnce()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.GetAsync("/who-works-with-you")).Text.ShouldNotContain("in care");
        await TellAsync(("Input.Words", "I was in care too."), ("Input.ToFamilies", "true"));
        (await mine.GetAsync("/who-works-with-you")).Text.ShouldContain("I was in care too.");
        (await mine.Browser.GetAsync("/my-support/colleagues")).Text.ShouldNotContain("in care");
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync("/my-support/lived-experience")).Form("/my-support/lived-experience?handler=takeback"));
        (await mine.GetAsync("/who-works-with-you")).Text.ShouldNotContain("in care");

        async Task TellAsync(params (string, string?)[] answers) =>
            await mine.Browser.SubmitAsync((await mine.Browser.GetAsync("/my-support/lived-experience")).Form("/my-support/lived-experience"), answers);
    }

    [Fact]
    public async Task Rota_ShowsWhoIsOnCall_AndRefusesTwoForOneHour()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, name: "Amina Farah");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync("/staff/rota")).Form();
        (string, string?)[] answers = [("Input.Part", "Worker"), ("Input.Account", worker.Id.ToString()), ("Input.Phone", "07700 900444"), ("Input.FromTime", "09:00")];
        (await manager.SubmitAsync(form, answers)).Text.ShouldContain("Amina Farah, 07700 900444");
        (await (await host.SignedInAsync(Role.PeerMentor)).GetAsync("/rota")).Text.ShouldContain("07700 900444");
        (await manager.SubmitAsync((await manager.GetAsync("/staff/rota")).Form(), answers)).Errors.ShouldHaveSingleItem().ShouldContain("on call for some of these hours");
    }

    [Fact]
    public async Task Application_IsDecidedByTwo_TheSecondNotReadingTheFirst()
    {
        var (manager, lead) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(Role.NationalLead));
        var page = await manager.SubmitAsync((await manager.GetAsync("/recruitment/add")).Form(), ("Input.Name", "Jade Osei"), ("Input.Role", "PeerMentor"));
        foreach (var step in new[] { "Conversation", "References", "Checks", "Training" })
            page = await manager.SubmitAsync(page.Form(page.Path), ("Input.Step", step), ("Input.Words", "Went well"));
        page = await manager.SubmitAsync(page.Form(page.Path + "?handler=decide"), ("Input.Suitable", "true"), ("Input.Why", "Steady for two years"));
        page.Text.ShouldContain("You have decided");
        var second = await lead.GetAsync(page.Path);
        second.Text.ShouldNotContain("Steady for two years");
        (await lead.SubmitAsync(second.Form(second.Path + "?handler=decide"), ("Input.Suitable", "true"), ("Input.Why", "So do I see it"))).Text.ShouldContain("Steady for two years");
        (await manager.GetAsync("/recruitment")).Text.ShouldContain("Suitable");
    }

    [Fact]
    public async Task Weights_AreSaid_AndCount()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Dundee");
        var form = (await manager.GetAsync("/staff/weights")).Form();
        (await manager.SubmitAsync(form, ("Input.High", "0.5"))).Errors.ShouldHaveSingleItem().ShouldContain("Higher risk weighs");
        (await manager.SubmitAsync(form, ("Input.High", "seven"))).Errors.ShouldNotBeEmpty();
        (await manager.SubmitAsync(form, ("Input.High", "1.5"))).Done.ShouldNotBeNull();
        (await manager.GetAsync("/staff/weights")).Find("#Input_High")!.GetAttribute("value").ShouldBe("1.5");
    }

    [Fact]
    public async Task Pages_InWelsh_AreInWelsh()
    {
        var browser = await host.SignedInAsync(Role.PeerMentor);
        await browser.SubmitAsync((await browser.GetAsync("/language")).Form(), ("language", "cy"));
        (await browser.GetAsync("/my-support")).Heading.ShouldBe("Fy nghefnogaeth");
        (await browser.GetAsync("/rota")).Heading.ShouldStartWith("Pwy sydd ar alwad");
    }

    private async Task PromoteAsync(Browser manager, Account mentor) => (await manager.SubmitAsync((await manager.GetAsync($"/staff/{mentor.Id}/stage")).Form(),
        ("Input.To", nameof(MentorStage.Practitioner)), ("Input.Evidence", "A year of leading at lower risk, and families who ask for him."))).Done.ShouldNotBeNull();
}
