using System.ComponentModel;
using System.Diagnostics;

namespace Steadfast.TestData;

/// <summary>Where PostgreSQL's own programs are, and how to run them: as root the server refuses to start, so we step down to the user postgres.</summary>
internal static class PostgresPrograms
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private const string Missing = "PostgreSQL is not installed. On Debian: apt-get install postgresql. (Or run the tests on SQLite: STEADFAST_TEST_DATABASE=sqlite.)";

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <summary>The newest bin folder that holds initdb.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed.</exception>
    public static string Folder()
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.Concat(onPath).FirstOrDefault(HasInitdb) ?? throw new InvalidOperationException(Missing);
    }

    /// <summary>Runs a program to its end as the server's user; gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds what it said.</exception>
    public static string RunToEnd(string program, params string[] arguments)
    {
        var start = AsServerUser(program, arguments);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        using var process = Begin(start);
        var complaint = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {complaint.GetAwaiter().GetResult()}");
    }

    /// <summary>Starts a program as the server's user, its standard input in our hands.</summary>
    public static Process Start(string program, params string[] arguments)
    {
        var start = AsServerUser(program, arguments);
        start.RedirectStandardInput = true;
        return Begin(start);
    }

    private static ProcessStartInfo AsServerUser(string program, string[] arguments) => IsRoot
        ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", program, .. arguments]) { WorkingDirectory = "/" }
        : new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException(Missing, absent);
        }
    }

    private static bool HasInitdb(string folder) => folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb"));

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
}
