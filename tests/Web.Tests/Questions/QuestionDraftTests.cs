using System.Net;
using AngleSharp.Dom;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Questions;

public sealed class QuestionDraftTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task ANewVersion_IsMadeOnScreen_LookedAt_AndPublishedForItsSite()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var draft = await manager.SubmitAsync((await manager.GetAsync("/questions/draft")).Form());
        draft.Heading.ShouldBe("Draft of new questions");
        var href = draft.Path;
        var saved = await manager.SubmitAsync((await manager.GetAsync($"{href}/question?context=home")).Form(),
            ("Input.English", "They sleep badly"), ("Input.Welsh", "Maen nhw'n cysgu'n wael"), ("Input.Scale", "how_often"), ("Input.Need", "medium"));
        (saved.Done, saved.Text.Contains("They sleep badly need: medium", StringComparison.OrdinalIgnoreCase)).ShouldBe(("Saved in the draft", true));
        await manager.SubmitAsync((await manager.GetAsync($"{href}/question/home_strengths")).Form(), ("Input.English", "What is good at home?"));
        await manager.SubmitAsync((await manager.GetAsync($"{href}/scale/how_often/often")).Form(), ("Input.English", "Most days"), ("Input.Welsh", "Y rhan fwyaf o ddyddiau"));
        (await manager.SubmitAsync((await manager.GetAsync($"{href}/levels")).Form(), ("Input.High", "5"))).Text.ShouldContain("5 times a week");
        var preview = await manager.GetAsync($"{href}/preview");
        foreach (var shown in new[] { "They sleep badly", "What is good at home?", "Most days" })
            preview.Text.ShouldContain(shown);
        var mine = await CasePages.OfAsync(host);
        (await mine.GetAsync("/assess")).Text.ShouldNotContain("They sleep badly");
        (await manager.SubmitAsync((await manager.GetAsync($"{href}/publish")).Form())).Errors.ShouldBe(["Say what is new in it"]);
        (await manager.SubmitAsync((await manager.GetAsync($"{href}/publish")).Form(), ("Input.WhatChanged", "Sleep"))).Done.ShouldBe("Published. It is asked from the day you chose.");
        (await mine.GetAsync("/assess")).Text.ShouldContain("They sleep badly");
        (await manager.GetAsync(href)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Draft_SaysWhatIsWrong_IsAskedInAnotherOrder_AndIsNotThereForOthers()
    {
        var lead = await host.SignedInAsync(Role.NationalLead);
        var draft = await lead.SubmitAsync((await lead.GetAsync("/questions/draft")).Form(), ("Input.Audience", "Scotland"));
        var href = draft.Path;
        (await lead.SubmitAsync((await lead.GetAsync($"{href}/question?context=home")).Form(), ("Input.English", "They sleep badly"), ("Input.Welsh", "Cysgu"))).Errors
            .ShouldHaveSingleItem().ShouldContain("which level of exploitation or of need");
        (await lead.SubmitAsync((await lead.GetAsync($"{href}/question/debt")).Form(), ("Input.Welsh", ""))).Errors.ShouldBe(["Write the question in Welsh"]);
        (await lead.SubmitAsync((await lead.GetAsync($"{href}/levels")).Form(), ("Input.Low", "7"))).Errors.ShouldHaveSingleItem().ShouldContain("cannot ask for fewer");
        (await PressAsync(lead, draft, "home_worries", "TakeOut")).Errors.ShouldHaveSingleItem().ShouldContain("needs a question of kind worry");
        var moved = await PressAsync(lead, draft, "missing_overnight", "earlier=false");
        moved.Text.IndexOf("missing or stay out", StringComparison.Ordinal).ShouldBeGreaterThan(moved.Text.IndexOf("nobody can explain", StringComparison.Ordinal));
        // The page that was open before knows an older draft.
        (await PressAsync(lead, draft, "debt", "TakeOut")).Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else saved");
        foreach (var other in new[] { await host.SignedInAsync(Role.ServiceManager, "Edinburgh"), await host.SignedInAsync(Role.ServiceManager) })
        {
            foreach (var part in new[] { "", "/question/debt", "/scale/how_often", "/levels", "/preview", "/publish" })
                (await other.GetAsync(href + part)).Status.ShouldBe(HttpStatusCode.NotFound, part);
        }
        (await lead.SubmitAsync((await lead.GetAsync(href)).Form($"{href}?handler=ThrowAway"))).Done.ShouldBe("The draft is thrown away");
    }

    [Fact]
    public async Task Draft_ForAnotherSite_OrAskedFromYesterday_IsRefused_AndNothingIsPublished()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Dundee");
        var begin = (await manager.GetAsync("/questions/draft")).Form();
        foreach (var audience in new[] { "everybody", "England", (await host.Service.SiteAsync()).Id.ToString() })
            await manager.RefusedAsync(begin, "Input.Audience", "A service manager publishes questions for their own site, and the national lead for anybody.", ("Input.Audience", audience));
        await manager.RefusedAsync(begin, "Input.Audience", "Choose one of the list", ("Input.Audience", "Atlantis"));
        await manager.RefusedAsync(begin, "Input.From", "There is no such version. Choose one of the list.", ("Input.From", "999"));
        (await manager.GetAsync("/questions")).Find("main a[href^='/questions/draft/']").ShouldBeNull();
        var draft = await manager.SubmitAsync(begin);
        var publish = (await manager.GetAsync($"{draft.Path}/publish")).Form();
        var refused = await manager.RefusedAsync(publish, "Input.From", "Questions are asked from today or a later day.", [("Input.WhatChanged", "Sleep"), .. CasePages.Day("Input.From", host.Clock.Today().AddDays(-1))]);
        refused.Find("[name='Input.WhatChanged']")!.GetAttribute("value").ShouldBe("Sleep");
        (await manager.GetAsync(draft.Path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AScale_IsBegun_AsksForAll_AndItsAnswersAreTakenOutAgain()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Newcastle");
        var href = (await manager.SubmitAsync((await manager.GetAsync("/questions/draft")).Form())).Path;
        (string, string?)[] answers = [("Input.FullyEnglish", "A lot"), ("Input.FullyWelsh", "Llawer"), ("Input.NoneEnglish", "None at all"), ("Input.NoneWelsh", "Dim")];
        (await manager.SubmitAsync((await manager.GetAsync($"{href}/new-scale")).Form(), [.. answers[..3], ("Input.NoneWelsh", "")])).Errors.ShouldBe(["Write a short name for the scale", "Write in Welsh the answer that says it is not so"]);
        var begun = await manager.SubmitAsync((await manager.GetAsync($"{href}/new-scale")).Form(), [.. answers, ("Input.Name", "How much")]);
        (begun.Done, begun.Text.Contains("None at all", StringComparison.Ordinal)).ShouldBe(("Saved in the draft", true));
        var question = await manager.GetAsync($"{href}/question?context=home");
        question.Find("#Input_Scale option[value=how_much]").ShouldNotBeNull();
        await manager.SubmitAsync((await manager.GetAsync($"{href}/scale/how_much")).Form(), ("Input.English", "A little bit"), ("Input.Welsh", "Ychydig bach"), ("Input.Counts", "Some"));
        var without = await TakeOutAsync(manager, href, "how_much", "a_little_bit");
        (without.Heading, without.Text.Contains("A little bit", StringComparison.Ordinal)).ShouldBe(("Draft of new questions", false));
        (await TakeOutAsync(manager, href, "how_much", "no")).Errors.ShouldBe(["counts: the scale how_much needs an answer that counts none"]);
    }

    [Fact]
    public async Task InWelsh_WhatIsWrongWithADraftOrAFile_IsSaidInWelsh()
    {
        var lead = await host.SignedInAsync(Role.NationalLead);
        await lead.SubmitAsync((await lead.GetAsync("/language")).Form(), ("language", "cy"));
        var draft = await lead.SubmitAsync((await lead.GetAsync("/questions/draft")).Form(), ("Input.Audience", "England"));
        (await PressAsync(lead, draft, "home_worries", "TakeOut")).Errors.ShouldBe(["context: mae angen cwestiwn o fath worry ar home"]);
        (await lead.SubmitAsync((await lead.GetAsync($"{draft.Path}/levels")).Form(), ("Input.Low", "7"))).Errors.ShouldBe(["contacts: ni all lefel uwch ofyn am lai o gysylltiadau yr wythnos"]);
    }

    private static async Task<WebPage> TakeOutAsync(Browser browser, string href, string scale, string answer)
    {
        var forms = (await browser.GetAsync(href)).Document.Forms;
        return await browser.SubmitAsync(forms.First(f => f.QuerySelector($"input[name=scale][value={scale}]") is not null && f.QuerySelector($"input[name=answer][value={answer}]") is not null));
    }

    /// <summary>Presses one of the buttons beside a question.</summary>
    private static async Task<WebPage> PressAsync(Browser browser, WebPage page, string code, string button)
    {
        var form = page.Document.Forms.First(f => f.QuerySelector($"input[name=code][value={code}]") is not null);
        form.SetAttribute("action", form.QuerySelectorAll("button").Select(b => b.GetAttribute("formaction")!).First(a => a.Contains(button, StringComparison.Ordinal)));
        return await browser.SubmitAsync(form);
    }
}
