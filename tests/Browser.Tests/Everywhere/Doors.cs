using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Families;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Doors that no link of a page opens: one-time links, a first step of signing in, a record out of reach, files just brought in, and what few records have.</summary>
internal sealed class Doors
{
    private static readonly string[] Steps = ["young-person", "why", "known", "views", "safe-contact", "about-you", "check"];

    private static readonly string[] Unlinked = ["/", "/sign-in", "/sign-out", "/language", "/demo/sign-in", "/demo/mailbox", "/problem/404"];

    public string Email => "lowri.flood@example.org";

    public string Password => "seven kettles on the pier";

    /// <summary>For anybody at all.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    private string Restricted { get; set; } = "";

    private string InDanger { get; set; } = "";

    private string Linked { get; set; } = "";

    private string NotSafeEverywhere { get; set; } = "";

    private string Promised { get; set; } = "";

    private int Extract { get; set; }

    private Guid Draft { get; set; }

    public IReadOnlyList<string> Of(Role role) => role switch
    {
        Role.Guardian or Role.Practitioner => [$"/cases/{Restricted}/break-glass"],
        Role.ServiceManager =>
        [
            $"/cases/{InDanger}/family/safety", $"/cases/{Linked}/links", $"/cases/{NotSafeEverywhere}/links", $"/cases/{Promised}/plan/promises",
        ],
        Role.NationalLead => [$"/extracts/{Extract}", $"/questions/draft/{Draft}"],
        _ => [],
    };

    public static async Task<Doors> MakeAsync(DemoServer server)
    {
        var doors = new Doors();
        await using var scope = server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<ServiceDatabase>();
        doors.Restricted = (await db.YoungPeople.AsNoTracking().FirstAsync(p => p.Restricted)).Reference;
        doors.InDanger = await WarnOfAsync(services);
        doors.Linked = await OfTeamAsync(db, db.KnownLinks.Where(l => l.EndedOn == null).Select(l => l.OneId));
        doors.NotSafeEverywhere = await OfTeamAsync(db, db.UnsafePlaces.Where(u => u.EndedOn == null).Select(u => u.YoungPersonId));
        doors.Promised = await OfTeamAsync(db, db.Promises.Where(p => p.Status == PromiseStatus.Standing).Select(p => p.YoungPersonId));
        var lead = await ViewerAsync(services, Role.NationalLead);
        doors.Extract = await BringInAsync(services, lead);
        doors.Draft = (await services.GetRequiredService<QuestionDrafting>().BeginAsync(lead, new(null, null), 1, CancellationToken.None)).Id;
        var manager = await ViewerAsync(services, Role.ServiceManager);
        var begun = await services.GetRequiredService<Drafting>().GiveLinkAsync(manager, Guid.NewGuid(), manager.SiteId, CancellationToken.None);
        doors.Open =
        [
            .. Unlinked, .. Steps.Select(step => $"/refer/{begun}/{step}"), $"/refer/{await SendAsync(services, manager)}/sent",
            .. await doors.SetUpAsync(services), "/set-up/link-used",
        ];
        return doors;
    }

    /// <summary>The reference of one of these whom the team may see.</summary>
    private static Task<string> OfTeamAsync(ServiceDatabase db, IQueryable<Guid> ids) => (
        from person in db.YoungPeople
        join site in db.Sites on person.SiteId equals site.Id
        where site.Name == Visitors.Team.Site && !person.Restricted && ids.Contains(person.Id)
        orderby person.Reference
        select person.Reference).FirstAsync();

    // On some days no record of the team that the demo service makes has a safety matter.
    private static async Task<string> WarnOfAsync(IServiceProvider services)
    {
        var reference = await Cases.OpenAsync(services, Visitors.Team, "Idris", "Uncle");
        var db = services.GetRequiredService<ServiceDatabase>();
        var person = await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Reference == reference);
        var words = services.GetRequiredService<Sealer>().WordsOf(person.Key);
        var worker = await db.Users.AsNoTracking().SingleAsync(a => a.Name == Visitors.Team.Worker);
        var by = new Viewer(worker.Id, worker.Name, worker.Role, worker.SiteId, services.GetRequiredService<TimeProvider>().Instant());
        var uncle = Guid.NewGuid();
        await services.GetRequiredService<AroundThem>().AddAsync(by, person.Id, words, uncle, new("Huw Uncle", "aunt_or_uncle"), CancellationToken.None);
        await services.GetRequiredService<SafetyMatters>().RecordAsync(by, person, words, new(Guid.NewGuid(), uncle, "Sells from his car.", "Meet at school, never at his door.", null), CancellationToken.None);
        return reference;
    }

    private static async Task<Viewer> ViewerAsync(IServiceProvider services, Role role)
    {
        var account = await services.GetRequiredService<ServiceDatabase>().Users.AsNoTracking().FirstAsync(a => a.Role == role);
        return new Viewer(account.Id, account.Name, account.Role, account.SiteId, services.GetRequiredService<TimeProvider>().Instant());
    }

    private static async Task<string> SendAsync(IServiceProvider services, Viewer manager)
    {
        var drafting = services.GetRequiredService<Drafting>();
        var key = await drafting.GiveLinkAsync(manager, Guid.NewGuid(), manager.SiteId, CancellationToken.None);
        var draft = (await drafting.OpenAsync(key, null, CancellationToken.None))!;
        await drafting.SaveAsync(draft, answers =>
        {
            (answers.YoungPerson.GivenName, answers.YoungPerson.FamilyName) = ("Tegan", "Receipt");
            (answers.Why.Reasons, answers.Referrer.Source) = (["weapon_use"], "police");
        }, CancellationToken.None);
        await drafting.SendAsync(draft, _ => (null, null), CancellationToken.None);
        return key;
    }

    private static async Task<int> BringInAsync(IServiceProvider services, Viewer lead)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var (people, events) = ("URN,Surname,Forenames,DOB\n1,Flood,Rhys,03/04/2008\n", "URN,Date of offence,Offence\n1,05/06/2026,Theft\n");
        var given = new NewExtract("Southshire Police", "Measuring change in offending; nothing else.", today.AddDays(-9), today.AddDays(300), today.AddDays(90), today.AddDays(-2),
            Encoding.UTF8.GetBytes(people), Encoding.UTF8.GetBytes(events));
        return (await services.GetRequiredService<Extracts>().BringInAsync(lead, given, CancellationToken.None)).Number;
    }

    // One account half set up, and one that is.
    private async Task<IReadOnlyList<string>> SetUpAsync(IServiceProvider services)
    {
        var (keeping, settingUp) = (services.GetRequiredService<AccountKeeping>(), services.GetRequiredService<SettingUp>());
        var half = await keeping.AddAsync(null, "new.here@example.org", "New Here", new(Role.Evaluator, null, null, null), CancellationToken.None);
        await settingUp.ChoosePasswordAsync(Token(half), Password, CancellationToken.None);
        var whole = await keeping.AddAsync(null, Email, "Lowri Flood", new(Role.Evaluator, null, null, null), CancellationToken.None);
        var owner = (await settingUp.FindAsync(Token(whole), CancellationToken.None))!;
        await settingUp.ChoosePasswordAsync(Token(whole), Password, CancellationToken.None);
        var code = TimeCodes.Of(services.GetRequiredService<SecondStep>().NextKey(owner), TimeCodes.StepAt(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await settingUp.FinishAsync(Token(whole), code, CancellationToken.None);
        return [half, half + "/app"];
    }

    private static string Token(string link) => link.Split('/')[^1];
}
