namespace Steadfast.Core.Calendar;

/// <summary>When an assessment or a plan is looked at again.</summary>
public static class ReviewDay
{
    /// <summary>Half a year: nobody's plan stands longer than that without being looked at.</summary>
    public const int LongestDays = 183;

    /// <param name="about">The answer that holds the day.</param>
    /// <exception cref="RuleException">It is not after today, or more than half a year away.</exception>
    public static void MustComeSoon(DateOnly reviewOn, DateOnly today, string about = "ReviewOn")
    {
        if (reviewOn <= today)
            throw new RuleException("The review date must be after today.", about);
        if (reviewOn > today.AddDays(LongestDays))
            throw new RuleException("The review date must be within six months.", about);
    }
}
