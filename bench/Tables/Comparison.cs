using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Steadfast.Core.MadeUp;

namespace Steadfast.TablesBench;

/// <summary>Our run and DuckDB's, one after the other and by turns, on the same files and the same cores.</summary>
internal static class Comparison
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>False when the two do not count the same, or ours is the slower or takes more than 1 GB.</summary>
    public static bool Run(string folder, int youngPeople, int rounds)
    {
        var made = Stopwatch.StartNew();
        ServiceGenerator.Write(youngPeople, seed: 1, folder);
        Say($"{youngPeople:N0} young people made in {made.Elapsed.TotalSeconds:0.0} s ({Directory.EnumerateFiles(folder).Sum(f => new FileInfo(f).Length) >> 20} MB); {Environment.ProcessorCount} cores");
        var ours = new List<Run>();
        var theirs = new List<Run>();
        for (var round = 1; round <= rounds; round++)
        {
            ours.Add(Start(Environment.ProcessPath!, [typeof(Comparison).Assembly.Location, "count", folder]));
            theirs.Add(Start("node", [Script(), folder, $"{OurRun.From:yyyy-MM-dd}", $"{OurRun.To:yyyy-MM-dd}", $"{Environment.ProcessorCount}"]));
            Say($"round {round}: steadfast {Figures(ours[^1])}; DuckDB {Figures(theirs[^1])}");
        }
        var different = ours[0].Figures().Except(theirs[0].Figures()).Concat(theirs[0].Figures().Except(ours[0].Figures())).ToList();
        foreach (var (cell, figure) in different.Take(20))
            Say($"different: {cell.Row}, {cell.Site}: {figure}");
        Say($"cells compared: {ours[0].Figures().Count}, different: {different.Count}");
        var (time, cpu, peak) = (Median(theirs, r => r.Seconds) / Median(ours, r => r.Seconds), Median(theirs, r => r.CpuSeconds) / Median(ours, r => r.CpuSeconds), ours.Max(r => r.PeakBytes));
        Say($"median: steadfast {Median(ours, r => r.Seconds):0.00} s, DuckDB {Median(theirs, r => r.Seconds):0.00} s; DuckDB takes {time:0.00} times as long, and {cpu:0.00} times the processor's time; our peak memory {peak >> 20} MB");
        return different.Count == 0 && time > 1 && peak < 1L << 30;
    }

    private static Run Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) is not ("dotnet" or "node"))
            arguments = arguments[1..];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Run>(output, Camel)!
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    /// <summary>The script lies beside the sources, where its packages are installed.</summary>
    private static string Script([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "duckdb.mjs");

    private static double Median(List<Run> runs, Func<Run, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);

    private static string Figures(Run run) => string.Create(CultureInfo.InvariantCulture, $"{run.Seconds:0.00} s, {run.CpuSeconds:0.00} s of processor, {run.PeakBytes >> 20} MB");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
