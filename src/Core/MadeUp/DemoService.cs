using Steadfast.Core.Acts;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>
/// Fills an empty database with the demo service: four sites, people to sign in as, the young people whose records give
/// the published tables, and more whose work runs up to today. Everyone in it is made up.
/// </summary>
public sealed class DemoService(ServiceDatabase db, PackageImport import)
{
    /// <summary>Every demo account's mail address ends so.</summary>
    public const string MailDomain = "@demo.example";

    private static readonly (string Name, Nation Nation, string Letters)[] Sites =
    [
        ("Cardiff", Nation.Wales, "CDF"), ("Edinburgh", Nation.Scotland, "EDI"), ("Newcastle", Nation.England, "NCL"), ("Dundee", Nation.Scotland, "DND"),
    ];

    public async Task FillAsync(CancellationToken cancel)
    {
        await db.AddBuiltInOptionsAsync(cancel);
        foreach (var (name, nation, letters) in Sites)
        {
            var site = await db.AddSiteAsync(name, nation, letters, null, cancel);
            foreach (var (person, role) in DemoStaff.Of(name))
                Add(person, role, site.Id);
        }
        foreach (var (person, role) in DemoStaff.National)
            Add(person, role, null);
        await db.SaveChangesAsync(cancel);
        await ImportAsync(PublishedService.Create(), cancel);
    }

    private void Add(string name, Role role, Guid? siteId)
    {
        var mail = string.Join('.', YoungPeople.NameParts.Fold(name)) + MailDomain;
        var account = new Account
        {
            Name = name,
            Role = role,
            SiteId = siteId,
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

    private async Task ImportAsync(MadeUpService service, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("steadfast-demo-package-");
        try
        {
            service.WriteTo(folder.FullName);
            using var package = DataPackage.Open(folder.FullName);
            package.Check().ThrowIfFaulty();
            await import.RunAsync(package, null, null, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
