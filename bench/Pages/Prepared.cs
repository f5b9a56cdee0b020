using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
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
using Steadfast.TestData;

namespace Steadfast.PagesBench;

/// <summary>A database of a made-up service, with one worker who has a caseload of 50, and the manager of the same site.</summary>
internal sealed record Prepared(int YoungPeople, DatabaseSetting Database, InstallationKeys Keys)
{
    public const string WorkerMail = "worker@demo.example";
    public const string ManagerMail = "manager@demo.example";
    public const int Caseload = 50;
    private const int LongestRecord = 2_000;
    private const string AnyKey = "bench AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /// <summary>The one made before, or a new one.</summary>
    public static async Task<Prepared> OfAsync(string cache, int youngPeople)
    {
        var folder = Path.Combine(cache, $"{youngPeople}");
        var setting = DatabaseSetting.Parse("sqlite:" + Path.Combine(folder, "steadfast.db"));
        var done = Path.Combine(folder, "done");
        var made = Made(setting);
        if (!File.Exists(done) || File.ReadAllText(done) != made)
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            await MakeAsync(folder, setting, youngPeople);
            File.WriteAllText(done, made);
        }
        return new(youngPeople, setting, InstallationKeys.Find(setting));
    }

    // A database of other tables than this program's, or of other people than this bench asks for, is made anew.
    private static string Made(DatabaseSetting setting)
    {
        using var services = new ServiceCollection().AddServiceDatabase(setting, InstallationKeys.Parse(AnyKey, "bench")).AddAreas().BuildServiceProvider();
        using var scope = services.CreateScope();
        var tables = scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Database.GenerateCreateScript();
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{tables} {Caseload} {LongestRecord} sites of a thousand each")));
    }

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
        await Sites.SpreadAsync(db, youngPeople);
        await AddStaffAsync(db, services.GetRequiredService<Sealer>(), services.GetRequiredService<TimeProvider>());
    }

    private static async Task AddStaffAsync(ServiceDatabase db, Sealer sealer, TimeProvider clock)
    {
        var site = await db.Sites.FirstAsync(s => s.Name == "Cardiff");
        AddAccount(db, "Nerys Hopkin", ManagerMail, Role.ServiceManager, site);
        var worker = AddAccount(db, "Bryn Meredith", WorkerMail, Role.Practitioner, site);
        await db.SaveChangesAsync();
        var caseload = await AllocateAsync(db, sealer, worker, clock.Today());
        await LongRecord.FillAsync(db, sealer.WordsOf(caseload[0].Key), caseload[0].Id, worker.Id, clock.GetUtcNow().UtcDateTime, LongestRecord);
    }

    private static Account AddAccount(ServiceDatabase db, string name, string mail, Role role, Site site)
    {
        var account = new Account
        {
            Name = name,
            Role = role,
            SiteId = site.Id,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            SecurityStamp = Ids.New().ToString("N"),
        };
        db.Users.Add(account);
        db.Record(new Deed(ActKind.AccountAdded, null, Act.House, account.Id));
        return account;
    }

    private static async Task<List<YoungPerson>> AllocateAsync(ServiceDatabase db, Sealer sealer, Account worker, DateOnly today)
    {
        var open = await db.YoungPeople.Include(p => p.Key).Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold)))
            .OrderBy(p => p.PackageId).Take(Caseload).ToListAsync();
        foreach (var person in open)
        {
            Describe(person, sealer.WordsOf(person.Key), today);
            db.Allocations.Add(new Allocation { YoungPersonId = person.Id, AccountId = worker.Id, Part = AllocationPart.Lead, From = today.AddDays(-60) });
            db.Record(new Deed(ActKind.WorkerAllocated, null, person.Id, worker.Id));
        }
        await db.SaveChangesAsync();
        return open;
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
