using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Figures;

public sealed class OffendingPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly string Cohort = string.Concat(Enumerable.Range(0, 30).Select(i => $"a{i},2020-01-01,{(i < 26 ? "Cardiff" : "Dundee")}\n").Prepend("id,index_date,site\n"));
    private static readonly string Offences = string.Concat(Enumerable.Range(0, 30).Select(i => $"a{i},2019-06-15,x\na{i % 7},2020-0{1 + i % 9}-15,x\n").Prepend("id,offence_date,offence_code\n"));

    [Fact]
    public async Task Evaluator_GetsFromTwoFilesToAResult_ThatOthersReadProtected()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var page = await MeasureAsync(evaluator, Cohort, Offences);
        page.Document.QuerySelector("h1")!.TextContent.ShouldMatch(@"Result \d+ on offending");
        var main = page.Document.QuerySelector("main")!.TextContent;
        main.ShouldContain("Each person's two rates");
        main.ShouldContain("SHA-256");
        main.ShouldContain("This should not be taken to mean");
        main.ShouldContain("Evidence level 2 of 5");
        main.ShouldContain("offences to 100 person-months, mean over people of after less before");
        Words(main).ShouldMatch(@"95 % interval [+−]?[0-9.]+ to [+−]?[0-9.]+, p ");
        Words(main).ShouldContain("All offences together: ");
        Words(main).ShouldContain("McNemar’s exact test");
        page.Document.QuerySelector(".no-print figure")!.TextContent.ShouldContain("Each person's two rates");
        var printed = page.Document.QuerySelectorAll(".print-only figure").Select(figure => Words(figure.TextContent)).ToList();
        printed[0].ShouldContain("Without an offence since the index date");
        printed[1].ShouldNotContain("Dundee");
        Days(page.Document.QuerySelector(".print-only figure")!).ShouldBe(["0", "30", "90", "180", "270", "365"]);
        Days(page.Document.QuerySelectorAll(".no-print figure")[1]).ShouldContain("14");
        var units = page.Document.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")?.TextContent == "Every method").QuerySelectorAll("tbody tr").ToDictionary(row => Words(row.Children[0].TextContent), row => row.Children[2].TextContent);
        units["Mean change of people’s monthly rates, sign-flip"].ShouldBe("to 1 person-month, after less before");
        units["Rate ratio, exact"].ShouldBe("ratio");
        main.ShouldMatch(@"All offences together: [+−0-9]+\u00A0%\.");
        Words(main).ShouldContain("Not to be passed on");
        var list = (await evaluator.GetAsync("/figures/offending")).Document.QuerySelector("main")!.TextContent;
        list.ShouldContain("30 compared of 30");
        list.ShouldContain("1 January 2020 to 1 January 2020");
        list.ShouldContain("Files handed in");

        var steering = await host.SignedInAsync(Role.SteeringMember, null);
        var outside = (await steering.GetAsync(page.Address.PathAndQuery)).Document.QuerySelector("main")!.TextContent;
        outside.ShouldContain("This should not be taken to mean");
        outside.ShouldNotContain("Each person's two rates");
        outside.ShouldNotContain("Without an offence since the index date");
        outside.ShouldNotContain("Dundee");
        outside.ShouldNotContain("Cardiff");
        outside.ShouldContain("Sites with few people are not shown");
        outside.ShouldNotContain("Not to be passed on");
        (await steering.GetAsync("/figures/offending")).Document.QuerySelector("main")!.TextContent.ShouldNotContain("30 compared of 30");
        (await steering.GetAsync(page.Address.PathAndQuery + "?handler=Json")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await steering.GetAsync("/figures/offending")).Document.QuerySelectorAll("a[href='/figures/offending/new']").ShouldBeEmpty();
    }

    [Fact]
    public async Task WrongFile_IsSaidLineByLine_AndWhatWasTypedStays()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        var page = await MeasureAsync(lead, "id,index_date,site\na,1/2/2020,Cardiff\n", Offences);
        page.Document.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("The people (people.csv):2: index_date:");
        page.Document.QuerySelector("#Input_MonthsBefore")!.GetAttribute("value").ShouldBe("12");
        page.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Cohort");
        page.Text.ShouldContain("Choose the files again: The people (people.csv), The offences (extract.csv).");
        page.Find("main form details")!.HasAttribute("open").ShouldBeFalse();
        var more = await MeasureAsync(lead, Cohort, "PK\u0003\u0004xl/workbook.xml", "id,index_date,site\nk1,2020-01-01,North\n");
        more.Errors.ShouldBe(["The offences (extract.csv): this is not a CSV file but a workbook, a picture or a document; open it in a spreadsheet and save it as \"CSV UTF-8\""]);
        more.Text.ShouldContain("People to compare with (others.csv)");
        more.Find("main form details")!.HasAttribute("open").ShouldBeTrue();
        (await lead.GetAsync("/figures/offending/new")).Text.ShouldNotContain("Choose the files again");
    }

    [Fact]
    public async Task MonthsLeftEmpty_AreNamedEach()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        var page = await lead.SubmitAsync((await lead.GetAsync("/figures/offending/new")).Form(), ("Input.MonthsBefore", ""), ("Input.MonthsAfter", ""));
        page.Errors.ShouldContain("Months before: enter a number of months");
        page.Errors.ShouldContain("Months after: enter a number of months");
    }

    [Fact]
    public async Task Comparison_ShowsItsOwnFigures()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var page = await MeasureAsync(evaluator, Cohort, Offences + "k1,2019-03-01,x\nk1,2020-03-01,x\nk2,2019-04-01,x\nk4,2019-04-01,x\nk4,2019-05-01,x\n", "id,index_date,site\nk1,2020-01-01,North\nk2,2020-01-01,North\nk3,2020-01-01,North\nk4,2020-01-01,North\n");
        var rows = page.Document.QuerySelectorAll("table").Single(table => table.TextContent.Contains("Offences and exposure of both groups")).QuerySelectorAll("tbody tr").Select(row => Words(row.TextContent)).ToList();
        rows[1].ShouldBe("People to compare with 4 4 (48) 1 (48) 8.3 2.1 −75 %");
        page.Document.QuerySelector("main")!.TextContent.ShouldContain("How alike the groups were before");
    }

    [Fact]
    public async Task ComparisonOfNobody_IsNamed_AndShowsNoTable()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var page = await MeasureAsync(evaluator, Cohort, Offences, "id,index_date,site\nk1,2024-01-01,North\n");
        var main = Words(page.Document.QuerySelector("main")!.TextContent);
        main.ShouldContain("Nobody to compare with has an index date within the extract");
        main.ShouldContain("Evidence level 2 of 5");
        main.ShouldNotContain("Offences and exposure of both groups");
    }

    [Fact]
    public async Task OnePerson_GetsNoFigureInTheHeadline()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var page = await MeasureAsync(evaluator, "id,index_date,site\na1,2020-01-01,Cardiff\n", Offences);
        var card = page.Document.QuerySelectorAll(".cards .card").Last().TextContent;
        card.ShouldContain("With fewer than two people nothing can be said.");
        card.ShouldNotContain("100");
    }

    [Fact]
    public async Task OffencesUnderTheForcesOwnNumbers_WithoutLinks_AreRefusedAtTheirField()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var page = await MeasureAsync(evaluator, Cohort, "id,offence_date,offence_code\nPNC1,2019-06-15,x\n");
        page.Errors.ShouldBe(["No id of the offences is an id of the people. Where the force has numbers of its own, give Links too; where none of these people has an offence, give a file with the heading alone."]);
        page.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Offences");
    }

    [Fact]
    public async Task NoFile_IsAsked()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        var page = await MeasureAsync(lead, "", Offences);
        page.Document.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Choose the file of the people");
    }

    [Fact]
    public async Task Result_IsThereInWelsh()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var page = await MeasureAsync(evaluator, Cohort, Offences);
        await evaluator.SubmitAsync(page.Form("/language"), ("language", "cy"));
        var main = (await evaluator.GetAsync(page.Address.PathAndQuery)).Document.QuerySelector("main")!.TextContent;
        main.ShouldContain("Pwy y gellir eu cymharu");
        main.ShouldContain("30 o bobl: 30 trosedd dros 360 person-mis cyn");
        main.ShouldContain("Ni ddylid cymryd bod hyn yn golygu");
        main.ShouldContain("gwallau wedi'u clystyru fesul person");
        main.ShouldNotContain("This should not be taken");
        main.ShouldNotContain("n is people");
    }

    [Fact]
    public async Task TwoResultsThatDifferByAFew_AreNotBothReadByThoseOutside()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        var (first, second) = (await MeasureAsync(evaluator, Elsewhere(30), Offences), await MeasureAsync(evaluator, Elsewhere(28), Offences));
        var steering = await host.SignedInAsync(Role.SteeringMember, null);
        (await steering.GetAsync(first.Address.PathAndQuery)).Document.QuerySelector("main")!.TextContent.ShouldContain("This should not be taken to mean");
        var refused = (await steering.GetAsync(second.Address.PathAndQuery)).Document.QuerySelector("main")!.TextContent;
        refused.ShouldContain("Beside a result that was shown before, this one would tell of fewer than five people");
        refused.ShouldNotContain("This should not be taken to mean");
        (await steering.GetAsync(first.Address.PathAndQuery)).Document.QuerySelector("main")!.TextContent.ShouldContain("This should not be taken to mean");

        static string Elsewhere(int people) => "id,index_date,site\n" + string.Concat(Enumerable.Range(0, people).Select(i => $"a{i},2020-01-01,Elsewhere\n"));
    }

    [Fact]
    public async Task NoSuchNumber_IsNotThere()
    {
        var evaluator = await host.SignedInAsync(Role.Evaluator, null);
        (await evaluator.GetAsync("/figures/offending/9999")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> Days(AngleSharp.Dom.IElement figure) => figure.QuerySelectorAll("tbody th").Select(day => day.TextContent);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<WebPage> MeasureAsync(Browser browser, string cohort, string offences, string? comparison = null)
    {
        var form = (IHtmlFormElement)(await browser.GetAsync("/figures/offending/new")).Document.QuerySelector("main form")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in new[]
        {
            ("__RequestVerificationToken", ((IHtmlInputElement)form.QuerySelector("[name=__RequestVerificationToken]")!).Value),
            ("Input.FormKey", Guid.NewGuid().ToString()), ("Input.IndexDateIs", "Referral"), ("Input.MonthsBefore", "12"), ("Input.MonthsAfter", "12"),
            ("Input.ExtractEnd.Day", "30"), ("Input.ExtractEnd.Month", "6"), ("Input.ExtractEnd.Year", 2021.ToString(CultureInfo.InvariantCulture)),
        })
            content.Add(new StringContent(value), name);
        if (cohort.Length > 0)
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(cohort)), "Input.Cohort", "people.csv");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(offences)), "Input.Offences", "extract.csv");
        if (comparison is not null)
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(comparison)), "Input.Comparison", "others.csv");
        return await browser.SendFormAsync("/figures/offending/new", content);
    }
}
