namespace Steadfast.Statistics.Disclosure;

/// <summary>What a share says of everyone in its group, without anyone being counted out.</summary>
public enum GroupShare
{
    /// <summary>Some are and some are not.</summary>
    Mixed,

    /// <summary>All of the group are: whoever is known to be in it is known to be so.</summary>
    Everyone,

    /// <summary>None of the group are.</summary>
    Nobody,
}

/// <summary>Finds shares of 0 and 100 %, which tell something of every member of a group however large the count is.</summary>
public static class GroupShares
{
    /// <summary>What <paramref name="count"/> out of <paramref name="group"/> says of the group; a group of nobody is mixed.</summary>
    public static GroupShare Of(long count, long group) => (count, group) switch
    {
        (_, 0) => GroupShare.Mixed,
        (0, _) => GroupShare.Nobody,
        _ => count == group ? GroupShare.Everyone : GroupShare.Mixed,
    };
}
