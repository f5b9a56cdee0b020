using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Steadfast.Bench.Matching;

/// <summary>The same file matched by a plain model of Fellegi and Sunter in SQL on DuckDB, in the manner of Splink.</summary>
internal sealed record DuckDbReference(double Seconds, double Processor, long Compared, int Right, int Wrong, int Missed, int Megabytes)
{
    public double F1 => 2.0 * Right / (2.0 * Right + Wrong + Missed);

    public static DuckDbReference Of(string file)
    {
        var script = Path.Combine(SourceFolder(), "duckdb.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, file]) { RedirectStandardOutput = true })!;
        var line = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<DuckDbReference>(line, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"DuckDB ended with {node.ExitCode}; run npm ci in bench/Matching first.");
    }

    /// <summary>How much longer it took than ours.</summary>
    public string Beside(Measure ours) => FormattableString.Invariant(
        $"Fellegi-Sunter in SQL on DuckDB: {Seconds:0.00} s ({Processor:0.00} s of processor), {Compared} pairs compared, F1 {F1:0.0000}, {Megabytes} MB; DuckDB / Steadfast = {Seconds / ours.Seconds:0.00} by the clock, {Processor / ours.Processor:0.00} of processor");

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
