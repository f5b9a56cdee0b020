using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class FamilyPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task AContactWithHerMother_IsInHerLog_WithWhatSheWished_AndOnTheTimeline()
    {
        var mine = await CasePages.OfAsync(host);
        var mother = await AddAsync(mine, "Sian Bowen", "mother");
        await mine.SendAsync($"/record-contact?kind=family_contact&who={mother}", ("Input.Way", "call"), ("Input.Note", "A long talk"), ("Input.Wish", "Ring after six"));
        var log = await mine.GetAsync($"/family/{mother}");
        log.Text.ShouldContain("Ring after six");
        log.Text.ShouldContain("A long talk");
        var family = await mine.GetAsync("/family");
        family.Text.ShouldContain("Last spoken to today.");
        (await mine.GetAsync("/timeline")).Text.ShouldContain("Spoke to Sian Bowen");
        (await mine.GetAsync("/reaching")).Text.ShouldContain("First words with the family0 days");
    }

    [Fact]
    public async Task AFirstContactWithAFamilyOfWhomNobodyIsWrittenDown_IsInItsLog_AndAWishIsSomebodys()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/record-contact?kind=family_contact", ("Input.Way", "call"), ("Input.WithWhom", "Mam, at the door"), ("Input.Note", "A long talk"), ("Input.Wish", "Ring after six"));
        foreach (var part in new[] { "/family", "/timeline" })
        {
            var log = (await mine.GetAsync(part)).Text;
            foreach (var said in new[] { "Spoke to Mam, at the door", "A long talk", "Ring after six" })
                log.ShouldContain(said, customMessage: part);
        }

        var mother = await AddAsync(mine, "Sian Bowen", "mother");
        var form = (await mine.GetAsync("/record-contact?kind=family_contact")).Form();
        (string, string?)[] told = [("Input.Way", "call"), ("Input.Wish", "No letters"), ("Input.WithWhom", "Her sister")];
        await mine.Browser.RefusedAsync(form, "Input.SpokenTo", "Say who wishes this: choose who you spoke to.", told);
        await mine.Browser.SubmitAsync(form, [.. told, ("Input.SpokenTo", $"{mother}")]);
        (await mine.GetAsync("/timeline")).Text.ShouldContain("Who was there: Her sister");
        (await mine.GetAsync($"/family/{mother}")).Text.ShouldContain("They wish: No letters");
    }

    [Fact]
    public async Task SomebodyOfAnotherFamily_IsNotThere()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var (mother, brother) = (await AddAsync(other, "Sian Bowen", "mother"), await AddAsync(other, "Ifan Bowen", "brother"));
        foreach (var part in new[] { $"/family/{mother}", $"/family/sibling/{brother}", $"/family/sibling/{brother}/edit", $"/family/sibling/{brother}/refer", $"/family/sibling/{brother}/time" })
            (await mine.GetAsync(part)).Status.ShouldBe(HttpStatusCode.NotFound, part);
        (await mine.SendAsync("/record-contact?kind=contact", ("Input.Way", "call"))).Path.ShouldBe(mine.Href);
    }

    [Fact]
    public async Task AMother_HasNoRecordAsASibling()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.GetAsync($"/family/sibling/{await AddAsync(mine, "Sian Bowen", "mother")}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ABrother_HasNeeds_ASafetyPlan_TimeTogether_AndIsReferredToUsInOneStep()
    {
        var mine = await CasePages.OfAsync(host);
        var part = $"/family/sibling/{await AddAsync(mine, "Ifan Bowen", "brother")}";
        await mine.SendAsync(part + "/edit", ("Input.Needs", "A uniform"), ("Input.SafetyPlan", "Goes to Nan's"), ("Input.InTheirWords", "I miss how it was"));
        await mine.SendAsync(part + "/time", ("Input.What", "A day at the beach"));
        var page = await mine.SendAsync(part + "/refer", ("Input.To", "us"), ("Input.Reasons", "family_offending"), ("Input.Why", "He runs errands for his uncle"));
        page.Text.ShouldContain("Goes to Nan's");
        page.Text.ShouldContain("A day at the beach");
        page.Text.ShouldContain("To us, referral R");
        page.Find(".own-words")!.TextContent.ShouldBe("I miss how it was");
        (await mine.SendAsync(part + "/refer", ("Input.To", "us"), ("Input.Reasons", "family_offending"), ("Input.Why", "Again"))).Errors.ShouldBe(["They were referred to us already."]);
        await using var db = host.Service.Open();
        (await db.Referrals.CountAsync(r => r.ReferrerName != null && r.Status == Core.Referrals.ReferralStatus.Received && r.SiteId == mine.Person.SiteId && db.YoungPeople.Any(p => p.Id == r.YoungPersonId))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task WhatCameOfASiblingsReferral_StandsBesideIt()
    {
        var mine = await CasePages.OfAsync(host);
        var part = $"/family/sibling/{await AddAsync(mine, "Ifan Bowen", "brother")}";
        var page = await mine.SendAsync(part + "/refer", ("Input.To", "mental_health"), ("Input.Why", "He cannot sleep"));
        var answer = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("sibling-referral", StringComparison.Ordinal));
        (await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(answer)).Form(), ("Input.CameOfIt", "Seen in two weeks"))).Text.ShouldContain("Seen in two weeks");
    }

    [Fact]
    public async Task TwoWhoChangeASibling_SeeBothVersions()
    {
        var mine = await CasePages.OfAsync(host);
        var part = $"/family/sibling/{await AddAsync(mine, "Ifan Bowen", "brother")}/edit";
        await mine.SendAsync(part, ("Input.Needs", "A uniform"));
        var stale = (await mine.GetAsync(part)).Form();
        await mine.SendAsync(part, ("Input.Needs", "A uniform and shoes"));
        var page = await mine.Browser.SubmitAsync(stale, ("Input.Needs", "A bus pass"));
        page.Text.ShouldContain("A uniform and shoes");
        page.Find("#Input_Needs")!.TextContent.Trim().ShouldBe("A bus pass");
    }

    [Fact]
    public async Task AParentsGroup_CountsWhoCame_AndSaysWhatCameOfIt()
    {
        var mine = await CasePages.OfAsync(host);
        var mother = await AddAsync(mine, "Sian Bowen", "mother");
        await mine.SendAsync("/family/support", [("Input.Kind", "parents_group"), ("Input.Name", "Tuesdays at the hub"), ("Input.For", mother), .. CasePages.Day("Input.StartedOn", Today.AddDays(-14))]);
        var support = (await mine.GetAsync("/family")).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Tuesdays at the hub").GetAttribute("href")!;
        var here = support[mine.Href.Length..];
        await mine.SendAsync(here, [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(-14))]);
        await mine.SendAsync(here, [("came", "false"), .. CasePages.Day("Input.On", Today.AddDays(-7))]);
        (await mine.SendAsync(here, [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(-7))])).Errors.ShouldBe(["This day is written down already, the other way."]);
        await TakeBackAsync(mine, here, Today.AddDays(-7));
        (await mine.SendAsync(here, [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(-7))])).Text.ShouldContain("They came2 of 2 times");
        await TakeBackAsync(mine, here, Today.AddDays(-7));
        await mine.SendAsync(here, [("came", "false"), .. CasePages.Day("Input.On", Today.AddDays(-7))]);
        (await mine.SendAsync(here, [("came", "true"), .. CasePages.Day("Input.On", Today.AddDays(-20))])).Errors.ShouldBe(["This support had not begun on that day."]);
        var page = await mine.SendAsync(here + "/end", ("Input.CameOfIt", "She is not alone with it any more"));
        page.Text.ShouldContain("They came1 of 2 times");
        (await mine.GetAsync("/family")).Text.ShouldContain("She is not alone with it any more");
    }

    /// <summary>Takes a day back from the support's page; without a reason it is not, and sent twice it is once.</summary>
    private static async Task TakeBackAsync(CasePages mine, string support, DateOnly day)
    {
        var part = $"{support}/take-back/{day:yyyy-MM-dd}";
        (await mine.GetAsync(support)).Find($"main a[href='{mine.Href}{part}']").ShouldNotBeNull();
        var form = (await mine.GetAsync(part)).Form();
        await mine.Browser.RefusedAsync(form, "Input.Why", "Say why it is taken back.");
        foreach (var _ in new[] { 1, 2 })
            (await mine.Browser.SubmitAsync(form, ("Input.Why", "It was the other family"))).Done.ShouldBe("It is taken back");
        (await mine.GetAsync(part)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var timeline = (await mine.GetAsync("/timeline")).Text;
        timeline.ShouldContain("Whether they came to support for the family taken back");
        timeline.ShouldContain("It was the other family");
    }

    [Fact]
    public async Task AMove_IsDated_AndSaysWhoLivesWithThem()
    {
        var mine = await CasePages.OfAsync(host);
        var mother = await AddAsync(mine, "Sian Bowen", "mother");
        await mine.SendAsync("/household/move", [("Input.Members", "them"), ("Input.Members", mother), ("Input.HomeId", "new"), ("Input.NewKind", "family_home"), ("Input.NewName", "Mum's flat"), .. CasePages.Day("Input.On", Today.AddDays(-100))]);
        (await mine.GetAsync()).Text.ShouldContain("Mother, lives with them");
        var page = await mine.SendAsync("/household/move", [("Input.Members", "them"), ("Input.HomeId", "new"), ("Input.NewKind", "relatives"), ("Input.NewName", "Nan's"), .. CasePages.Day("Input.On", Today.AddDays(-10))]);
        page.Text.ShouldContain("Rhys: Mum's flat");
        (await mine.GetAsync()).Text.ShouldNotContain("Mother, lives with them");
        (await mine.SendAsync("/household/move", [("Input.Members", "them"), ("Input.HomeId", "new"), ("Input.NewKind", "friends"), ("Input.NewName", "A mate's"), .. CasePages.Day("Input.On", Today.AddDays(-50))]))
            .Errors.ShouldBe(["They moved again after that day. Write moves down in the order they happened."]);
    }

    [Fact]
    public async Task ASafetyMatter_IsReadByTheirWorkersAndTheManagerOfTheSite_AndStandsNowhereElse()
    {
        const string secret = "Zzorvantle";
        var mine = await CasePages.OfAsync(host);
        var uncle = await AddAsync(mine, "Gary Bowen", "aunt_or_uncle");
        await mine.SendAsync("/family/safety/record", ("Input.FamilyMemberId", uncle), ("Input.What", secret), ("Input.WhatToDo", $"Do not go alone, {secret}"));
        (await mine.GetAsync("/family/safety")).Text.ShouldContain(secret);
        (await mine.GetAsync("/family")).Text.ShouldContain("There is a safety matter");
        (await (await host.SignedInAsync(Role.ServiceManager)).GetAsync(mine.Href + "/family/safety")).Text.ShouldContain(secret);

        var lead = await host.SignedInAsync(Role.NationalLead);
        (await lead.GetAsync(mine.Href)).Status.ShouldBe(HttpStatusCode.OK);
        (await lead.GetAsync(mine.Href + "/family/safety")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync(mine.Href + "/family")).Text.ShouldNotContain("afety matter");
        foreach (var part in new[] { "", "/timeline", "/timeline?show=decisions", "/people", "/family", $"/family/{uncle}", "/reaching" })
        {
            (await mine.GetAsync(part)).Text.ShouldNotContain(secret, Case.Sensitive, part);
            (await lead.GetAsync(mine.Href + part)).Text.ShouldNotContain(secret, Case.Sensitive, part);
        }
        (await mine.GetAsync("/timeline")).Text.ShouldNotContain("afety");
    }

    [Fact]
    public async Task ALookAtASafetyMatter_IsWrittenDownAsItself()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.GetAsync("/family/safety");
        await using var db = host.Service.Open();
        for (var i = 0; i < 100 && !await db.Looks.AnyAsync(l => l.YoungPersonId == mine.Person.Id && l.Page == "cases/{reference}/family/safety"); i++)
            await Task.Delay(100);
        (await db.Looks.AnyAsync(l => l.YoungPersonId == mine.Person.Id && l.AccountId == mine.Worker.Id && l.Page == "cases/{reference}/family/safety")).ShouldBeTrue();
    }

    [Fact]
    public async Task ASafetyMatter_NoLongerSo_SaysSo()
    {
        var mine = await CasePages.OfAsync(host);
        var uncle = await AddAsync(mine, "Gary Bowen", "aunt_or_uncle");
        var page = await mine.SendAsync("/family/safety/record", ("Input.FamilyMemberId", uncle), ("Input.What", "Deals"), ("Input.WhatToDo", "Ring first"));
        var end = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/end", StringComparison.Ordinal));
        (await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(end)).Form(), ("Input.Why", "He moved to Spain"))).Text.ShouldContain("No longer so");
        (await mine.Browser.GetAsync(end)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Family_WithManyInIt_TakesAsManyQueriesAsWithOne()
    {
        var mine = await CasePages.OfAsync(host);
        await AddAsync(mine, "Sian Bowen", "mother");
        using var queries = new QueryCount(host.Service);
        var few = await queries.OfAsync(() => mine.GetAsync("/family"));
        for (var i = 0; i < 10; i++)
        {
            var id = await AddAsync(mine, $"Ifan {i}", "brother");
            await mine.SendAsync($"/family/sibling/{id}/edit", ("Input.Needs", "A uniform"));
            await mine.SendAsync($"/record-contact?kind=family_contact&who={id}", ("Input.Way", "call"));
        }
        (await queries.OfAsync(() => mine.GetAsync("/family"))).ShouldBe(few);
    }

    private async Task<string> AddAsync(CasePages mine, string name, string relationship)
    {
        await mine.SendAsync("/people/person", ("Input.Name", name), ("Input.Relationship", relationship));
        await using var db = host.Service.Open();
        return (await db.FamilyMembers.Where(m => m.YoungPersonId == mine.Person.Id).OrderByDescending(m => m.Id).FirstAsync()).Id.ToString();
    }
}
