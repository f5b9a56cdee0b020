using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class RefusedAssessmentTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Assessment_IsRefused_WithTheRuleBeforeAnythingIsWritten()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.GetAsync("/assess");
        var signs = page.Document.QuerySelectorAll("input[type=radio]").GroupBy(r => r.GetAttribute("name")!).Select(g => (g.Key, g.First().GetAttribute("value"))).ToList();
        (string Name, string? Value)[] whole = [.. signs, ("Input.Voice", "I want to box."), ("Input.Answers[0].Words", "His nan."), ("Input.WhyLevels", "What his nan told us."), .. CasePages.Day("Input.ReviewOn", Today.AddDays(90))];
        (string? Field, string Sentence, (string Name, string? Value)[] Wrong)[] refused =
        [
            (null, "These questions are not asked at this site. Open the form again.", [("Input.Questions", Guid.NewGuid().ToString())]),
            ("Input.AssessedOn", "The day of the assessment must be today or before.", CasePages.Day("Input.AssessedOn", Today.AddDays(1))),
            (null, "Write down at least one strength. Strengths come before worries.", [("Input.Answers[0].Words", " ")]),
            ("Input.WhyLevels", "Say why you judge risk and need so, or what you need to know first.", [("Input.WhyLevels", "")]),
        ];
        foreach (var (field, sentence, wrong) in refused)
        {
            var again = await mine.Browser.RefusedAsync(page.Form(), field, sentence, [.. whole.Where(w => wrong.All(x => x.Name != w.Name)), .. wrong]);
            again.Find("#Input_Voice")!.TextContent.Trim().ShouldBe("I want to box.");
        }
        // A sign that is left out of the request is asked for in its own words, where the rule would only say that one is missing.
        (await mine.Browser.SubmitAsync(page.Form(), [.. whole.Where(w => w.Name != signs[0].Key), (signs[0].Key, "perhaps")])).Errors.ShouldHaveSingleItem().ShouldStartWith("Answer this sign, or say that it is not known yet: ");
        await using var db = host.Service.Open();
        (await db.Assessments.CountAsync(a => a.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task AnotherLevel_WithContactsBeyondTheWeek_OrOnAnAssessmentThatIsNotTheLast_IsRefused()
    {
        var mine = await CasePages.OfAsync(host);
        await host.Service.AssessAsync(mine.Worker, mine.Person.Id, Level.High);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync($"{mine.Href}/assessments/1/decide")).Form();
        (string, string?)[] decided = [("Input.ExploitationRisk", "medium"), ("Input.NeedLevel", "low"), ("Input.Why", "The debt was paid.")];
        foreach (var contacts in new[] { "0", "8" })
            (await manager.RefusedAsync(form, "Input.ContactsPerWeek", "Contacts per week must be from 1 to 7.", [.. decided, ("Input.ContactsPerWeek", contacts)])).Find("#Input_Why")!.TextContent.Trim().ShouldBe("The debt was paid.");
        await host.Service.AssessAsync(mine.Worker, mine.Person.Id, Level.Medium);
        await manager.RefusedAsync(form, null, "There is a later assessment. Decide on that one.", [.. decided, ("Input.ContactsPerWeek", "2")]);
        await using var db = host.Service.Open();
        (await db.LevelDecisions.CountAsync(d => d.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task LifeEvent_OutsideTheirLife_IsRefused_AtTheFieldThatSaidWhen()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/assessments/life/event")).Form();
        const string early = "This is before they were born. Something that happened to the family then may stand on the day they were born.";
        const string ahead = "This has not happened yet. The timeline of their life goes up to today.";
        await RefusedAsync("Input.When", "Say when: the day, the year, or how old they were. One of the three is enough.", ("Input.When", "year"));
        await RefusedAsync("Input.Age", "Their age must be from 0 to 25.", ("Input.When", "age"), ("Input.Age", "26"));
        await RefusedAsync("Input.Age", ahead, ("Input.When", "age"), ("Input.Age", "16"));
        await RefusedAsync("Input.Year", ahead, ("Input.When", "year"), ("Input.Year", "2022"));
        await RefusedAsync("Input.Year", early, ("Input.When", "year"), ("Input.Year", "2005"));
        await RefusedAsync("Input.On", early, [("Input.When", "day"), .. CasePages.Day("Input.On", new DateOnly(2006, 3, 13))]);
        (await mine.Browser.RefusedAsync(form, "Input.What", "Say what happened.", ("Input.Kind", "loss"), ("Input.What", " "), ("Input.When", "age"), ("Input.Age", "7"))).Find("#Input_Age")!.GetAttribute("value").ShouldBe("7");
        await using (var db = host.Service.Open())
        {
            (await db.YoungPeople.SingleAsync(p => p.Id == mine.Person.Id)).DateOfBirth = null;
            db.Record(new(Core.Acts.ActKind.DetailsChanged, mine.Worker.Id, mine.Person.Id, mine.Person.Id));
            await db.SaveChangesAsync();
        }
        await RefusedAsync("Input.Age", "Their date of birth is not known, so an age has no place on the line. Say the year.", ("Input.When", "age"), ("Input.Age", "7"));
        (await mine.GetAsync("/assessments/life")).Text.ShouldNotContain("Grandad died");

        async Task RefusedAsync(string field, string sentence, params (string, string?)[] when)
        {
            var page = await mine.Browser.RefusedAsync(form, field, sentence, [("Input.Kind", "loss"), ("Input.What", "Grandad died"), .. when]);
            page.Find("#Input_What")!.TextContent.Trim().ShouldBe("Grandad died");
        }
    }

    [Fact]
    public async Task Map_IsRefused_WhatItsWriterMayNotWrite_OrWhatIsNotOfThisSite()
    {
        var mine = await CasePages.OfAsync(host);
        var elsewhere = await VenueAsync("Dundee");
        await VenueAsync("Cardiff");
        (string, string?)[] place = [("Input.Name", "The underpass"), ("Input.Kind", "unsafe_place"), ("Input.Tie", "stays_away")];
        var form = (await mine.GetAsync("/assessments/map/entry")).Form();
        foreach (var venue in new[] { elsewhere.ToString(), "the pier" })
            (await mine.Browser.RefusedAsync(form, "Input.Venue", "Choose a place of this site.", [.. place, ("Input.Venue", venue)])).Find("#Input_Name")!.GetAttribute("value").ShouldBe("The underpass");
        await mine.Browser.RefusedAsync(form, "Input.Name", "Enter what they or the place are called", ("Input.Name", " "), ("Input.Kind", "friend"), ("Input.Tie", "close"));
        var lead = await host.SignedInAsync(Role.NationalLead);
        await lead.RefusedAsync((await lead.GetAsync($"{mine.Href}/assessments/map/entry")).Form(), "Input.Kind", "Only those who work with them and their site's manager write about exploiters and unsafe places.", place);
        (await mine.GetAsync("/assessments/map")).Text.ShouldNotContain("The underpass");

        await mine.SendAsync("/assessments/map/entry", ("Input.Name", "Ieuan"), ("Input.Kind", "friend"), ("Input.Tie", "close"));
        var tie = (await mine.GetAsync("/assessments/map/tie")).Form();
        var ieuan = tie.QuerySelectorAll("#Input_From option").Single(o => o.TextContent == "Ieuan").GetAttribute("value");
        await mine.Browser.RefusedAsync(tie, "Input.To", "Choose two different people or places.", ("Input.From", ieuan), ("Input.To", ieuan), ("Input.Tie", "knows"));
        await mine.Browser.RefusedAsync(tie, "Input.From", "Choose two people or places that stand on the map.", ("Input.From", ieuan), ("Input.To", Guid.NewGuid().ToString()), ("Input.Tie", "knows"));
        await using var after = host.Service.Open();
        (await after.MapTies.CountAsync(t => t.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }

    private async Task<Guid> VenueAsync(string site)
    {
        using var scope = host.Service.Scope();
        var manager = host.Service.ViewerOf(await host.Service.AddAccountAsync(Role.ServiceManager, site));
        return (await scope.Get<GroupPlanning>().VenueAsync(manager, manager.SiteId!.Value, "The hub", CancellationToken.None)).Id;
    }
}
