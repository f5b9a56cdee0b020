namespace Steadfast.Statistics;

/// <summary>The named answers to degenerate input.</summary>
public enum Reason
{
    None,
    NoData,
    NoEvents,
    EmptyWindow,
    OneSideNoEvents,
    OneUnit,
    OneCluster,
    AllTied,
    NoVariation,
    TooFewForLevel,
    NotConverged,
    Separation,
    Singular,
    NoOverdispersion,
}

public static class ReasonSentences
{
    /// <summary>The reason as a sentence for a page, or null for <see cref="Reason.None"/>.</summary>
    public static string? Sentence(this Reason reason) => reason switch
    {
        Reason.None => null,
        Reason.NoData => "There is nothing to count: no one is in the comparison.",
        Reason.NoEvents => "No events were seen, so there is no ratio to give.",
        Reason.EmptyWindow => "A window has no exposure, so there is no rate to give.",
        Reason.OneSideNoEvents => "One side has no events, so the interval is open on one side.",
        Reason.OneUnit => "There is only one, so nothing can be said about variation.",
        Reason.OneCluster => "There is only one cluster, so variation between clusters cannot be seen.",
        Reason.AllTied => "Every value is the same, so there is nothing to rank.",
        Reason.NoVariation => "There is no variation, so no interval or test can be given.",
        Reason.TooFewForLevel => "There are too few for an interval at this confidence level.",
        Reason.NotConverged => "The fit did not settle on an answer, so none is given.",
        Reason.Separation => "An explanatory value predicts the outcome perfectly, so its effect has no finite estimate.",
        Reason.Singular => "Two explanatory values say the same thing, so their effects cannot be told apart.",
        Reason.NoOverdispersion => "The counts vary no more than chance alone, so no extra variation can be fitted; the Poisson result is the one to read.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a sentence."),
    };
}
