using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Governance;
using Steadfast.Core.Mail;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>
/// Fills an empty database with the demo service: four sites, people to sign in as, the young people whose records give
/// the published tables, and more whose work runs up to today. Everyone in it is made up.
/// </summary>
public sealed class DemoService(
    ServiceDatabase db, Sealer sealer, NameSearch search, OffendingRuns runs, Extracts extracts, Questionnaires questionnaires, Drafting drafts, DemoWorkforce workforce,
    TimeProvider clock)
{
    /// <summary>Every demo account's mail address ends so.</summary>
    public const string MailDomain = "@demo.example";

    private static readonly (string Name, Nation Nation, string Letters)[] Sites =
    [
        ("Cardiff", Nation.Wales, "CDF"), ("Edinburgh", Nation.Scotland, "EDI"), ("Newcastle", Nation.England, "NCL"), ("Dundee", Nation.Scotland, "DND"),
    ];

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.AddBuiltInOptionsAsync(cancel);
        var accounts = await AddAccountsAsync(cancel);
        var sites = await db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Id, cancel);
        var questions = await questionnaires.ForSiteAsync(sites.Values.First(), cancel);
        var teams = sites.ToDictionary(s => s.Key, s => DemoTeam.Of(s.Key, s.Value, accounts, questions));
        await AddYoungPeopleAsync(teams, sites, accounts, cancel);
        await new DemoOffending(runs, clock.Instant()).AddAsync(accounts.First(a => a.Role == Role.Evaluator), cancel);
        await SendLinkAsync(teams["Cardiff"].Manager, cancel);
        await workforce.FillAsync([.. teams.Values], accounts.First(a => a.Role == Role.NationalLead), cancel);
        await new DemoExtract(db, sealer, extracts, clock.Instant()).AddAsync(accounts.First(a => a.Role == Role.NationalLead), sites["Newcastle"], cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A link on its way to a teacher, so that the demo's mailbox is not empty.</summary>
    private Task SendLinkAsync(Account manager, CancellationToken cancel) => drafts.GiveLinkAsync(
        new(manager.Id, manager.Name, manager.Role, manager.SiteId, clock.Instant()), Ids.New(), manager.SiteId, cancel, EmailAddress.Read("jo.bright@school.example"));

    private async Task AddYoungPeopleAsync(Dictionary<string, DemoTeam> teams, Dictionary<string, Guid> sites, List<Account> accounts, CancellationToken cancel)
    {
        var now = clock.Instant();
        var (fresh, references) = (new NewRecords(db, sealer, now), await ReferenceBook.OpenAsync(db, cancel));
        var names = accounts.ToDictionary(a => a.Name, a => a.Id);
        var workers = accounts.Where(a => a.SiteId is not null && Staff.Works(a.Role)).ToDictionary(a => a.Id, a => (a.SiteId!.Value, AllocationPart.Lead));
        new DemoPublished(new PackageRecords(sealer, search, references, sites, names, workers, now), now).Add(fresh, teams);
        var others = new DemoNow(sealer, search, references, accounts.First(a => a.Role == Role.Partner), now);
        foreach (var team in teams.Values)
            others.Add(fresh, team);
        await AddBudgetsAsync(teams.Values, accounts.First(a => a.Role == Role.NationalLead), cancel);
        await fresh.WriteAsync(cancel);
        await references.CloseAsync(db, cancel);
        var groups = new DemoGroups(db, sealer, now);
        foreach (var team in teams.Values)
            await groups.AddAsync(team, cancel);
    }

    // Before the young people, whose support they pay for.
    private async Task AddBudgetsAsync(IEnumerable<DemoTeam> teams, Account lead, CancellationToken cancel)
    {
        foreach (var team in teams)
        {
            var budget = team.Fund.ToBudget(team.SiteId, clock.Today());
            db.Budgets.Add(budget);
            db.Record(new Deed(ActKind.BudgetSet, lead.Id, Act.House, budget.Id));
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<List<Account>> AddAccountsAsync(CancellationToken cancel)
    {
        foreach (var (name, nation, letters) in Sites)
        {
            var site = await db.AddSiteAsync(name, nation, letters, null, cancel);
            foreach (var (person, role) in DemoStaff.Of(name))
                Add(person, role, site.Id);
        }
        foreach (var (person, role) in DemoStaff.National)
            Add(person, role, null);
        await db.SaveChangesAsync(cancel);
        return await db.Users.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancel);
    }

    private void Add(string name, Role role, Guid? siteId)
    {
        var mail = string.Join('.', NameParts.Fold(name)) + MailDomain;
        var account = new Account
        {
            Name = name,
            Role = role,
            SiteId = siteId,
            // One mentor of limited hours, so that going over a limit with a reason is seen.
            CaseloadLimit = name == DemoStaff.PartTime ? 6 : null,
            Agency = role == Role.Partner ? "police" : null,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Ids.New().ToString("N"),
        };
        db.Users.Add(account);
        db.Record(new Deed(ActKind.AccountAdded, null, Act.House, account.Id));
    }
}
