using System.Globalization;
using Steadfast.TablesBench;

// Tables [YOUNG PEOPLE] [ROUNDS]: counts Tables 2 to 7 of a made-up package here and in DuckDB, in turn, and compares.
// Tables count FOLDER: our own run, in a process of its own so that its memory can be told.
if (args is ["count", var counted])
{
    OurRun.Print(counted);
    return 0;
}
var youngPeople = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var folder = Directory.CreateTempSubdirectory("steadfast-bench").FullName;
try
{
    return Comparison.Run(folder, youngPeople, rounds) ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
