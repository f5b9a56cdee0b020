using System.Diagnostics;
using System.Globalization;
using Steadfast.Bench.Matching;
using Steadfast.Bench.Matching.Reference;

// Without arguments: the whole bench, in a new folder that goes afterwards. 'write duplicates FILE RECORDS [SEED]' and
// 'write few FEW MANY RECORDS [SEED]' leave the made-up files for other programs to try; 'beside FILE', 'pooled FEW MANY …' and
// 'compare FEW MANY' measure such files.
if (args is ["write", "duplicates", var path, var count, .. var rest])
    SyntheticFiles.Duplicates(path, Number(count), Seed(rest), SyntheticFiles.Plain);
else if (args is ["write", "few", var few, var many, var size, .. var more])
    SyntheticFiles.FewAgainstMany(few, many, 61, Number(size), Seed(more), SyntheticFiles.Plain);
else if (args is ["beside", var duplicates])
    Beside(duplicates);
else if (args is ["compare", var sought, var among])
    foreach (var line in FewAgainstMany.Differences(sought, among, new BestPossible()))
        Console.WriteLine(line);
else if (args is ["pooled", .. var pairs])
    PrintAll(pairs);
else
    RunAll();

static void Beside(string file)
{
    var ours = Measure.Of(file, null);
    Console.WriteLine(ours);
    Console.WriteLine(DuckDbReference.Of(file).Beside(ours));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static ulong Seed(string[] rest) => rest.Length > 0 ? ulong.Parse(rest[0], CultureInfo.InvariantCulture) : 1;

static void RunAll()
{
    var folder = Directory.CreateTempSubdirectory().FullName;
    try
    {
        Console.WriteLine("duplicates within one file (three in ten people stand there twice or thrice; households, twins, moves, slips, gaps)");
        Measure? before = null;
        foreach (var records in new[] { 10_000, 100_000, 1_000_000 })
        {
            var file = Path.Combine(folder, $"{records}.csv");
            SyntheticFiles.Duplicates(file, records, 1, SyntheticFiles.Plain);
            var now = Measure.Of(file, null);
            Console.WriteLine(before is null ? $"{now}" : FormattableString.Invariant($"{now}; time grew {now.Seconds / before.Seconds:0.0} times, pairs {now.Compared / (double)before.Compared:0.0} times"));
            before = now;
        }
        Console.WriteLine(DuckDbReference.Of(Path.Combine(folder, "1000000.csv")).Beside(before!));
        Console.WriteLine("61 people against 1,000,000, ten draws");
        var best = new BestPossible();
        Print([.. Enumerable.Range(1, 10).Select(seed => FewOf(folder, (ulong)seed, best))]);
        Console.WriteLine($"most memory in all of this {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}

static FewAgainstMany FewOf(string folder, ulong seed, BestPossible best)
{
    string few = Path.Combine(folder, "few.csv"), many = Path.Combine(folder, "many.csv");
    SyntheticFiles.FewAgainstMany(few, many, 61, 1_000_000, seed, SyntheticFiles.Plain);
    var draw = FewAgainstMany.Of(few, many, best);
    Console.WriteLine(draw.Time);
    return draw;
}

static void PrintAll(string[] pairs)
{
    var best = new BestPossible();
    Print([.. pairs.Chunk(2).Select(pair => FewAgainstMany.Of(pair[0], pair[1], best))]);
}

static void Print(FewAgainstMany[] draws)
{
    Console.WriteLine(FormattableString.Invariant($"pooled, median {draws.Select(draw => draw.Time.Seconds).Order().ElementAt(draws.Length / 2):0.00} s, {draws.Select(draw => draw.Time.Processor).Order().ElementAt(draws.Length / 2):0.00} s of processor"));
    foreach (var line in Reliability.Pool([.. draws.Select(draw => draw.Ours)]).Lines())
        Console.WriteLine(line);
    Console.WriteLine("by Bayes' rule from the generator's own rates");
    foreach (var line in Reliability.Pool([.. draws.Select(draw => draw.Best)]).Lines())
        Console.WriteLine(line);
}
