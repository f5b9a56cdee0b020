namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Which tables are wanted.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, still in it; ages, open cases and involvement are those of this day.</param>
/// <param name="Sites">The sites in the order wanted; none for every site in alphabetical order.</param>
public sealed record TablesRequest(DateOnly From, DateOnly To, params IReadOnlyList<string> Sites);

/// <summary>One cell of the tables, named as in the published ones.</summary>
/// <param name="Table">2 to 7.</param>
/// <param name="Row">The row's name, <c>reason: weapon_use</c> say.</param>
/// <param name="Site">A site, <see cref="EvaluationTables.Overall"/> or <see cref="EvaluationTables.MeanOfSites"/>.</param>
/// <param name="N">The count; in Table 2 the figure. Null where too few are known to state it.</param>
/// <param name="Denominator">Those it is a share of; in Table 2 the number of young people for whom it is known.</param>
/// <param name="Percent">N in percent of the denominator, rounded half up; null where the denominator is 0, and in Table 2.</param>
public sealed record TableCell(int Table, string Row, string Site, long? N, long Denominator, long? Percent);

/// <summary>What a reader of the tables must know beside them.</summary>
/// <param name="UndatedReferrals">Referrals without a day, counted in every period.</param>
/// <param name="UnknownStatuses">Referrals counted whose status is not known: neither open nor closed.</param>
/// <param name="UndatedSettings">Education records without a day, not counted: nobody knows whether they were there by the last day.</param>
/// <param name="UndatedPlans">Plans without a day of agreement, not counted as agreed.</param>
/// <param name="SitesNotFound">Sites asked for that no referral names.</param>
public sealed record TablesNotes(
    long UndatedReferrals, long UnknownStatuses, long UndatedSettings, long UndatedPlans, IReadOnlyList<string> SitesNotFound);

/// <summary>Tables 2 to 7 of the evaluation report for a period and sites.</summary>
public sealed record EvaluationTables(TablesRequest Request, IReadOnlyList<TableCell> Cells, TablesNotes Notes)
{
    /// <summary>All sites asked for together, pooled over people.</summary>
    public const string Overall = "Overall";

    /// <summary>Table 2 the way it was published: the mean of the sites' unrounded figures.</summary>
    public const string MeanOfSites = "Mean of sites";

    /// <summary>The site of referrals that name none.</summary>
    public const string SiteNotKnown = "not_known";
}
