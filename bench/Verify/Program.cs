using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

// How long verify takes, on the engine of STEADFAST_TEST_DATABASE; ratio: to the same hashes computed in memory.
// One argument: how many acts (default a million).
var wanted = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
const int ActsOfEach = 100;
const int PeopleInASave = 20;

await using var service = new TestService();
await service.StartAsync();
var site = (await service.SiteAsync()).Id;
var made = Stopwatch.StartNew();
for (var people = 0; people < wanted / ActsOfEach; people += PeopleInASave)
    await AddPeopleAsync(people);
await service.CheckpointAsync();
Console.WriteLine($"made {wanted:N0} acts on {TestDatabases.Engine} in {made.Elapsed.TotalSeconds:F1} s");

var hashing = Hashing(wanted);
var before = GC.GetTotalAllocatedBytes();
var took = Stopwatch.StartNew();
var findings = await service.VerifyAsync();
took.Stop();
var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
Console.WriteLine($"verified in {took.Elapsed.TotalSeconds:F1} s, {findings.Count} findings, peak {peak} MB, allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MB");
Console.WriteLine($"the hashes alone, in memory: {hashing.TotalSeconds:F1} s; ratio {took.Elapsed / hashing:F1}");
return findings.Count == 0 ? 0 : 1;

async Task AddPeopleAsync(int from)
{
    await using var db = service.Open();
    var account = Guid.CreateVersion7();
    for (var i = from; i < from + PeopleInASave; i++)
        AddPerson(db, i, account);
    await db.SaveChangesAsync();
}

void AddPerson(ServiceDatabase db, int number, Guid account)
{
    var id = Guid.CreateVersion7();
    var key = service.Sealer.NewKey(id);
    var words = service.Sealer.WordsOf(key);
    db.YoungPeople.Add(new YoungPerson { Id = id, Reference = $"BEN-{number}", SiteId = site, Key = key, GivenName = words.SealText("Rhys"), FamilyName = words.SealText("Bowen") });
    db.Record(new Deed(ActKind.ReferralReceived, account, id, id));
    for (var n = 1; n < ActsOfEach; n++)
        AddNote(db, id, words, account, n);
}

// The first deed about a young person takes all rows of the save about them; the others are acts without rows.
void AddNote(ServiceDatabase db, Guid person, PersonWords words, Guid account, int number)
{
    var contact = new Contact { YoungPersonId = person, HappenedAt = service.Clock.GetUtcNow().UtcDateTime, Kind = "contact", Reached = true, Minutes = number, Note = words.Seal("Walked by the sea and talked about school.") };
    db.Contacts.Add(contact);
    db.Record(new Deed(ActKind.ContactRecorded, account, person, contact.Id));
}

static TimeSpan Hashing(int acts)
{
    var act = new byte[300];
    var row = new byte[400];
    var watch = Stopwatch.StartNew();
    for (var i = 0; i < acts; i++)
    {
        BitConverter.TryWriteBytes(act, i);
        SHA256.HashData(act).CopyTo(row, 0);
        SHA256.HashData(row).CopyTo(act, 8);
    }
    return watch.Elapsed;
}
