using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>What went away while a form was open: the record, or what the form was about.</summary>
public sealed class WentAwayTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task AForm_WhoseRecordWasJoinedToAnother_SaysSo_LeadsThere_AndKeepsWhatWasTyped()
    {
        var known = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner), "Macsen", "Trahaearn");
        var manager = await host.SignedInAsync(await host.Service.AddAccountAsync(Role.ServiceManager, name: "Carys Beynon"));
        var (gone, forms) = await JoinedAsync(manager, known.Reference, "/note", "/record-contact?kind=contact", "/plan/services/ask");

        var note = await manager.SubmitAsync(forms[0], ("Input.Text", "Rang twice.\nHis <mum> answered."));
        note.Status.ShouldBe(HttpStatusCode.NotFound);
        note.Heading.ShouldBe("Joined to another record");
        note.Text.ShouldContain($"Carys Beynon joined the record {gone} to another on 31 August 2021");
        note.Document.QuerySelectorAll("main a").First().GetAttribute("href").ShouldBe($"/cases/{known.Reference}");
        Typed(note).ShouldBe(["Rang twice.\nHis <mum> answered."]);
        Typed(await manager.SubmitAsync(forms[1], ("Input.Note", "They came to the door"), ("Input.NextPlan", "Bring the ball"))).ShouldBe(["They came to the door", "Bring the ball"], ignoreOrder: true);
        Typed(await manager.SubmitAsync(forms[2], ("Input.Why", "Sleeps badly"))).ShouldBe(["Sleeps badly"]);

        var read = await manager.GetAsync($"/cases/{gone}");
        read.Text.ShouldContain($"Go to the record {known.Reference}");
        read.Text.ShouldNotContain("What you typed");
        read.Text.ShouldNotContain("emergency");
        await using var db = host.Service.Open();
        (await db.Notes.CountAsync(n => n.YoungPersonId == known.Id)).ShouldBe(1, "the note that joining makes");
    }

    [Fact]
    public async Task ARecordThatWasJoinedToAnother_NeverWas_ForWhoeverCouldNotSeeIt_AndLeadsNowhereOutOfReach()
    {
        var known = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner), "Emyr", "Cadwgan");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var (gone, _) = await JoinedAsync(manager, known.Reference);
        foreach (var other in new[] { await host.SignedInAsync(Role.Practitioner), await host.SignedInAsync(Role.ServiceManager, "Edinburgh"), await host.SignedInAsync(Role.Guardian, null) })
            (await other.GetAsync($"/cases/{gone}")).Heading.ShouldBe("Page not found");
        await using (var db = host.Service.Open())
        {
            (await db.YoungPeople.SingleAsync(p => p.Id == known.Id)).Restricted = true;
            db.Record(new(Core.Acts.ActKind.CaseRestricted, null, known.Id, known.Id));
            await db.SaveChangesAsync();
        }
        var told = await manager.GetAsync($"/cases/{gone}");
        told.Text.ShouldContain("That record is not yours to see. Ask your manager.");
        told.Text.ShouldNotContain(known.Reference);
    }

    [Theory]
    [InlineData("/assessments/life", "/assessments/life/event", "Input.What", "Grandad died|Tad-cu died", "Input.Kind=loss|Input.When=year|Input.Year=2017")]
    [InlineData("/assessments/map", "/assessments/map/entry", "Input.Note", "Trains with him|Boxes with him", "Input.Name=Ieuan|Input.Kind=friend|Input.Tie=close")]
    public async Task AForm_OfWhatWasTakenOutMeanwhile_SaysWhoTookItOut_AndKeepsWhatWasTyped(string list, string part, string field, string told, string others)
    {
        var mine = await CasePages.OfAsync(host);
        var (first, second) = (told.Split('|')[0], told.Split('|')[1]);
        await mine.SendAsync(part, [.. others.Split('|').Select(o => (o.Split('=')[0], (string?)o.Split('=')[1])), (field, first)]);
        var href = (await mine.GetAsync(list)).Find($"main a[href^='{mine.Href}{part}/']")!.GetAttribute("href")!;
        var forms = (await mine.Browser.GetAsync(href)).Document.QuerySelectorAll<IHtmlFormElement>("main form").ToList();
        await mine.Browser.SubmitAsync(forms[1]);

        var late = await mine.Browser.SubmitAsync(forms[0], (field, second));
        late.Status.ShouldBe(HttpStatusCode.NotFound);
        late.Heading.ShouldBe("This was taken out");
        late.Text.ShouldContain($"{mine.Worker.Name} took it out on 31 August 2021");
        late.Find("main a")!.GetAttribute("href").ShouldBe(mine.Href + list);
        Typed(late).ShouldContain(second);
        Typed(late).ShouldNotContain("2017");
        (await (await host.SignedInAsync(Role.Practitioner)).SubmitAsync(forms[0])).Heading.ShouldNotBe("This was taken out");
        (await mine.GetAsync($"{part}/{Guid.NewGuid()}")).Heading.ShouldBe("Page not found");
    }

    private static IEnumerable<string> Typed(WebPage page) => page.Document.QuerySelectorAll("main textarea").Select(t => t.TextContent);

    /// <summary>Opens forms of the record that a referral made, and joins it to another: its reference, and the forms.</summary>
    private async Task<(string Gone, List<IHtmlFormElement> Forms)> JoinedAsync(Browser manager, string known, params string[] parts)
    {
        var referral = await host.Service.AddReferralAsync("Maxen", "Trahaearn");
        await using var db = host.Service.Open();
        var gone = await db.YoungPeople.Where(p => p.Id == referral.YoungPersonId).Select(p => p.Reference).SingleAsync();
        var forms = new List<IHtmlFormElement>();
        foreach (var part in parts)
            forms.Add((await manager.GetAsync($"/cases/{gone}{part}")).Form());
        await manager.SubmitAsync((await manager.GetAsync($"/triage/{referral.Reference}/join/{known}")).Form());
        return (gone, forms);
    }
}
