using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Governance;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.PagesBench;

/// <summary>A database of a made-up service, with one worker who has a caseload of 50.</summary>
internal sealed record Prepared(int YoungPeople, DatabaseSetting Database, InstallationKeys Keys)
{
    public const string Mail = "worker@demo.example";
    public const int Caseload = 50;

    /// <summary>The one made before, or a new one.</summary>
    public static async Task<Prepared> OfAsync(string cache, int youngPeople)
    {
        var folder = Path.Combine(cache, $"{youngPeople}");
        var setting = DatabaseSetting.Parse("sqlite:" + Path.Combine(folder, "steadfast.db"));
        var done = Path.Combine(folder, "done");
        if (!File.Exists(done) || File.ReadAllText(done) != Schema())
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            await MakeAsync(folder, setting, youngPeople);
            File.WriteAllText(done, Schema());
        }
        return new(youngPeople, setting, InstallationKeys.Find(setting));
    }

    // A database of other tables than this program's is made anew.
    private static string Schema() => typeof(ServiceDatabase).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).Max()!;

    private static async Task MakeAsync(string folder, DatabaseSetting setting, int youngPeople)
    {
        Directory.CreateDirectory(folder);
        await using var services = new ServiceCollection().AddServiceDatabase(setting, InstallationKeys.FindOrCreate(setting)).AddAreas().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        await db.BringUpToDateAsync();
        await db.AddBuiltInOptionsAsync();
        var package = Path.Combine(folder, "package");
        ServiceGenerator.Write(youngPeople, seed: 1, package);
        var watch = Stopwatch.StartNew();
        using (var read = DataPackage.Open(package))
            await scope.ServiceProvider.GetRequiredService<PackageImport>().RunAsync(read, null, null, default);
        Directory.Delete(package, recursive: true);
        Console.WriteLine($"imported {youngPeople:N0} young people in {watch.Elapsed.TotalSeconds:0.0} s, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s of processor time so far");
        await AddWorkerAsync(db, services.GetRequiredService<Sealer>(), services.GetRequiredService<TimeProvider>().Today());
    }

    private static async Task AddWorkerAsync(ServiceDatabase db, Sealer sealer, DateOnly today)
    {
        var site = await db.Sites.FirstAsync(s => s.Name == "Cardiff");
        var account = new Account
        {
            Name = "Bryn Meredith",
            Role = Role.Practitioner,
            SiteId = site.Id,
            UserName = Mail,
            NormalizedUserName = Mail.ToUpperInvariant(),
            Email = Mail,
            NormalizedEmail = Mail.ToUpperInvariant(),
            SecurityStamp = Ids.New().ToString("N"),
        };
        db.Users.Add(account);
        db.Record(new Deed(ActKind.AccountAdded, null, Act.House, account.Id));
        await db.SaveChangesAsync();
        var open = await db.YoungPeople.Include(p => p.Key).Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold)))
            .OrderBy(p => p.PackageId).Take(Caseload).ToListAsync();
        foreach (var person in open)
        {
            Describe(person, sealer.WordsOf(person.Key), today);
            db.Allocations.Add(new Allocation { YoungPersonId = person.Id, AccountId = account.Id, Part = AllocationPart.Lead, From = today.AddDays(-60) });
            db.Record(new Deed(ActKind.WorkerAllocated, null, person.Id, account.Id));
        }
        await db.SaveChangesAsync();
    }

    private static void Describe(YoungPerson person, PersonWords words, DateOnly today)
    {
        person.InTheirWords = words.Seal("I like my music loud and my mornings quiet. I don't trust people fast, but when I do I mean it.");
        person.MattersNow = words.Seal("Staying in the new school past half-term. Mornings are the hard part.");
        person.SafeContact = words.Seal("Text first, never call. Mum may know, nobody else in the house.");
        person.Phone = words.Seal("07700 900123");
        person.NextContactOn = today.AddDays(1);
        person.NextContactPlan = words.Seal("Meet at the gym at five");
    }
}
