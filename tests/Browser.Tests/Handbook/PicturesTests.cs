using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;

namespace Steadfast.Browser.Tests.Handbook;

/// <summary>
/// Every picture shows a page that is still there under its title; with STEADFAST_PICTURES set, the picture is made anew.
/// </summary>
[Collection(BrowserCollection.Name)]
public class PicturesTests(Chromium chromium, DemoServer server)
{
    private const int MostBytes = 120 * 1024;

    private static readonly string Folder = Path.Combine(Above(AppContext.BaseDirectory), "docs", "handbook", "pictures");

    public static TheoryData<string> Names => [.. Picture.All.Select(picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Picture_ShowsAPageThatIsThere(string name)
    {
        var picture = Picture.All.Single(p => p.Name == name);
        var page = await chromium.NewPageAsync(picture.Width, baseAddress: server.Address);
        await using var profile = page.Context;
        await page.SetViewportSizeAsync(picture.Width, picture.Height);
        var walk = new Walk(Mode.All[0], server, page);
        await walk.SignInAsync(picture.Who);

        await page.GotoAsync(await FilledAsync(picture.Address));

        (await page.TitleAsync()).ShouldBe($"{await FilledAsync(picture.Title)} – Steadfast");
        if (Environment.GetEnvironmentVariable("STEADFAST_PICTURES") is { Length: > 0 })
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, picture.File), Caret = ScreenshotCaret.Initial });
    }

    [Fact]
    public void Pictures_AreThoseOfTheList_AndSmall()
    {
        var files = new DirectoryInfo(Folder).GetFiles();

        files.Select(f => f.Name).ShouldBe(Picture.All.Select(p => p.File), ignoreOrder: true);
        files.Where(f => f.Length > MostBytes).Select(f => f.Name).ShouldBeEmpty();
    }

    private async Task<string> FilledAsync(string text)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        if (text.Contains("{case}", StringComparison.Ordinal))
            text = text.Replace("{case}", await CaseAsync(db), StringComparison.Ordinal);
        if (text.Contains("{referral}", StringComparison.Ordinal))
            text = text.Replace("{referral}", await ReferralAsync(db), StringComparison.Ordinal);
        if (text.Contains("{group}", StringComparison.Ordinal))
            text = text.Replace("{group}", $"{await GroupAsync(db)}", StringComparison.Ordinal);
        if (text.Contains("{link}", StringComparison.Ordinal))
            text = text.Replace("{link}", await server.GiveLinkAsync(Picture.Team), StringComparison.Ordinal);
        return text;
    }

    /// <summary>One of the demo service's own, with much to see: words, a plan with a voice, people around them.</summary>
    private static Task<string> CaseAsync(ServiceDatabase db) => (
        from person in db.YoungPeople
        join allocation in db.Allocations on person.Id equals allocation.YoungPersonId
        join worker in db.Users on allocation.AccountId equals worker.Id
        join referral in db.Referrals on person.Id equals referral.YoungPersonId
        where worker.Name == Picture.Worker && allocation.To == null && allocation.Part == AllocationPart.Lead && referral.Status == ReferralStatus.Open
            && person.InTheirWords != null && person.NextContactPlan != null && !person.Restricted && db.FamilyMembers.Any(m => m.YoungPersonId == person.Id)
            && db.Plans.Any(p => p.YoungPersonId == person.Id && p.Voice != null)
        orderby person.Reference
        select person.Reference).FirstAsync();

    private static Task<string> ReferralAsync(ServiceDatabase db) => (
        from referral in db.Referrals
        join site in db.Sites on referral.SiteId equals site.Id
        where site.Name == Picture.Team.Site && referral.Status == ReferralStatus.Received && referral.YoungPersonView != null
        orderby referral.ReferredOn, referral.Reference
        select referral.Reference).FirstAsync();

    private static Task<Guid> GroupAsync(ServiceDatabase db) => (
        from session in db.GroupSessions
        join site in db.Sites on session.SiteId equals site.Id
        where site.Name == Picture.Team.Site && session.Status == GroupStatus.Planned
        orderby session.At
        select session.Id).FirstAsync();

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Steadfast.slnx"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Steadfast.slnx is in no folder above the tests"));
}
