using System.Diagnostics;

namespace Steadfast.TestData;

/// <summary>What a run of the program left behind.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors);

/// <summary>The built program, run as a process of its own: exit codes, standard output and standard error are the contract.</summary>
public static class SteadfastProgram
{
    /// <summary>Runs it to its end with standard input closed. Only for test projects that refer to Web.</summary>
    /// <param name="folder">Where it runs; relative paths in the arguments start there.</param>
    /// <param name="arguments">The verb and its options.</param>
    public static async Task<ProgramRun> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "steadfast.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }
}
