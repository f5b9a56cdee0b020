using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>Plans, reviews, safety plans, steps, promises and other services: refused in the rule's sentence, at its field, with nothing written.</summary>
public sealed class RefusedPlansTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    private (string, string?)[] Plan =>
        [("Input.Voice", "I want them to leave me alone."), ("Input.Goals[0].InTheirWords", "Get my CSCS card"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(50))];

    [Fact]
    public async Task PlansReviewsAndSafetyPlans_AreRefusedWithTheRule_AndNothingIsWritten()
    {
        var mine = await CasePages.OfAsync(host);
        var (agree, late) = ((await mine.GetAsync("/plan/agree")).Form(), (await mine.GetAsync("/plan/agree")).Form());
        await host.Service.AssessAsync(mine.Worker, mine.Person.Id, Level.High);
        var page = await mine.Browser.ShouldRefuseEachAsync(agree, Plan,
            (CasePages.Day("Input.AgreedOn", Today.AddDays(1)), "The day the plan was agreed must be today or before.", "Input.AgreedOn"),
            ([("Input.ContactsPerWeek", "8")], "Contacts per week must be from 1 to 7. Leave it empty if the plan does not say.", "Input.ContactsPerWeek"),
            ([("Input.ContactsPerWeek", "1")], "The assessment asks for more contacts a week than this. A service manager may decide on fewer, and says why.", "Input.ContactsPerWeek"));
        page.Find("#Input_Voice")!.TextContent.Trim().ShouldBe("I want them to leave me alone.");
        (await mine.GetAsync("/plan")).Text.ShouldContain("No plan yet");
        (await mine.Browser.SubmitAsync(agree, Plan)).Done.ShouldBe("Plan agreed");
        (await mine.Browser.SubmitAsync(late, Plan)).ShouldRefuse("Somebody else agreed a plan with them while you were writing. Read it first, then change it.");

        var review = (await mine.GetAsync("/plan/review")).Form();
        (string, string?)[] reviewed = [("Input.Voice", "It is better now."), ("Input.WentWell", "Four days at school."), .. CasePages.Day("Input.NextOn", Today.AddDays(60))];
        page = await mine.Browser.ShouldRefuseEachAsync(review, reviewed,
            (CasePages.Day("Input.On", Today.AddDays(1)), "The day of the review must be today or before.", "Input.On"),
            (CasePages.Day("Input.On", Today.AddDays(-1)), "The review cannot be before the plan was agreed.", "Input.On"),
            ([("Input.WentWell", " ")], "Say what went well. Something did.", "Input.WentWell"),
            ([("Input.Promises[1].ByWhom", "Sam")], "Say what was promised.", "Input.Promises[1].What"),
            ([("Input.Promises[1].What", "Ring"), ("Input.Promises[1].ByWhom", "Sam"), .. CasePages.Day("Input.Promises[1].ByDay", Today.AddDays(-1))], "Say by which day it will be done, today or later.", "Input.Promises[1].ByDay"));
        page.Find("#Input_WentWell")!.TextContent.Trim().ShouldBe("Four days at school.");
        (await mine.Browser.SubmitAsync(WithLines(page.Form(), 11), [.. reviewed, ("Input.Promises[1].What", ""), ("Input.Promises[1].ByWhom", ""), .. NoDay("Input.Promises[1].ByDay")])).ShouldRefuse("Promise at most ten things at once.");
        await mine.SendAsync("/plan/agree", Plan);
        (await mine.Browser.SubmitAsync(review, reviewed)).ShouldRefuse("Somebody else agreed a plan with them while you were writing. Read it first, then change it.");

        page = await mine.Browser.ShouldRefuseEachAsync((await mine.GetAsync("/plan/safety/make")).Form(),
            [("Input.Voice", "Do not ring the house."), ("Input.WarningSigns", "Calls at night"), ("Input.SafePlaces", "Nan's"), ("Input.WhoToCall", "Sam 07700 900456"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(60))],
            (CasePages.Day("Input.ReviewOn", Today), "The review date must be after today.", "Input.ReviewOn"),
            (CasePages.Day("Input.ReviewOn", Today.AddDays(93)), "A safety plan is looked at again within three months.", "Input.ReviewOn"),
            ([("Input.WarningSigns", "")], "Write down by what they notice that it is getting dangerous.", "Input.WarningSigns"),
            ([("Input.SafePlaces", " ")], "Write down at least one safe place.", "Input.SafePlaces"),
            ([("Input.WhoToCall", "")], "Write down at least one person to call, with the number.", "Input.WhoToCall"));
        page.Find("#Input_SafePlaces")!.TextContent.Trim().ShouldBe("Nan's");
        await using var db = host.Service.Open();
        (await db.Plans.CountAsync(p => p.YoungPersonId == mine.Person.Id), await db.PlanReviews.CountAsync(r => r.YoungPersonId == mine.Person.Id), await db.SafetyPlans.CountAsync(p => p.YoungPersonId == mine.Person.Id)).ShouldBe((2, 0, 0));
    }

    [Fact]
    public async Task StepsPromisesAndServices_AreRefusedWithTheRule_AndNothingIsWritten()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/plan/agree", Plan);
        var goal = (await mine.GetAsync("/plan")).Find("a[href*='/plan/goals/']")!.GetAttribute("href")!;
        var add = (await mine.Browser.GetAsync(goal)).Form();
        await mine.Browser.ShouldRefuseEachAsync(add, [("Input.What", "Ring the college"), ("Input.ByWhom", "Sam")],
            ([("Input.What", " ")], "Say what the step is, small enough to be done.", "Input.What"),
            (CasePages.Day("Input.ByDay", Today.AddDays(-1)), "The day for a step must be today or later.", "Input.ByDay"));
        (await mine.Browser.GetAsync(goal)).Text.ShouldContain("No steps yet");
        var before = await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(goal)).Form(), ("Input.What", "Ring the college"));
        var left = await mine.Browser.SubmitAsync(Named(before, "Move"), ("to", "LeftOut"));
        (await mine.Browser.SubmitAsync(Named(before, "Move"), ("to", "Done"))).ShouldRefuse("This step was left out. Put it back first.");
        await mine.Browser.SubmitAsync(Named(await mine.Browser.SubmitAsync(Named(left, "Move"), ("to", "ToDo")), "Move"), ("to", "Done"));
        (await mine.Browser.SubmitAsync(Named(before, "Move"), ("to", "LeftOut"))).ShouldRefuse("This step is done already.");
        await mine.Browser.SubmitAsync(Named(await mine.GetAsync("/plan"), "Reached"));
        var late = await mine.Browser.SubmitAsync(add, ("Input.What", "Buy boots"));
        late.ShouldRefuse("This goal is reached. Agree on another goal to go on.");
        late.Find("textarea[readonly]#Input_What")!.TextContent.Trim().ShouldBe("Buy boots");
        (await mine.GetAsync("/plan")).Text.ShouldNotContain("Buy boots");

        await mine.SendAsync("/plan/review", [("Input.Voice", "Better."), ("Input.WentWell", "School."), .. CasePages.Day("Input.NextOn", Today.AddDays(60)),
            ("Input.Promises[0].What", "A lift"), ("Input.Promises[0].ByWhom", "Sam"), .. CasePages.Day("Input.Promises[0].ByDay", Today)]);
        var promises = await mine.GetAsync("/plan/promises");
        var leave = (await mine.Browser.GetAsync(promises.Find("main a[href$='/leave-out']")!.GetAttribute("href")!)).Form();
        var taken = await mine.Browser.SubmitAsync(leave, ("Input.Words", "The bus goes there"));
        (await mine.Browser.SubmitAsync(Named(promises, "Keep"))).ShouldRefuse("This promise was left out. Take it up again first.");
        await mine.Browser.SubmitAsync(Named(await mine.Browser.SubmitAsync(Named(taken, "TakeUp")), "Keep"));
        var page = await mine.Browser.SubmitAsync(leave, ("Input.Words", "Nobody had time"));
        page.ShouldRefuse("This promise is kept already.");
        page.Find("#Input_Words")!.TextContent.Trim().ShouldBe("Nobody had time");
        (await mine.GetAsync("/plan/promises")).Text.ShouldNotContain("Nobody had time");

        var ask = (await mine.GetAsync("/plan/services/ask")).Form();
        (string, string?)[] service = [("Input.Kind", "counselling"), ("Input.Name", "The Branch")];
        await mine.Browser.ShouldRefuseEachAsync(ask, service,
            ([("Input.Name", " ")], "Enter what the service is called.", "Input.Name"),
            (CasePages.Day("Input.ReferredOn", Today.AddDays(1)), "The day we asked must be today or before.", "Input.ReferredOn"));
        var asked = await mine.Browser.SubmitAsync(ask, service);
        var move = (await mine.Browser.GetAsync(asked.Find("a[href*='/plan/services/']:not([href$=ask])")!.GetAttribute("href")!)).Form();
        page = await mine.Browser.ShouldRefuseEachAsync(move, [("Input.To", "NotOffered"), ("Input.What", "No place free")],
            ([("Input.To", "Finished")], "It has not begun, so it cannot have ended.", "Input.To"),
            (CasePages.Day("Input.On", Today.AddDays(-1)), "The day cannot be before the day of what came before.", "Input.On"));
        await mine.Browser.SubmitAsync(page.Form(), CasePages.Day("Input.On", Today));
        Rekey(move);
        page = await mine.Browser.SubmitAsync(move, ("Input.To", "Started"), ("Input.What", "A place came free"));
        page.ShouldRefuse("This has gone further already. Open the page again.");
        page.Find("textarea[readonly]#Input_What")!.TextContent.Trim().ShouldBe("A place came free");
        (await mine.GetAsync("/plan/services")).Text.ShouldNotContain("Under way");
    }

    [Fact]
    public async Task StepOfAPlanThatAnotherFollowed_IsRefused_AndAGoalReachedByMistakeIsTakenBack()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/plan/agree", Plan);
        var plan = await mine.GetAsync("/plan");
        var href = plan.Find("a[href*='/plan/goals/']")!.GetAttribute("href")!;
        var add = (await mine.Browser.GetAsync(href)).Form();
        var back = await mine.Browser.SubmitAsync(Named(await mine.Browser.SubmitAsync(Named(plan, "Reached")), "NotYet"));
        back.Find("form[action$='handler=NotYet']").ShouldBeNull();
        (await mine.GetAsync("/timeline")).Text.ShouldContain("Goal not reached yet, after all");

        await mine.SendAsync("/plan/agree", Plan);
        var late = await mine.Browser.SubmitAsync(add, ("Input.What", "Buy boots"), ("Input.ByWhom", "Sam"));
        late.ShouldRefuse("A new plan was agreed since. Go on with its steps there.");
        late.Document.QuerySelectorAll("textarea[readonly]").Select(a => a.TextContent.Trim()).ShouldBe(["Buy boots", "Sam"]);
        (await mine.Browser.GetAsync(href)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    // A browser's form has three lines; a request made by hand may have more.
    private static IHtmlFormElement WithLines(IHtmlFormElement form, int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            if (form.QuerySelector($"[name='Input.Promises[{i}].What']") is null)
                form.Insert(AdjacentPosition.BeforeEnd, $"<input name='Input.Promises[{i}].What' value=''>");
        }
        return form;
    }

    private static (string, string?)[] NoDay(string field) => [($"{field}.Day", ""), ($"{field}.Month", ""), ($"{field}.Year", "")];

    /// <summary>The same page as another worker opened it.</summary>
    private static void Rekey(IHtmlFormElement form) => form.QuerySelector("input[name='Input.FormKey']")!.SetAttribute("value", $"{Guid.NewGuid()}");

    private static IHtmlFormElement Named(WebPage page, string handler) =>
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")?.EndsWith("handler=" + handler, StringComparison.Ordinal) == true);
}
