using System.Text.RegularExpressions;

namespace Steadfast.Conventions.Tests;

/// <summary>What must not stand in the source. Patterns are put together from pieces, so that this file does not find itself.</summary>
internal static class SourceText
{
    private static readonly Regex Unfinished = new(@"\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + @"CK)\b|NotImplemented" + @"Exception|\[(Fact|Theory)\b[^\]]*\bSk" + @"ip\s*=");

    private static readonly Regex OwnClock = new(@"\bDate" + @"Time(Offset)?\.(UtcNow|Now|Today)\b");

    private static readonly Regex SystemClock = new(@"(?<!AddSingleton\()\bTimeProvider\.Sys" + "tem");

    private static readonly Regex RegistryHost = new(@"\b(registry\.npm|api\.nu" + @"get\.org|www\.nu" + @"get\.org|deb\.deb" + @"ian\.org|pypi\.o" + @"rg)|""resol" + @"ved"":\s*""https?:");

    private static readonly Regex MachinePath = new(@"(?<![\w.~*\-])/(ho" + "me|ro" + "ot|Us" + "ers|wo" + @"rk|bui" + @"lds)/[\w.-]+/[\w.-]+|\b[A-Z]:\\Us" + "ers");

    /// <summary>Work left for later, and tests that are skipped.</summary>
    public static IEnumerable<string> UnfinishedWork(IEnumerable<SourceFile> files) => Find(files.Where(file => !file.IsLock), Unfinished);

    /// <summary>A clock no test can move: the machine's own, or the system's TimeProvider taken instead of being handed in (registering it is handing it in).</summary>
    public static IEnumerable<string> ClocksNoTestCanMove(IEnumerable<SourceFile> files)
    {
        var code = files.Where(file => file.IsCode).ToList();
        var inner = code.Where(file => file.Path.StartsWith("src/Core/", StringComparison.Ordinal) || file.Path.StartsWith("src/Statistics/", StringComparison.Ordinal));
        return Find(code, OwnClock).Concat(Find(inner, SystemClock));
    }

    /// <summary>Names of package registries and paths of one person's machine: neither is the same elsewhere.</summary>
    public static IEnumerable<string> OneMachineOnly(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        return Find(all, RegistryHost).Concat(Find(all.Where(file => !file.IsLock), MachinePath));
    }

    private static IEnumerable<string> Find(IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        from line in file.Lines()
        let match = pattern.Match(line.Text)
        where match.Success
        select $"{file.Path}:{line.Number}: {match.Value}";
}
