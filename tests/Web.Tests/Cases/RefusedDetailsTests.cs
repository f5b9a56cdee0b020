using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>Details, agencies, and the voice and review date of whatever is agreed, refuse in the rule's words with nothing lost.</summary>
public sealed class RefusedDetailsTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Birth_OrASchool_FromADayToCome_IsRefused_AndNothingIsChanged()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.Browser.RefusedAsync((await mine.GetAsync("/details/edit")).Form(), "Input.DateOfBirth", "This date of birth would make them older than 60. Check the year.", CasePages.Day("Input.DateOfBirth", new DateOnly(1900, 2, 1)));
        var page = await mine.Browser.RefusedAsync((await mine.GetAsync("/details/edit")).Form(), "Input.DateOfBirth", "The date of birth must be in the past.", [("Input.Address", "1 Heol y Bont"), .. CasePages.Day("Input.DateOfBirth", Today.AddDays(1))]);
        page.Find("#Input_Address")!.TextContent.Trim().ShouldBe("1 Heol y Bont");
        (await mine.GetAsync("/details")).Text.ShouldNotContain("Heol y Bont");
        page = await mine.Browser.RefusedAsync((await mine.GetAsync("/education")).Form(), "Input.On", "The day must be today or earlier.", [("Input.Setting", "college"), .. CasePages.Day("Input.On", Today.AddDays(1))]);
        page.Find("#Input_Setting option[selected]")!.GetAttribute("value").ShouldBe("college");
        await using var db = host.Service.Open();
        (await db.Education.CountAsync(e => e.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Agency_ThatIsThereAlready_OrOnDaysToCome_IsRefused_AndStandsOnce_HoweverItComesBack()
    {
        var mine = await CasePages.OfAsync(host);
        const string There = "This agency is already with them. Change what is written about it instead.";
        var add = (await mine.GetAsync("/people/agency")).Form();
        var page = await mine.Browser.RefusedAsync(add, "Input.StartedOn", "The first day must be today or earlier.", [("Input.Agency", "youth_justice"), ("Input.Contact", "Mari Hughes"), .. CasePages.Day("Input.StartedOn", Today.AddDays(1))]);
        page.Find("#Input_Contact")!.GetAttribute("value").ShouldBe("Mari Hughes");
        await mine.Browser.SubmitAsync(add, ("Input.Agency", "youth_justice"));
        await mine.Browser.RefusedAsync((await mine.GetAsync("/people/agency")).Form(), null, There, ("Input.Agency", "youth_justice"));
        var href = (await mine.GetAsync("/people")).Find("a[href*='/people/agency/']")!.GetAttribute("href")!;
        var change = (await mine.Browser.GetAsync(href)).Form();
        await mine.Browser.RefusedAsync(change, "Input.EndedOn", "The last day must be today or earlier.", CasePages.Day("Input.EndedOn", Today.AddDays(1)));
        await mine.Browser.RefusedAsync(change, "Input.EndedOn", "The last day must not be before the first.", [.. CasePages.Day("Input.StartedOn", Today), .. CasePages.Day("Input.EndedOn", Today.AddDays(-1))]);
        await mine.Browser.SubmitAsync(change, CasePages.Day("Input.EndedOn", Today));
        await mine.SendAsync("/people/agency", ("Input.Agency", "youth_justice"));
        await mine.Browser.RefusedAsync((await mine.Browser.GetAsync(href)).Form(), null, There, ("Input.EndedOn.Day", ""), ("Input.EndedOn.Month", ""), ("Input.EndedOn.Year", ""));
        await using var db = host.Service.Open();
        (await db.Agencies.CountAsync(a => a.YoungPersonId == mine.Person.Id && a.EndedOn == null)).ShouldBe(1);
    }

    [Fact]
    public async Task Voice_PromisedForNoDay_OrReviewTooLate_IsRefused_OnEveryFormThatAsksForThem()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/plan/agree", [("Input.Voice", "Leave me alone."), ("Input.Goals[0].InTheirWords", "Get my CSCS card"), ("Input.CrisisSupport", "no"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(60))]);
        foreach (var (path, review, typed, longest) in new[]
        {
            ("/assess", "ReviewOn", "WhyLevels", 183),
            ("/plan/agree", "ReviewOn", "Goals[0].WhoDoesWhat", 183),
            ("/plan/change", "ReviewOn", "Goals[0].WhoDoesWhat", 183),
            ("/plan/review", "NextOn", "WentWell", 183),
            ("/plan/safety/make", "ReviewOn", "WhatHelps", 92),
        })
        {
            var page = await mine.GetAsync(path);
            var signs = page.Document.QuerySelectorAll("input[type=radio][name*=Answers]").GroupBy(r => r.GetAttribute("name")!).Select(g => (g.Key, (string?)g.First().GetAttribute("value")));
            (string, string?)[] rest = [.. signs, ("Input.Voice", ""), ("Input.VoiceMissingBecause", "He is in hospital"), ($"Input.{typed}", "Four days at school")];
            foreach (var (field, by, looked, sentence) in new (string, int?, int, string)[]
            {
                ("VoiceBy", null, 30, "Say by which day their voice will be here."),
                ("VoiceBy", -1, 30, "The day by which their voice will be here must be today or later."),
                ("VoiceBy", 31, 30, "Their voice must be here by the review date at the latest."),
                (review, 0, 0, "The review date must be after today."),
                (review, 30, longest + 1, longest == 183 ? "The review date must be within six months." : "A safety plan is looked at again within three months."),
            })
            {
                var refused = await mine.Browser.RefusedAsync(page.Form(), $"Input.{field}", sentence, [.. rest, .. by is { } day ? CasePages.Day("Input.VoiceBy", Today.AddDays(day)) : [], .. CasePages.Day($"Input.{review}", Today.AddDays(looked))]);
                refused.Find($"[name='Input.{typed}']")!.ShouldSatisfyAllConditions(e => (e.GetAttribute("value") ?? e.TextContent).Trim().ShouldBe("Four days at school"));
                refused.Find("details:has([name='Input.VoiceMissingBecause'])")!.HasAttribute("open").ShouldBeTrue();
            }
        }
        await using var db = host.Service.Open();
        (await db.Plans.CountAsync(p => p.YoungPersonId == mine.Person.Id), await db.Assessments.CountAsync(a => a.YoungPersonId == mine.Person.Id)).ShouldBe((1, 0));
        (await db.PlanReviews.CountAsync(), await db.SafetyPlans.CountAsync()).ShouldBe((0, 0));
    }
}
