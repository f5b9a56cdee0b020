using System.Diagnostics;
using System.Text.Json;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Tables;

namespace Steadfast.TablesBench;

/// <summary>What one run says of itself.</summary>
/// <param name="Seconds">From the first file's opening to the last cell.</param>
/// <param name="CpuSeconds">Of the whole process, its start included.</param>
/// <param name="PeakBytes">The most memory it held.</param>
/// <param name="Cells">Row, site and figure.</param>
internal sealed record Run(double Seconds, double CpuSeconds, long PeakBytes, List<JsonElement[]> Cells)
{
    /// <summary>Cells by row and site; those that are 0, which DuckDB does not list, are left out.</summary>
    public Dictionary<(string Row, string Site), long> Figures() => Cells
        .Select(c => (Key: (c[0].GetString()!, c[1].GetString()!), Figure: c[2].GetInt64())).Where(c => c.Figure != 0).ToDictionary(c => c.Key, c => c.Figure);
}

/// <summary>Counts the tables as <c>steadfast tables --package</c> does, with all of its checks.</summary>
internal static class OurRun
{
    public static readonly DateOnly From = new(2022, 1, 1);
    public static readonly DateOnly To = new(2024, 12, 31);

    public static void Print(string folder)
    {
        var clock = Stopwatch.StartNew();
        using var package = DataPackage.Open(folder);
        var tables = PackageTables.Count(package, new TablesRequest(From, To)).Tables;
        var seconds = clock.Elapsed.TotalSeconds;
        var cells = tables.Cells.Where(c => c.Site != EvaluationTables.MeanOfSites && c.Row != "setting: total").Select(c => new object[] { c.Row, c.Site, c.N ?? 0 });
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            seconds,
            cpuSeconds = self.TotalProcessorTime.TotalSeconds,
            peakBytes = PeakMemory(),
            cells,
        }));
    }

    /// <summary>The high-water mark that Linux keeps of resident memory.</summary>
    private static long PeakMemory()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture);
    }
}
