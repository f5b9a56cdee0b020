namespace Steadfast.Core.MadeUp;

/// <summary>How often things are so in the made-up service, mostly as the report's tables have them: in percent, in the order of the built-in lists.</summary>
internal static class StoryShares
{
    public static readonly int[] Sites = [30, 27, 28, 15];

    /// <summary>Of ages 10 to 20 at referral; the criteria say 11 to 18.</summary>
    public static readonly int[] Ages = [1, 3, 6, 11, 16, 20, 20, 14, 6, 2, 1];

    public static readonly int[] Sources = [43, 26, 15, 7, 5, 3, 1];
    public static readonly int[] Reasons = [89, 36, 26, 21, 21, 17, 17, 13, 6, 2, 2, 2];
    public static readonly int[] Settings = [22, 5, 16, 32, 11, 9, 5];
    public static readonly int[] Agencies = [72, 34, 26, 17, 11, 6, 4, 4, 4, 2];
    public static readonly int[] Topics = [73, 73, 53, 50, 47, 37, 37, 33, 33, 30, 27, 27, 27, 17, 13, 10, 7, 3];
    public static readonly int[] Ways = [22, 24, 26, 1, 2, 5, 8, 6, 3, 1, 2];
    public static readonly int[] Places = [24, 14, 9, 3, 7, 6, 11, 6, 4, 3, 4, 2, 2, 1, 4];
    public static readonly int[] AttemptOutcomes = [58, 22, 10, 10];
    public static readonly int[] MeetingOutcomes = [12, 18, 36, 33, 1];
}
