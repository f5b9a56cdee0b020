using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Steadfast.Deviations;

/// <summary>Runs R once for a family: every expression in one script, every answer on one line of one file.</summary>
public static class RBatch
{
    public const string Install = "apt-get install r-base-core r-cran-mass r-cran-survival r-cran-sandwich r-cran-geepack r-cran-coin r-cran-matchit r-cran-vcd";

    // Numbers with 17 digits are the same bits again when read; an R error becomes a line that starts with "error".
    private const string Frame = """
        .answer <- function(e) {
          line <- tryCatch(paste(sprintf("%.17g", as.numeric(eval(e))), collapse = " "),
                           error = function(x) paste("error", gsub("\n", " ", conditionMessage(x))))
          writeLines(line, .out)
        }
        """;

    /// <exception cref="MissingToolException">R or one of its packages is not installed.</exception>
    public static List<double[]> Run(Family family, IReadOnlyList<Check> checks)
    {
        var folder = Directory.CreateTempSubdirectory("steadfast-deviations-");
        try
        {
            var (script, answers) = (Path.Combine(folder.FullName, "checks.R"), Path.Combine(folder.FullName, "answers.txt"));
            File.WriteAllLines(script, Script(family, checks, answers));
            Start(script);
            return [.. File.ReadLines(answers).Zip(checks, Parse)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Script(Family family, IEnumerable<Check> checks, string answers)
    {
        yield return "options(warn = -1)";
        foreach (var package in family.Packages)
        {
            yield return $"if (!requireNamespace('{package}', quietly = TRUE)) {{ message('R package {package} is missing'); quit(status = 3) }}";
            yield return $"suppressPackageStartupMessages(library({package}))";
        }
        yield return $".out <- file('{answers}', 'w')";
        yield return Frame;
        yield return family.Prelude;
        foreach (var check in checks)
            yield return $".answer(quote({{{check.R}}}))";
        yield return "close(.out)";
    }

    private static void Start(string script)
    {
        var start = new ProcessStartInfo("Rscript", ["--vanilla", script]) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            _ = output.Result;
            if (process.ExitCode == 3)
                throw new MissingToolException($"{errors.Trim()}. Install: {Install}");
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"Rscript ended with {process.ExitCode}: {errors.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new MissingToolException($"Rscript is not on the PATH. Install: {Install}");
        }
    }

    private static double[] Parse(string line, Check check)
    {
        if (line.StartsWith("error", StringComparison.Ordinal))
            throw new InvalidOperationException($"R refused a check of {check.Function}: {line}\n  {check.R}");
        return [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];
    }

    private static double Number(string text) => text switch
    {
        "NA" or "NaN" => double.NaN,
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}

/// <summary>A tool of the machine's is missing: exit 3.</summary>
public sealed class MissingToolException(string message) : Exception(message);
