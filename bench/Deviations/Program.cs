using Steadfast.Deviations;
using Steadfast.Deviations.Families;

// Deviations [FAMILY]… : compares every statistical function with R over random inputs from a fixed seed.
Family[] all =
[
    DistributionChecks.Family,
    RateChecks.Family,
    PairedChecks.Family,
    RegressionChecks.Family,
    SurvivalChecks.Family,
    AgreementChecks.Family,
    OrdinalChecks.Family,
    DesignChecks.Family,
    OffendingChecks.Family,
];
var chosen = args.Length == 0 ? all : [.. all.Where(family => args.Contains(family.Name))];
if (args.Except(all.Select(family => family.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no family {unknown}; there are {string.Join(", ", all.Select(family => family.Name))}.");
    return 2;
}
try
{
    var failed = 0;
    var passed = 0;
    foreach (var family in chosen)
    {
        foreach (var line in Comparison.Of(family))
        {
            Console.WriteLine(line);
            _ = line.Passed ? passed++ : failed++;
        }
    }
    Console.WriteLine($"{passed} passed, {failed} failed");
    return failed == 0 ? 0 : 1;
}
catch (MissingToolException missing)
{
    Console.Error.WriteLine(missing.Message);
    return 3;
}
