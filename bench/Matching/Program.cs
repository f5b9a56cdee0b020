using System.Diagnostics;
using System.Globalization;
using Steadfast.Bench.Matching;
using Steadfast.Bench.Matching.Reference;
using Steadfast.Statistics.Matching.Synthetic;

// With so many times the usual errors the best that anybody can do is F1 0.99, which is how hard the files were in which the goal was set (docs/decisions/0015).
const double asHardAsTheGoal = 0.6;

// Without arguments: the whole bench, in a new folder that goes afterwards. 'few SHARE' is its part about a few people among many, with
// so many times the usual errors. 'write duplicates FILE RECORDS [SEED]' and 'write few FEW MANY RECORDS [SEED]' leave the made-up files
// for other programs to try; 'beside FILE', 'pooled FEW MANY …' and 'compare FEW MANY' measure such files.
if (args is ["write", "duplicates", var path, var count, .. var rest])
    SyntheticFiles.Duplicates(path, Number(count), Seed(rest));
else if (args is ["write", "few", var few, var many, var size, .. var more])
    SyntheticFiles.FewAgainstMany([few], many, Number(size), Seed(more), new());
else if (args is ["beside", var duplicates])
    Beside(duplicates);
else if (args is ["compare", var sought, var among])
    foreach (var line in FewAgainstMany.Differences(sought, among, new BestPossible(new())))
        Console.WriteLine(line);
else if (args is ["pooled", .. var pairs])
    Print([.. pairs.Chunk(2).SelectMany(pair => FewAgainstMany.Of([pair[0]], pair[1], new BestPossible(new())))]);
else if (args is ["few", var share])
    InFolder(folder => RunFew(folder, double.Parse(share, CultureInfo.InvariantCulture)));
else
    InFolder(RunAll);

static void Beside(string file)
{
    var ours = Measure.Of(file, null);
    Console.WriteLine(ours);
    Console.WriteLine(DuckDbReference.Of(file).Beside(ours));
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static ulong Seed(string[] rest) => rest.Length > 0 ? ulong.Parse(rest[0], CultureInfo.InvariantCulture) : 1;

static void InFolder(Action<string> work)
{
    var folder = Directory.CreateTempSubdirectory().FullName;
    try
    {
        work(folder);
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}

static void RunAll(string folder)
{
    Console.WriteLine("duplicates within one file (three in ten people stand there twice or thrice; households, twins, moves, slips, gaps)");
    Measure? before = null;
    foreach (var records in new[] { 10_000, 100_000, 1_000_000 })
    {
        var file = Path.Combine(folder, $"{records}.csv");
        SyntheticFiles.Duplicates(file, records, 1);
        var now = Measure.Of(file, null);
        Console.WriteLine(before is null ? $"{now}" : FormattableString.Invariant($"{now}; time grew {now.Seconds / before.Seconds:0.0} times, pairs {now.Compared / (double)before.Compared:0.0} times"));
        before = now;
    }
    Console.WriteLine(DuckDbReference.Of(Path.Combine(folder, "1000000.csv")).Beside(before!));
    RunFew(folder, asHardAsTheGoal);
    RunFew(folder, 1);
    Console.WriteLine($"most memory in all of this {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
}

static void RunFew(string folder, double share)
{
    const int millions = 10, drawsOfEach = 5;
    var best = new BestPossible(new ErrorRates().Times(share));
    string[] draws = [.. Enumerable.Range(1, drawsOfEach).Select(draw => Path.Combine(folder, $"few-{draw}.csv"))];
    var many = Path.Combine(folder, "many.csv");
    var all = new List<IReadOnlyList<FewAgainstMany>>();
    for (var seed = 1; seed <= millions; seed++)
    {
        SyntheticFiles.FewAgainstMany(draws, many, 1_000_000, (ulong)seed, new ErrorRates().Times(share));
        all.Add(FewAgainstMany.Of(draws, many, best));
        Console.Error.WriteLine($"{seed} of {millions}");
    }
    Console.WriteLine(FormattableString.Invariant($"61 people against 1,000,000, {share} times the usual errors: one draw from each of {millions} millions"));
    Print([.. all.Select(draws => draws[0])]);
    Console.WriteLine($"{drawsOfEach} draws from each");
    Print([.. all.SelectMany(draws => draws)]);
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
