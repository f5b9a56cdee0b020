using System.Diagnostics;
using System.Text.Json;
using Steadfast.Bench.Windows;
using Steadfast.Core.Evaluation.PoliceData;

// Windows [PEOPLE] : offences per person before and after, from two CSV files, by us and by DuckDB on the same files in one run.
const int Runs = 5;
var people = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
var folder = Directory.CreateTempSubdirectory("steadfast-windows-");
try
{
    var (cohort, offences) = (Path.Combine(folder.FullName, "cohort.csv"), Path.Combine(folder.FullName, "offences.csv"));
    Extract.Write(cohort, offences, people, 5 * people);
    var request = new OffendingRequest(cohort, offences, new DateOnly(2021, 12, 31), 12, 12);
    var ours = new List<Measured>();
    for (var run = 0; run < Runs; run++)
        ours.Add(Ours(request));
    var theirs = DuckDb(request);
    foreach (var (name, runs) in new[] { ("Steadfast", ours), ("DuckDB", theirs) })
        Console.WriteLine($"{name,-10} median {Median(runs):0.000} s, best {runs.Min(run => run.Seconds):0.000} s of {runs.Count}, processor {runs.Min(run => run.Processor):0.000} s; before {runs[0].Before:0}, after {runs[0].After:0}");
    if (ours[0] with { Seconds = 0, Processor = 0 } != theirs[0] with { Seconds = 0, Processor = 0 })
    {
        Console.Error.WriteLine("The two do not count the same.");
        return 1;
    }
    Console.WriteLine($"{people} people, {5 * people} offences, {Environment.ProcessorCount} cores: DuckDB / Steadfast = {Median(theirs) / Median(ours):0.00} (medians), {theirs.Min(r => r.Seconds) / ours.Min(r => r.Seconds):0.00} (best)");
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}

static double Median(List<Measured> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);

static Measured Ours(OffendingRequest request)
{
    using var self = Process.GetCurrentProcess();
    var (clock, busy) = (Stopwatch.StartNew(), self.TotalProcessorTime);
    var tally = OffendingStudy.CountWindows(request);
    var seconds = clock.Elapsed.TotalSeconds;
    self.Refresh();
    var processor = (self.TotalProcessorTime - busy).TotalSeconds;
    var (before, after) = (0L, 0L);
    for (var person = 0; person < tally.People; person++)
        (before, after) = (before + tally[person].Before, after + tally[person].After);
    return new Measured(seconds, processor, tally.People, before, after);
}

static List<Measured> DuckDb(OffendingRequest request)
{
    var script = Path.Combine(Extract.SourceFolder(), "duckdb.mjs");
    var start = new ProcessStartInfo("node", [script, request.Cohort.Name, request.Offences.Name, $"{request.ExtractEnd:yyyy-MM-dd}", "12", $"{Runs}"]) { RedirectStandardOutput = true };
    using var node = Process.Start(start)!;
    var lines = node.StandardOutput.ReadToEnd();
    node.WaitForExit();
    return node.ExitCode == 0
        ? [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Measured>(line, JsonSerializerOptions.Web)!)]
        : throw new InvalidOperationException($"DuckDB ended with {node.ExitCode}; run npm ci in bench/Windows first.");
}

/// <summary>One run: its time by the clock and on the processors, and totals by which the two are known to have counted the same.</summary>
internal sealed record Measured(double Seconds, double Processor, double People, double Before, double After);
