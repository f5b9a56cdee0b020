namespace Steadfast.Statistics.Disclosure;

/// <summary>How well hidden cells must be protected beyond not being known exactly.</summary>
/// <param name="Width">Least distance between the smallest and the largest count that a reader must think possible for each small cell (a sliding protection interval); 1 means only that it is not known exactly.</param>
/// <param name="GuardSingletons">Whether the small cells must stay hidden even from one who is the only contributor to another hidden cell.</param>
public sealed record ProtectionRules(int Width = 1, bool GuardSingletons = false)
{
    /// <summary>No hidden cell is known exactly.</summary>
    public static ProtectionRules Standard { get; } = new();
}
