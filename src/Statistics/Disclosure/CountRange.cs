namespace Steadfast.Statistics.Disclosure;

/// <summary>The whole numbers from <paramref name="Low"/> to <paramref name="High"/>, both in it; <see cref="int.MaxValue"/> means no limit.</summary>
public readonly record struct CountRange(int Low, int High)
{
    /// <summary>All that is known of a hidden count where zeros are always shown.</summary>
    public static CountRange AtLeastOne { get; } = new(1, int.MaxValue);

    /// <summary>All that is known of a count nobody has published anything about.</summary>
    public static CountRange Any { get; } = new(0, int.MaxValue);

    /// <summary>Whether only one number is possible, so that the count is known.</summary>
    public bool IsPoint => Low == High;

    /// <summary>How far apart the ends are; <see cref="int.MaxValue"/> where there is no upper limit.</summary>
    public int Width => High == int.MaxValue ? int.MaxValue : High - Low;

    /// <summary>Whether the number lies in the range.</summary>
    public bool Contains(int count) => count >= Low && count <= High;
}
