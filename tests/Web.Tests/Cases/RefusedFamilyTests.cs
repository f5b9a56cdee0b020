using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class RefusedFamilyTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Support_ForAStranger_OrOnADayItCannotBe_IsRefused_AndNothingIsWritten()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var (mother, stranger) = (await AddAsync(mine, "Sian Bowen", "mother"), await AddAsync(other, "Ann Rees", "mother"));
        (string, string?)[] told = [("Input.Kind", "parents_group"), ("Input.Name", "Tuesdays at the hub")];
        var begin = (await mine.GetAsync("/family/support")).Form();
        foreach (var nobody in new[] { stranger, "his nan" })
            await mine.Browser.RefusedAsync(begin, "Input.For", "Choose who it is for.", [.. told, ("Input.For", nobody)]);
        var far = await mine.Browser.RefusedAsync(begin, "Input.StartedOn", "The first day must be within a year from now.", [.. told, .. CasePages.Day("Input.StartedOn", Today.AddDays(367))]);
        far.Find("#Input_Name")!.GetAttribute("value").ShouldBe("Tuesdays at the hub");
        (await mine.GetAsync("/family")).Text.ShouldNotContain("Tuesdays at the hub");

        await mine.Browser.SubmitAsync(begin, [.. told, ("Input.For", mother), .. CasePages.Day("Input.StartedOn", Today.AddDays(-14))]);
        var support = (await mine.GetAsync("/family")).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Tuesdays at the hub").GetAttribute("href")!;
        var (attend, end) = ((await mine.Browser.GetAsync(support)).Form(), (await mine.Browser.GetAsync(support + "/end")).Form());
        await mine.Browser.RefusedAsync(attend, "Input.On", "This day has not come yet.", [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(1))]);
        await mine.Browser.SubmitAsync(attend, [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(-7))]);
        await EndRefusedAsync("This day has not come yet.", Today.AddDays(1));
        await EndRefusedAsync("The last day must not be before the first.", Today.AddDays(-20));
        await EndRefusedAsync("They came or were awaited after that day.", Today.AddDays(-10));
        await mine.Browser.SubmitAsync(end, [("Input.CameOfIt", "She is not alone"), .. CasePages.Day("Input.EndedOn", Today.AddDays(-5))]);
        // The form was open while somebody else ended it.
        await mine.Browser.RefusedAsync(attend, "Input.On", "This support had ended by that day.", [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(-1))]);
        (await mine.Browser.GetAsync(support)).Text.ShouldContain("They came1 of 1 times");

        async Task EndRefusedAsync(string sentence, DateOnly day) =>
            (await mine.Browser.RefusedAsync(end, "Input.EndedOn", sentence, [("Input.CameOfIt", "She is not alone"), .. CasePages.Day("Input.EndedOn", day)])).Find("#Input_CameOfIt")!.TextContent.Trim().ShouldBe("She is not alone");
    }

    [Fact]
    public async Task Move_IsRefused_WithTheRuleBeforeAnythingIsWritten()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var (mother, stranger) = (await AddAsync(mine, "Sian Bowen", "mother"), await AddAsync(other, "Ann Rees", "mother"));
        var form = (await mine.GetAsync("/household/move")).Form();
        (string, string?)[] flat = [("Input.HomeId", "new"), ("Input.NewKind", "family_home"), ("Input.NewName", "Mum's flat"), ("Input.Why", "The lease ended")];
        await RefusedAsync("Input.Members", "Choose who it is about.", flat);
        await RefusedAsync("Input.Members", "Choose who it is about.", [("Input.Members", "them"), ("Input.Members", stranger), .. flat]);
        await RefusedAsync("Input.Members", "Choose who it is about.", [("Input.Members", "his nan"), .. flat]);
        await RefusedAsync("Input.NewName", "Say what this home is called, as the family calls it.", [("Input.Members", "them"), ("Input.HomeId", "new"), ("Input.NewKind", "family_home"), ("Input.Why", "The lease ended")]);
        await RefusedAsync("Input.HomeId", "Choose where they live.", [("Input.Members", "them"), ("Input.HomeId", stranger), ("Input.Why", "The lease ended")]);
        await RefusedAsync("Input.On", "This has not happened yet. Write the move down on the day.", [("Input.Members", "them"), .. flat, .. CasePages.Day("Input.On", Today.AddDays(1))]);
        (await mine.GetAsync("/family")).Text.ShouldNotContain("Mum's flat");

        await mine.Browser.SubmitAsync(form, [("Input.Members", "them"), ("Input.Members", mother), .. flat, .. CasePages.Day("Input.On", Today.AddDays(-100))]);
        form = (await mine.GetAsync("/household/move")).Form();
        var home = form.QuerySelectorAll<IHtmlInputElement>("input[name='Input.HomeId']").First(i => i.Value != "new").Value;
        await RefusedAsync("Input.HomeId", "They live there already.", [("Input.Members", "them"), ("Input.HomeId", home), ("Input.Why", "The lease ended"), .. CasePages.Day("Input.On", Today)]);
        await RefusedAsync("Input.On", "Say on which day they moved from where they lived.", [("Input.Members", "them"), ("Input.HomeId", "new"), ("Input.NewKind", "relatives"), ("Input.NewName", "Nan's"), ("Input.Why", "The lease ended")]);
        (await mine.GetAsync("/family")).Text.ShouldNotContain("Nan's");

        async Task RefusedAsync(string field, string sentence, (string, string?)[] answers) =>
            (await mine.Browser.RefusedAsync(form, field, sentence, answers)).Find("#Input_Why")!.TextContent.Trim().ShouldBe("The lease ended");
    }

    [Fact]
    public async Task SafetyMatter_OfSomebodyElsesFamily_IsRefused_AndNothingIsWritten()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var stranger = await AddAsync(other, "Ann Rees", "mother");
        var form = (await mine.GetAsync("/family/safety/record")).Form();
        foreach (var nobody in new[] { stranger, "his uncle" })
            (await mine.Browser.RefusedAsync(form, "Input.FamilyMemberId", "Choose who it is about.", ("Input.FamilyMemberId", nobody), ("Input.What", "Deals"), ("Input.WhatToDo", "Ring first"))).Find("#Input_What")!.TextContent.Trim().ShouldBe("Deals");
        await using var db = host.Service.Open();
        (await db.SafetyMatters.CountAsync(m => m.YoungPersonId == mine.Person.Id || m.YoungPersonId == other.Person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task SafetyMatter_EndedTwiceWithOneForm_IsEndedOnce_AndOneOfAnotherFamilyIsNotThere()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var ends = new List<string>();
        foreach (var one in new[] { mine, other })
        {
            var page = await one.SendAsync("/family/safety/record", ("Input.FamilyMemberId", await AddAsync(one, "Gary Pike", "aunt_or_uncle")), ("Input.What", "Deals"), ("Input.WhatToDo", "Ring first"));
            ends.Add(page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/end", StringComparison.Ordinal)));
        }
        var form = (await mine.Browser.GetAsync(ends[0])).Form();
        form.SetAttribute("action", ends[1].Replace(other.Href, mine.Href, StringComparison.Ordinal));
        (await mine.Browser.RefusedAsync(form, null, "There is no such safety matter.", ("Input.Why", "He moved to Spain"))).Find("#Input_Why")!.TextContent.Trim().ShouldBe("He moved to Spain");
        form.RemoveAttribute("action");
        for (var sent = 0; sent < 2; sent++)
            (await mine.Browser.SubmitAsync(form, ("Input.Why", "He moved to Spain"))).Path.ShouldBe($"{mine.Href}/family/safety");
        await using var db = host.Service.Open();
        (await db.Acts.CountAsync(a => a.Kind == ActKind.SafetyMatterEnded && (a.Chain == mine.Person.Id || a.Chain == other.Person.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Sibling_BornTomorrow_OrNoSiblingAfterAll_IsRefused_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var brother = await AddAsync(mine, "Ifan Bowen", "brother");
        var part = $"/family/sibling/{brother}";
        var (edit, time, refer) = ((await mine.GetAsync(part + "/edit")).Form(), (await mine.GetAsync(part + "/time")).Form(), (await mine.GetAsync(part + "/refer")).Form());
        var young = await mine.Browser.RefusedAsync(edit, "Input.DateOfBirth", "The date of birth must not be after today.", [("Input.Needs", "A uniform"), .. CasePages.Day("Input.DateOfBirth", Today.AddDays(1))]);
        young.Find("#Input_Needs")!.TextContent.Trim().ShouldBe("A uniform");
        await mine.Browser.RefusedAsync(time, "Input.On", "This has not happened yet.", [("Input.What", "A day at the beach"), .. CasePages.Day("Input.On", Today.AddDays(1))]);

        // Somebody else put it right while the forms were open: he is a cousin.
        await mine.SendAsync($"/people/person/{brother}", ("Input.Relationship", "cousin"));
        (IHtmlFormElement Form, (string, string?)[] Typed, string Kept)[] forms =
        [
            (edit, [("Input.Needs", "A uniform")], "#Input_Needs"),
            (time, [("Input.What", "A uniform")], "#Input_What"),
            (refer, [("Input.To", "us"), ("Input.Reasons", "family_offending"), ("Input.Why", "A uniform")], "#Input_Why"),
        ];
        foreach (var (form, typed, kept) in forms)
            (await mine.Browser.RefusedAsync(form, null, "This record is for a brother or a sister.", typed)).Find(kept)!.TextContent.Trim().ShouldBe("A uniform");
        (await mine.GetAsync(part + "/edit")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await using var db = host.Service.Open();
        (await db.SiblingRecords.CountAsync(s => s.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }

    private async Task<string> AddAsync(CasePages mine, string name, string relationship)
    {
        await mine.SendAsync("/people/person", ("Input.Name", name), ("Input.Relationship", relationship));
        await using var db = host.Service.Open();
        return (await db.FamilyMembers.Where(m => m.YoungPersonId == mine.Person.Id).OrderByDescending(m => m.Id).FirstAsync()).Id.ToString();
    }
}
