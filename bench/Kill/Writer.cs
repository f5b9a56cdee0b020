using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Kill;

/// <summary>The process that is killed: eight writers at once, through the service's own doors; a line on standard output once each write is committed.</summary>
internal static class Writer
{
    private const int Writers = 8;

    public static async Task<int> RunAsync(string setting, string folder)
    {
        await using var house = new House(setting, folder);
        await house.OpenAsync();
        var site = await house.SiteAsync();
        var shared = await ReferAsync(house, site);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Task.Run(() => WriteOnAsync(house, site, shared, n))).Append(Task.Run(() => SignOnAsync(house))));
            return 0;
        }
        catch (Exception cut) when (cut is System.Data.Common.DbException or DbUpdateException or InvalidOperationException or IOException)
        {
            // The server was killed under us.
            Console.Error.WriteLine(cut.Message);
            return 3;
        }
    }

    /// <summary>Half the writes go to one young person whom all writers share, half to people of their own.</summary>
    private static async Task WriteOnAsync(House house, Guid site, Guid shared, int number)
    {
        var random = new Random();
        var own = await ReferAsync(house, site);
        while (true)
        {
            switch (random.Next(6))
            {
                case 0: own = await ReferAsync(house, site); break;
                case 1: await HoldAsync(house, site, await ReferAsync(house, site)); break;
                case 2: await NoteAsync(house, own, number); break;
                case 3: await ContactAsync(house, site, own); break;
                default: await ContactAsync(house, site, shared); break;
            }
        }
    }

    private static async Task SignOnAsync(House house)
    {
        var checkpoints = house.NewCheckpointWriter();
        while (true)
        {
            await using (var scope = house.Scope())
                await checkpoints.WriteAsync(Db(scope));
            await Task.Delay(50);
        }
    }

    private static async Task<Guid> ReferAsync(House house, Guid site)
    {
        await using var scope = house.Scope();
        var receipt = await scope.ServiceProvider.GetRequiredService<Intake>().ReceiveAsync(
            new NewReferral(new NewPerson(site, "Rhys", "Bowen") { DateOfBirth = new DateOnly(2006, 3, 14) }, "police", ["weapon_use", "missing"]), default);
        Acknowledge("referral", receipt.Reference);
        return await Db(scope).Referrals.Where(r => r.Reference == receipt.Reference).Select(r => r.YoungPersonId).SingleAsync();
    }

    private static async Task HoldAsync(House house, Guid site, Guid who)
    {
        await using var scope = house.Scope();
        var (_, words) = await PersonAsync(house, scope, who);
        var referral = await Db(scope).Referrals.SingleAsync(r => r.YoungPersonId == who);
        var by = house.Worker(site);
        await scope.ServiceProvider.GetRequiredService<Triage>().AcceptToWaitingListAsync(by, referral, words, Need.High, "We can help.", default);
        await scope.ServiceProvider.GetRequiredService<Holding>().HoldAsync(by, referral, words, new NewHold(house.Clock.Today().AddDays(28), "moved away", "their mother", "we text each month"), default);
        Acknowledge("hold", referral.Id.ToString());
    }

    private static async Task NoteAsync(House house, Guid who, int number)
    {
        await using var scope = house.Scope();
        var (person, words) = await PersonAsync(house, scope, who);
        var note = new Note { YoungPersonId = who, Text = words.SealText("asked about boxing"), AccountId = Guid.CreateVersion7(), At = house.Clock.Instant() };
        person.MattersNow = words.Seal($"boxing, says writer {number}");
        Db(scope).Notes.Add(note);
        Db(scope).Record(new Deed(ActKind.NoteAdded, note.AccountId, who, note.Id));
        await Db(scope).SaveChangesAsync();
        Acknowledge("note", note.Id.ToString());
    }

    private static async Task ContactAsync(House house, Guid site, Guid who)
    {
        await using var scope = house.Scope();
        var (person, words) = await PersonAsync(house, scope, who);
        var form = Guid.CreateVersion7();
        await scope.ServiceProvider.GetRequiredService<Recording>().RecordAsync(house.Worker(site), person, words, new NewContact(form, "contact", house.Clock.Instant()) { Note = "walked by the sea" }, default);
        Acknowledge("contact", form.ToString());
    }

    private static async Task<(YoungPerson Person, PersonWords Words)> PersonAsync(House house, AsyncServiceScope scope, Guid id) =>
        (await Db(scope).YoungPeople.SingleAsync(p => p.Id == id), house.Sealer.WordsOf(await Db(scope).PersonKeys.SingleAsync(k => k.YoungPersonId == id)));

    private static ServiceDatabase Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ServiceDatabase>();

    private static void Acknowledge(string kind, string id)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine($"{kind} {id}");
            Console.Out.Flush();
        }
    }
}
