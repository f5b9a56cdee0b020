using Steadfast.Core.Database;
using Steadfast.Core.Files;

namespace Steadfast.Web.Commands;

/// <summary>Where a verb may write: never over what it reads, and only where there is a folder.</summary>
internal static class ResultFile
{
    /// <summary>Looks before anything is read, so that nobody waits for a result that cannot be kept.</summary>
    /// <exception cref="UsageException">It is one of the files to read, or a folder.</exception>
    /// <exception cref="EnvironmentException">There is no such folder to write it into.</exception>
    public static void MustBeFree(string result, params string?[] read)
    {
        MustNotBeRead(result, read);
        if (Directory.Exists(result))
            throw new UsageException($"--out {result} is a folder; name a file in it");
        if (Path.GetDirectoryName(Path.GetFullPath(result)) is { } folder && !Directory.Exists(folder))
            throw new EnvironmentException($"there is no folder {folder} to write {Path.GetFileName(result)} into; make it first, or name another with --out");
    }

    /// <exception cref="UsageException">It is one of the files or folders to read.</exception>
    public static void MustNotBeRead(string result, params string?[] read)
    {
        if (read.OfType<string>().Any(one => Real(one) == Real(result)))
            throw new UsageException($"{result} is one of the files to read; name another for the result");
    }

    /// <summary>The file of an SQLite database; nothing else of a database is a file here.</summary>
    public static string? FileOf(DatabaseSetting setting) => setting.Engine == DatabaseEngine.Sqlite ? setting.Where : null;

    private static string Real(string path)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return File.Exists(whole) ? new FileInfo(whole).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? whole : whole;
    }
}
