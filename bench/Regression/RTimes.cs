using System.Diagnostics;
using System.Globalization;

namespace Steadfast.Bench.Regression;

/// <summary>Median seconds and value of R expressions over the panel, in one R process that has read it already.</summary>
internal static class RTimes
{
    public static List<(double Seconds, double Value)> Of(Panel panel, IReadOnlyList<string> expressions, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("steadfast-regression-");
        try
        {
            var (data, script) = (Path.Combine(folder.FullName, "panel.csv"), Path.Combine(folder.FullName, "times.R"));
            panel.Write(data);
            File.WriteAllLines(script, [
                "options(warn = -1); suppressPackageStartupMessages({library(MASS); library(sandwich)})",
                $"d <- read.csv('{data}')",
                $"time <- function(e) {{ s <- numeric({runs}); for (i in 1:{runs}) s[i] <- system.time(v <- eval(e, globalenv()))[['elapsed']]; cat(sprintf('%.17g %.17g\\n', median(s), v)) }}",
                .. expressions.Select(expression => $"time(quote({expression}))")]);
            return Run(script);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<(double Seconds, double Value)> Run(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", script]) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("R or its packages MASS and sandwich are missing: apt-get install r-base-core r-cran-mass r-cran-sandwich");
        return [.. lines.Select(line => line.Split(' ')).Select(words => (Number(words[0]), Number(words[1])))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
