namespace Steadfast.Core.Funds;

/// <summary>The year a budget is for: from 1 April to 31 March, named by the year it begins in.</summary>
public static class FundYear
{
    public static int Of(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    public static DateOnly FirstDay(int year) => new(year, 4, 1);

    public static DateOnly LastDay(int year) => new(year + 1, 3, 31);
}
