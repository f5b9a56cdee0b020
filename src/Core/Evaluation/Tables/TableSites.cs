namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Which sites the tables show, in order, and where each case goes.</summary>
internal sealed class TableSites
{
    private readonly int[] _places;

    private TableSites(int[] places, IReadOnlyList<string> names, IReadOnlyList<string> notFound, long unknownStatuses)
    {
        _places = places;
        Names = names;
        NotFound = notFound;
        UnknownStatuses = unknownStatuses;
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> NotFound { get; }

    public long UnknownStatuses { get; }

    /// <summary>The place of a counted referral's site in <see cref="Names"/>, or -1 when it is not wanted.</summary>
    public int PlaceOf(in ReferralFacts referral) => _places[referral.Site];

    /// <summary>The sites asked for; else, in alphabetical order, those that a counted referral names, with not known last.</summary>
    public static TableSites Of(TableCounter counter, IReadOnlyList<string> siteNames)
    {
        var used = new bool[siteNames.Count + 1];
        for (var i = 0; i < counter.Referrals.Count; i++)
            if (counter.Referrals[i].Counts)
                used[counter.Referrals[i].Site] = true;
        IReadOnlyList<string> names = counter.Request.Sites.Count > 0
            ? [.. counter.Request.Sites.Distinct()]
            : [.. siteNames.Where((_, i) => used[i + 1]).Order(StringComparer.Ordinal), .. used[0] ? [EvaluationTables.SiteNotKnown] : Array.Empty<string>()];
        var places = new int[siteNames.Count + 1];
        places[0] = IndexOf(names, EvaluationTables.SiteNotKnown);
        for (var i = 0; i < siteNames.Count; i++)
            places[i + 1] = IndexOf(names, siteNames[i]);
        return new TableSites(places, names, [.. names.Where(n => !siteNames.Contains(n) && n != EvaluationTables.SiteNotKnown)], CountUnknown(counter, places));
    }

    private static long CountUnknown(TableCounter counter, int[] places)
    {
        var unknown = 0L;
        for (var i = 0; i < counter.Referrals.Count; i++)
        {
            ref var referral = ref counter.Referrals[i];
            if (referral.Counts && referral.State == CaseState.NotKnown && places[referral.Site] >= 0)
                unknown++;
        }
        return unknown;
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name)
                return i;
        return -1;
    }
}
