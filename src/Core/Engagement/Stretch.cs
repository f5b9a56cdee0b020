namespace Steadfast.Core.Engagement;

/// <summary>Days in a row: from a first day up to, and not including, a last; on and on where there is no last.</summary>
public readonly record struct Stretch(DateOnly From, DateOnly? Until)
{
    public bool Has(DateOnly day) => day >= From && !(day >= Until);
}
