using Steadfast.Core.Assessment;
using Steadfast.Core.Database;

namespace Steadfast.Core.Workforce;

/// <summary>
/// How much a young person weighs in a caseload at one site, in tenths of a place: by risk, by how often they are to be
/// met, by the worker's part. Until a site says otherwise everyone weighs one.
/// </summary>
public sealed class CaseloadWeights : Editable
{
    /// <summary>A plan with at least so many contacts a week is intensive (§4.3: once to three times a week).</summary>
    public const int IntensiveFrom = 3;

    /// <summary>One place of a caseload.</summary>
    public const int Place = 10;

    public required Guid SiteId { get; init; }

    public int NotAssessed { get; set; } = Place;

    public int Low { get; set; } = Place;

    public int Medium { get; set; } = Place;

    public int High { get; set; } = Place;

    /// <summary>Added where the plan is intensive.</summary>
    public int Intensive { get; set; }

    /// <summary>The share of it that counts for who works beside the lead worker, in percent.</summary>
    public int CoWorkerPercent { get; set; } = 100;

    /// <summary>In tenths of a place; a part of a tenth counts whole.</summary>
    /// <param name="weekly">Planned contacts a week; none where no plan says.</param>
    public int Of(Level? risk, int? weekly, AllocationPart part)
    {
        var weight = (weekly >= IntensiveFrom ? Intensive : 0) + risk switch
        {
            null => NotAssessed,
            Level.Low => Low,
            Level.Medium => Medium,
            _ => High,
        };
        return part == AllocationPart.Lead ? weight : (weight * CoWorkerPercent + 99) / 100;
    }

    /// <exception cref="RuleException">A weight is out of what a caseload can carry.</exception>
    public void MustBeSane()
    {
        if (new[] { NotAssessed, Low, Medium, High }.Any(w => w is < 1 or > 50) || Intensive is < 0 or > 50)
            throw new RuleException("A young person weighs from 0.1 to 5 places.");
        if (CoWorkerPercent is < 0 or > 100)
            throw new RuleException("A co-worker's share is from 0 to 100 percent.");
        if (Low > Medium || Medium > High)
            throw new RuleException("Higher risk weighs at least as much as lower risk.");
    }
}
