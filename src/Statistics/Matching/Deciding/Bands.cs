namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>What is to be done with what was found for one record.</summary>
public enum Band
{
    /// <summary>Nobody comes into question.</summary>
    None,

    /// <summary>A person decides, and says why.</summary>
    Possible,

    /// <summary>One person, far likelier than not.</summary>
    Match,

    /// <summary>More than one comes into question, none of them certain: a person decides.</summary>
    Several,
}

/// <summary>Where the bands begin.</summary>
public static class Bands
{
    /// <summary>Least probability of a match: with less, a person decides. A wrong link lays a stranger's record on somebody, so fewer than one in five hundred may be.</summary>
    public const double Match = 0.95;

    /// <summary>Least probability worth showing to a person.</summary>
    public const double Possible = 0.05;

    /// <summary>The band of one record, from the probabilities of all its candidates.</summary>
    public static Band Of(IReadOnlyCollection<double> probabilities)
    {
        if (probabilities.Count(each => each >= Match) == 1)
            return Band.Match;
        return probabilities.Count(each => each >= Possible) switch { 0 => Band.None, 1 => Band.Possible, _ => Band.Several };
    }
}
