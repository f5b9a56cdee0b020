using System.Globalization;
using Steadfast.Kill;

// Kill [--rounds N] [sqlite|postgres]… : writes with eight writers, kills them (on PostgreSQL every other round the server)
// at a random moment, and looks whether anything acknowledged is lost or anything is half there.
if (args is ["writer", var setting, var folder])
    return await Writer.RunAsync(setting, folder);

var rounds = args is ["--rounds", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 200;
var engines = args.Where(a => a is "sqlite" or "postgres").ToList();
var (passed, failed) = (0, 0);
foreach (var engine in engines.Count > 0 ? engines : ["sqlite", "postgres"])
{
    using IVictim victim = engine == "sqlite" ? new SqliteVictim() : new PostgresVictim();
    var outcome = await new Campaign(victim).RunAsync(rounds);
    Console.WriteLine($"{engine}: {outcome}");
    passed += outcome.Passed;
    failed += outcome.Failed;
}
Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
