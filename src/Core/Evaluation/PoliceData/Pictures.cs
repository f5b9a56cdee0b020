namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>One step of the curve of first offences: the share without one after this day of exposure.</summary>
public sealed record SurvivalPoint(double Day, int AtRisk, double Share, double? Low, double? High)
{
    internal const int MostSteps = 2_000;

    /// <summary>Empty where there are more steps than a picture shows.</summary>
    internal static List<SurvivalPoint> Of(PersonWindows group) => OffendingMethods.Curve(group) is { Steps.Count: <= MostSteps } curve
        ? [.. curve.Steps.Where(step => step.Events > 0 || step == curve.Steps[^1]).Select(step => new SurvivalPoint(step.Time, step.AtRisk, step.Survival, step.Low, step.High))]
        : [];
}

/// <summary>One person's two monthly rates, without their id, for the picture of who changed and how.</summary>
public sealed record PersonRate(string Site, double Before, double After)
{
    private const int MostPeople = 500;

    /// <summary>Empty for more people than a picture shows; ordered by rate, so that their places say nothing.</summary>
    internal static List<PersonRate> Of(StudyInput input, PersonWindows group) => group.People > MostPeople
        ? []
        : [.. Enumerable.Range(0, group.People)
            .Select(i => new PersonRate(input.People.Sites[input.People.SiteOf[group.Rows[i]]], group.Before[i] / group.MonthsBefore[i], group.After[i] / group.MonthsAfter[i]))
            .OrderBy(person => person.Before).ThenBy(person => person.After)];
}
