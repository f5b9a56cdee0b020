using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>What hangs on a plan: steps, the safety plan, other services, reviews.</summary>
public sealed class PlanPartsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task AStep_IsAdded_Done_AndStandsInTheirOwnCopy()
    {
        var mine = await WithPlanAsync();
        var href = (await mine.GetAsync("/plan")).Find("a[href*='/plan/goals/']")!.GetAttribute("href")!;
        var steps = await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(href)).Form(), ("Input.What", "Ring the college"), ("Input.ByWhom", "Sam"));
        steps.Done.ShouldBe("Step added");
        var done = await mine.Browser.SubmitAsync(Named(steps, "Move"), ("to", "Done"));
        done.Text.ShouldContain("Ring the college Done Sam, done on 31 August 2021");
        (await mine.GetAsync("/plan")).Text.ShouldContain("Ring the college (Sam) done on 31 August 2021");
        (await mine.GetAsync("/plan/for-them")).Text.ShouldContain("Ring the college (Sam) – Done!");
    }

    [Fact]
    public async Task TheSafetyPlan_IsOnOneScreen_InTheirCopyWhileItIsNew_AndSaysWhenItIsOld()
    {
        var mine = await WithPlanAsync();
        var made = await mine.SendAsync("/plan/safety/make", Safety(host.Clock.Today().AddDays(60)));
        made.Document.QuerySelectorAll(".safety-plan h2").Select(h => h.TextContent).ShouldBe(["Who to call", "Where it is safe", "Signs that it is getting dangerous", "What not to do"]);
        var copy = await mine.GetAsync("/plan/for-them");
        copy.Find(".safety-copy")!.QuerySelectorAll("li").Select(l => l.TextContent).ShouldBe(["Sam 07700 900456", "Nan", "Nan's", "Calls at night", "Ring the house"]);
        host.Clock.Advance(TimeSpan.FromDays(61));
        try
        {
            var later = mine with { Browser = await host.SignedInAsync(mine.Worker) };
            (await later.GetAsync("/plan/safety")).Text.ShouldContain("Make it anew with them before you rely on it.");
            (await later.GetAsync("/plan/for-them")).Find(".safety-copy").ShouldBeNull();
        }
        finally
        {
            host.Clock.Advance(TimeSpan.FromDays(-61));
        }
    }

    [Theory]
    [InlineData("/plan/review")]
    [InlineData("/plan/safety/make")]
    public async Task AFormWithoutTheirVoiceOrAReviewDate_SaysBothAtOnce(string path)
    {
        var mine = await WithPlanAsync();
        var told = await mine.SendAsync(path, ("Input.Voice", ""));
        told.Errors.ShouldBe(["Write down what the young person says, or say why their voice is missing.", "Enter the review date"]);
    }

    [Fact]
    public async Task ASafetyPlan_WhileSomebodyElseMakesOne_ShowsTheirsAndKeepsBoth()
    {
        var mine = await WithPlanAsync();
        var (one, other) = (await mine.GetAsync("/plan/safety/make"), await mine.GetAsync("/plan/safety/make"));
        await mine.Browser.SubmitAsync(one.Form(), Safety(host.Clock.Today().AddDays(60)));
        var told = await mine.Browser.SubmitAsync(other.Form(), [.. Safety(host.Clock.Today().AddDays(30)).Where(a => a.Item1 != "Input.SafePlaces"), ("Input.SafePlaces", "The library")]);
        told.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else made a safety plan");
        told.Text.ShouldContain("Nan's");
        (await mine.Browser.SubmitAsync(told.Form())).Text.ShouldContain("The library");
        await using var db = host.Service.Open();
        (await db.SafetyPlans.CountAsync(p => p.YoungPersonId == mine.Person.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task AService_IsAskedFor_AndWhatCameOfItIsWrittenDown()
    {
        var mine = await WithPlanAsync();
        var asked = await mine.SendAsync("/plan/services/ask", [("Input.Kind", "counselling"), ("Input.Name", "The Branch"), .. CasePages.Day("Input.ReferredOn", host.Clock.Today().AddDays(-12))]);
        asked.Text.ShouldContain("The Branch Waiting Counselling · asked on 19 August 2021, waiting for 12 days");
        var move = asked.Find("a[href*='/plan/services/']:not([href$=ask])")!.GetAttribute("href")!;
        var began = await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(move)).Form(), ("Input.To", "Started"));
        began.Text.ShouldContain("began after 12 days");
        var refused = await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(move)).Form(), ("Input.To", "Stopped"));
        refused.Errors.ShouldBe(["Say what came of it, or what got in the way."]);
        (await mine.Browser.SubmitAsync(refused.Form(), ("Input.To", "Asked"), ("Input.What", "Never mind"))).Errors.ShouldHaveSingleItem();
        (await mine.Browser.SubmitAsync(refused.Form(), ("Input.What", "Too far to go"))).Text.ShouldContain("They stopped before its end. Too far to go");
    }

    [Fact]
    public async Task AReview_BeginsWithTheirVoice_AndGivesThePlanANewDay()
    {
        var mine = await WithPlanAsync();
        var form = await mine.GetAsync("/plan/review");
        form.Document.QuerySelectorAll("main textarea").First().GetAttribute("name").ShouldBe("Input.Voice");
        var saved = await mine.Browser.SubmitAsync(form.Form(), [("Input.Voice", "It is better now."), ("Input.WentWell", "Four days at school."), .. CasePages.Day("Input.NextOn", host.Clock.Today().AddDays(90))]);
        saved.Text.ShouldContain("Review date29 November 2021");
        (await mine.GetAsync("/plan/reviews")).Text.ShouldContain("What went well: Four days at school.");
    }

    [Fact]
    public async Task ThePlan_ShowsPlannedAndDelivered_AndAnAttemptIsNoContact()
    {
        var mine = await WithPlanAsync();
        await mine.SendAsync("/record-contact?kind=attempt", ("Input.Way", "knock"));
        var row = (await mine.GetAsync("/plan")).Document.QuerySelectorAll("figure.chart tbody tr").Last();
        row.Children.Select(c => c.TextContent).ShouldBe(["30 Aug", "2", "0", "1"]);
    }

    private async Task<CasePages> WithPlanAsync()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/plan/agree", [("Input.Voice", "I want them to leave me alone."), ("Input.Goals[0].InTheirWords", "Get my CSCS card"), ("Input.ContactsPerWeek", "2"), .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(50))]);
        return mine;
    }

    private static (string, string?)[] Safety(DateOnly review) =>
    [
        ("Input.Voice", "Do not ring the house."), ("Input.WarningSigns", "Calls at night"), ("Input.SafePlaces", "Nan's"), ("Input.WhoToCall", "Sam 07700 900456\nNan"), ("Input.WhatNotToDo", "Ring the house"),
        .. CasePages.Day("Input.ReviewOn", review),
    ];

    private static IHtmlFormElement Named(WebPage page, string handler) => page.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")?.EndsWith("handler=" + handler, StringComparison.Ordinal) == true);
}
