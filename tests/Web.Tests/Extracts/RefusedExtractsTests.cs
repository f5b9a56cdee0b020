using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Extracts;

public sealed class RefusedExtractsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Extract_OutsideItsAgreement_IsRefused_AndDoesNotComeIn()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        (string Field, string Sentence, DateOnly Day)[] refused =
        [
            ("Input.AgreedTo", "The agreement must end after it begins.", new(2020, 12, 31)),
            ("Input.AgreedTo", "The agreement is not in force today; an extract comes in under one that is.", new(2021, 8, 30)),
            ("Input.KeepUntil", "The day until which it may be kept must not be over.", new(2021, 8, 30)),
            ("Input.ExtractEnd", "The extract cannot end after today.", new(2021, 9, 1)),
        ];
        foreach (var (field, sentence, day) in refused)
        {
            var page = await ExtractPagesTests.BringInAsync(lead, ExtractPagesTests.People, ExtractPagesTests.Events, [("Input.Force", "Westshire Police"), .. CasePages.Day(field, day)]);
            page.Errors.ShouldBe([sentence]);
            page.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe($"#{field.Replace('.', '_')}");
            page.Find("#Input_Force")!.GetAttribute("value").ShouldBe("Westshire Police");
        }
        (await lead.GetAsync("/extracts")).Text.ShouldNotContain("Westshire Police");
    }

    [Fact]
    public async Task Run_OfTheFuture_OrWithAWindowOfNoMonth_IsRefused_AndNothingIsKept()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        (string Field, string Sentence, (string, string?)[] Wrong)[] refused =
        [
            ("Input.ExtractEnd", "The extract cannot end after today.", CasePages.Day("Input.ExtractEnd", new(2021, 9, 1))),
            ("Input.MonthsBefore", "Months before: a window is 1 to 120 months long.", [.. CasePages.Day("Input.ExtractEnd", new(2021, 6, 30)), ("Input.MonthsBefore", "0")]),
            ("Input.MonthsAfter", "Months after: a window is 1 to 120 months long.", [.. CasePages.Day("Input.ExtractEnd", new(2021, 6, 30)), ("Input.MonthsAfter", "121")]),
            ("Input.ExtractEnd", "The extract ends before every index date; the first is 1 January 2020. Give the last day that the extract covers.", CasePages.Day("Input.ExtractEnd", new(2019, 12, 31))),
        ];
        foreach (var (field, sentence, wrong) in refused)
        {
            using var content = Multipart((await evaluator.GetAsync("/figures/offending/new")).Form(), [("Input.IndexDateIs", "Referral"), .. wrong]);
            content.Add(new ByteArrayContent("id,index_date,site\na1,2020-01-01,Cardiff\n"u8.ToArray()), "Input.Cohort", "people.csv");
            content.Add(new ByteArrayContent("id,offence_date,offence_code\na1,2019-06-15,x\n"u8.ToArray()), "Input.Offences", "offences.csv");
            var page = await evaluator.SendFormAsync("/figures/offending/new", content);
            page.Errors.ShouldBe([sentence]);
            page.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe($"#{field.Replace('.', '_')}");
        }
        await using var db = host.Service.Open();
        (await db.OffendingRuns.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Reading_Judging_AndDeleting_AreRefused_WhereTheRuleSaysSo()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        var columns = await ExtractPagesTests.BringInAsync(lead, ExtractPagesTests.People, ExtractPagesTests.Events);
        await lead.RefusedAsync(columns.Form(), null, "There is no young person to look for.");
        foreach (var (given, family) in new[] { ("Carys", "Hopkin"), ("Rhys", "Bowen"), ("Tomos", "Ellis"), ("Megan", "Pugh"), ("Idris", "Vaughan"), ("Kofi", "Mensah") })
            await host.Service.AddReferralAsync(given, family);
        var extract = (await lead.SubmitAsync(columns.Form())).Path;
        await lead.RefusedAsync(columns.Form(), null, "The columns of this extract have been read already.");

        var (one, third) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(Role.ServiceManager));
        var link = (await one.GetAsync(extract)).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Rhys Bowen").GetAttribute("href")!;
        var first = (await one.GetAsync(link)).Form();
        var person = first.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Choice']").First().Value;
        (string, string?)[] found = [("Input.Choice", person), ("Input.Why", "The same street.")];
        await JudgeRefusedAsync(one, first, "Input.Choice", "Choose one of the people shown, or none of them.", ("Input.Choice", Guid.NewGuid().ToString()), ("Input.Why", "The same street."));
        (await one.SubmitAsync(first, found)).Errors.ShouldBeEmpty();
        await JudgeRefusedAsync(one, first, null, "You have looked at this link already; somebody else looks at it now.", found);
        var blind = (await third.GetAsync(link)).Form();
        await lead.SubmitAsync((await lead.GetAsync(link)).Form(), ("Input.Choice", "none"), ("Input.Why", "Another street."));
        // Whoever opened the form to look does not settle with it what the two differ in.
        var informed = await JudgeRefusedAsync(third, blind, null, "Two people have looked at this link already.", found);

        var both = (await one.GetAsync(link)).Form();
        await JudgeRefusedAsync(one, both, "Input.Together", "You are one of the two: settle it together, or leave it to a third.", found);
        using (var content = Multipart(informed.Form(), [("Input.Together", "true")]))
            (await third.SendFormAsync(link, content)).Errors.ShouldBe(["Only one of the two writes down what both came to."]);
        (await third.SubmitAsync(informed.Form(), found)).Errors.ShouldBeEmpty();
        await JudgeRefusedAsync(one, both, null, "There is no disagreement to settle here.", [.. found, ("Input.Together", "true")]);

        var delete = (await lead.GetAsync(extract)).Form($"{extract}?handler=Delete");
        using (var content = Multipart(both, []))
        {
            var kept = await one.SendFormAsync($"{extract}?handler=Delete", content);
            kept.Errors.ShouldBe(["Police extracts are brought in and deleted by the national lead."]);
            kept.Text.ShouldContain("Rhys Bowen");
        }
        await lead.SubmitAsync(delete);
        const string deleted = "This extract has been deleted.";
        await lead.RefusedAsync(delete, null, deleted);
        await lead.RefusedAsync(columns.Form(), null, deleted);
        await one.RefusedAsync(both, null, deleted, found);
        foreach (var gone in new[] { link, $"{extract}/columns" })
            (await lead.GetAsync(gone)).Status.ShouldBe(HttpStatusCode.NotFound, gone);
        await using var db = host.Service.Open();
        (await db.LinkReviews.CountAsync() + await db.LinkDecisions.CountAsync()).ShouldBe(0);
    }

    private static async Task<WebPage> JudgeRefusedAsync(Browser by, IHtmlFormElement form, string? field, string sentence, params (string, string?)[] found)
    {
        var page = await by.RefusedAsync(form, field, sentence, found);
        page.Find("#Input_Why")!.TextContent.Trim().ShouldBe("The same street.");
        return page;
    }

    /// <summary>A form's fields as they stand, with others that it does not have.</summary>
    private static MultipartFormDataContent Multipart(IHtmlFormElement form, (string Name, string? Value)[] others)
    {
        var content = new MultipartFormDataContent();
        var standing = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden], input[type=text]").Select(i => (i.Name!, (string?)i.Value))
            .Concat(form.QuerySelectorAll<IHtmlInputElement>("input[type=radio][checked]").Select(i => (i.Name!, (string?)i.Value)))
            .Concat(form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(t => (t.Name!, (string?)t.TextContent)));
        foreach (var (name, value) in standing.Where(s => others.All(o => o.Name != s.Item1)).Concat(others))
            content.Add(new StringContent(value!), name);
        return content;
    }
}
