using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Steadfast.Core.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class PromisePagesTests(WebHost host) : IClassFixture<WebHost>
{
    private (string, string?)[] Safety => [("Input.Voice", "Ring Sam"), ("Input.WarningSigns", "Calls at night"), ("Input.SafePlaces", "Nan's"), ("Input.WhoToCall", "Sam 07700 900456"), .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(60))];

    [Fact]
    public async Task TheirCopyOfThePlan_SaysWhatWasPromised_AndNotWhatWasLeftOut()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/plan/agree", [("Input.Voice", "A job"), ("Input.Goals[0].InTheirWords", "Get my CSCS card"), .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(50))]);
        await mine.SendAsync("/plan/safety/make", [.. Safety,
            ("Input.Promises[0].What", "Change his number"), ("Input.Promises[0].ByWhom", "Amina"), .. CasePages.Day("Input.Promises[0].ByDay", host.Clock.Today()),
            ("Input.Promises[1].What", "Speak to nan"), ("Input.Promises[1].ByWhom", "His mam"), .. CasePages.Day("Input.Promises[1].ByDay", host.Clock.Today().AddDays(9))]);
        (await mine.GetAsync("/plan/for-them")).Text.ShouldContain("What people promised you Change his number (Amina), to do by 31 August 2021 Speak to nan (His mam), to do by 9 September 2021");
        var listed = await mine.GetAsync("/plan/promises");
        await mine.Browser.SubmitAsync(listed.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")?.EndsWith("handler=Keep", StringComparison.Ordinal) == true));
        var leave = (await mine.GetAsync("/plan/promises")).Find("a[href$='/leave-out']")!.GetAttribute("href")!;
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(leave)).Form(), ("Input.Words", "She knows already"));
        var copy = await mine.GetAsync("/plan/for-them");
        copy.Text.ShouldContain("Change his number (Amina) – Done!");
        copy.Text.ShouldNotContain("Speak to nan");
    }

    [Fact]
    public async Task APromise_IsMadeWithTheSafetyPlan_ComesUpOnMyDay_AndIsKeptOrLeftOut()
    {
        var mine = await CasePages.OfAsync(host);
        var half = await mine.SendAsync("/plan/safety/make", [.. Safety, ("Input.Promises[0].What", "Change his number")]);
        half.Errors.ShouldBe(["Say who promised it."]);
        half.Find("#Input_Promises_0__What")!.GetAttribute("value").ShouldBe("Change his number");
        await mine.SendAsync("/plan/safety/make", [.. Safety,
            ("Input.Promises[0].What", "Change his number"), ("Input.Promises[0].ByWhom", "Amina"), .. CasePages.Day("Input.Promises[0].ByDay", host.Clock.Today()),
            ("Input.Promises[1].What", "Speak to nan"), ("Input.Promises[1].ByWhom", "His mam"), .. CasePages.Day("Input.Promises[1].ByDay", host.Clock.Today().AddDays(9))]);
        var day = await mine.Browser.GetAsync("/my-day");
        day.Text.ShouldContain("What was promised is due");
        var listed = await mine.GetAsync("/plan/promises");
        listed.Text.ShouldContain("Change his number Due Amina, to do by 31 August 2021, promised in the safety plan");
        listed.Text.ShouldContain("Speak to nan His mam, to do by 9 September 2021");
        var kept = await mine.Browser.SubmitAsync(listed.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")?.EndsWith("handler=Keep", StringComparison.Ordinal) == true));
        kept.Text.ShouldContain("Change his number Done");
        (await mine.Browser.GetAsync("/my-day")).Text.ShouldNotContain("What was promised is due");
        var leave = kept.Find("a[href$='/leave-out']")!.GetAttribute("href")!;
        (await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(leave)).Form())).Errors.ShouldBe(["Say why it is left out, and what happens instead."]);
        (await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(leave)).Form(), ("Input.Words", "She knows already"))).Text.ShouldContain("Left out");
        (await mine.GetAsync("/timeline")).Text.ShouldContain("She knows already");
        (await (await CasePages.OfAsync(host)).Browser.GetAsync(leave)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
