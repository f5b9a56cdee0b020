using System.Diagnostics;
using System.Globalization;

namespace Steadfast.TestData;

/// <summary>Processes as /proc shows them, for tests that kill.</summary>
internal static class ProcessTree
{
    public static List<int> ChildrenOf(int parent) =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, out _)).Select(n => int.Parse(n!, CultureInfo.InvariantCulture))
            .Where(pid => Stat(pid) is { } stat && stat.Parent == parent)];

    /// <summary>Not yet dead; who is dead and not yet buried does nothing any more.</summary>
    public static bool IsAlive(int pid) => Stat(pid) is { State: not ("Z" or "X") };

    public static void Kill(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It ended by itself in between.
        }
    }

    private static (string State, int Parent)? Stat(int pid)
    {
        try
        {
            // The name, in brackets, may hold anything; what follows the last bracket is plain.
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var parts = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
