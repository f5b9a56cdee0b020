using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Extracts;

public sealed class ExtractPagesTests(WebHost host) : IClassFixture<WebHost>
{
    internal static readonly string People = "URN,Surname,Forenames,DOB\nN1,Hopkin,Carys,14/03/2006\nN2,Bowen,Rhys,14/03/2006\nN3,Bowen,Rhys,14/03/2006\n"
        + string.Concat("Zaman Fenwick Proudlock Tregaskis Marchetti Heslop Ofori Lindqvist".Split(' ').Select((name, i) => $"S{i},{name},Luke,0{1 + i}/07/2004\n"));

    internal const string Events = "URN,Date of offence,Offence\nN1,01/02/2021,Theft\nN2,05/05/2021,Affray\n";

    [Fact]
    public async Task Extract_ComesIn_IsJudgedByTwo_AndGivesFilesWithoutNames()
    {
        foreach (var (given, family) in new[] { ("Carys", "Hopkin"), ("Rhys", "Bowen"), ("Tomos", "Ellis"), ("Megan", "Pugh"), ("Idris", "Vaughan"), ("Kofi", "Mensah") })
            await host.Service.AddReferralAsync(given, family);
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        var columns = await BringInAsync(lead, People, Events);
        columns.Heading.ShouldBe("Say what the columns mean");
        ((IHtmlSelectElement)columns.Document.QuerySelector("#column-FamilyName")!).Value.ShouldBe("Surname");
        var missing = await lead.SubmitAsync(columns.Form(), ("Type", ""));
        missing.Errors.ShouldContain("Choose the column: Type or code of the offence");
        var extract = await lead.SubmitAsync(columns.Form());
        extract.Done.ShouldBe("Read: 11 people and 2 events");
        extract.Text.ShouldContain("Cardiff 6 1");

        await JudgeAsync(lead, extract.Path, "Person 1 of the extract");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        await JudgeAsync(manager, extract.Path, "None of them");
        var differing = (await manager.GetAsync(extract.Path)).Text;
        differing.ShouldContain("The two differ");
        var third = await host.SignedInAsync(Role.ServiceManager);
        await JudgeAsync(third, extract.Path, "Person 1 of the extract");
        (await third.GetAsync(extract.Path)).Text.ShouldContain("Settled");

        await FilesAsync(await host.SignedInAsync(Role.Evaluator, null), extract);
        var gone = await lead.SubmitAsync((await lead.GetAsync(extract.Path)).Form($"{extract.Path}?handler=Delete"));
        gone.Text.ShouldContain("Deleted");
        (await manager.GetAsync(extract.Path)).Text.ShouldNotContain("Bowen");
    }

    [Fact]
    public async Task WrongHeader_IsSaid()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        (await BringInAsync(lead, "", Events)).Errors.ShouldContain(error => error.Contains("the file is empty") || error.Contains("Choose the file"));
    }

    [Theory]
    [InlineData(Role.ServiceManager)]
    [InlineData(Role.Evaluator)]
    public async Task OnlyTheLead_BringsIn(Role role)
    {
        var other = await host.SignedInAsync(role);
        (await other.GetAsync("/extracts/new")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task FilesAsync(Browser evaluator, WebPage extract)
    {
        var page = await evaluator.GetAsync("/figures/offending/extracts");
        page.Text.ShouldContain("Northshire Police");
        page.Text.ShouldNotContain("Hopkin");
        (await evaluator.GetAsync(extract.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = ((IHtmlInputElement)page.Form().QuerySelector("[name=__RequestVerificationToken]")!).Value,
            ["Input.Extract"] = extract.Path.Split('/')[^1], ["Input.IndexDateIs"] = "Referral", ["Input.MonthsBefore"] = "12", ["Input.MonthsAfter"] = "12",
        });
        var response = await evaluator.SendAsync(HttpMethod.Post, new Uri(WebHost.Address, "/figures/offending/extracts?handler=Files"), fields);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.Name).ShouldBe(["cohort.csv", "offences.csv", "links.csv"]);
        using var cohort = new StreamReader(zip.Entries[0].Open());
        (await cohort.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(7);
        var wrong = await evaluator.SubmitAsync(page.Form(), ("Input.Extract", extract.Path.Split('/')[^1]), ("Input.IndexDateIs", "Referral"), ("Input.MonthsBefore", ""), ("Input.MonthsAfter", "121"));
        wrong.Errors.ShouldBe(["Months before: enter a number of months", "Months after: a window is 1 to 120 months long."]);
        var result = await evaluator.SubmitAsync(page.Form(), ("Input.Extract", extract.Path.Split('/')[^1]), ("Input.IndexDateIs", "Referral"));
        result.Errors.ShouldBeEmpty();
        result.Heading.ShouldStartWith("Result");
        result.Text.ShouldContain("The extract ends before every index date");
        result.Text.ShouldContain("How sure a link has to be");
    }

    private static async Task JudgeAsync(Browser browser, string path, string choice)
    {
        var queue = await browser.GetAsync(path);
        var link = queue.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Rhys Bowen");
        var page = await browser.GetAsync(link.GetAttribute("href")!);
        var chosen = page.Document.QuerySelectorAll("main label").Single(label => label.TextContent.Trim() == choice).GetAttribute("for")!;
        var value = page.Document.GetElementById(chosen)!.GetAttribute("value");
        (await browser.SubmitAsync(page.Form(), ("Input.Choice", value), ("Input.Why", "We know the street."))).Done.ShouldBe($"Saved: {choice}");
    }

    /// <summary>Sends the form with these files; other answers take the place of those of an agreement that is right.</summary>
    internal static async Task<WebPage> BringInAsync(Browser lead, string people, string events, params (string Name, string? Value)[] other)
    {
        var form = (await lead.GetAsync("/extracts/new")).Form();
        using var content = new MultipartFormDataContent();
        (string Name, string? Value)[] agreed =
        [
            ("__RequestVerificationToken", ((IHtmlInputElement)form.QuerySelector("[name=__RequestVerificationToken]")!).Value), ("Input.FormKey", Guid.NewGuid().ToString()),
            ("Input.Force", "Northshire Police"), ("Input.Purpose", "Change in offending"), ("Input.AgreedFrom.Day", "1"), ("Input.AgreedFrom.Month", "1"), ("Input.AgreedFrom.Year", "2021"),
            ("Input.AgreedTo.Day", "31"), ("Input.AgreedTo.Month", "12"), ("Input.AgreedTo.Year", "2022"), ("Input.KeepUntil.Day", "31"), ("Input.KeepUntil.Month", "12"), ("Input.KeepUntil.Year", "2021"),
            ("Input.ExtractEnd.Day", "1"), ("Input.ExtractEnd.Month", "8"), ("Input.ExtractEnd.Year", "2021"),
        ];
        foreach (var (name, value) in agreed.Where(a => other.All(o => o.Name != a.Name)).Concat(other))
            content.Add(new StringContent(value!), name);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(people)), "Input.People", "people.csv");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(events)), "Input.Events", "events.csv");
        return await lead.SendFormAsync("/extracts/new", content);
    }
}
