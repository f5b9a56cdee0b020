using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>One of the main things people come to do, from signing in to seeing it done.</summary>
public abstract class MainPath
{
    public static IReadOnlyList<MainPath> All { get; } =
        [.. typeof(MainPath).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(MainPath))).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (MainPath)Activator.CreateInstance(t)!)];

    public string Name => GetType().Name;

    public abstract Task GoAsync(Walk walk);
}
