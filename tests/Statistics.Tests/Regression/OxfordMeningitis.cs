namespace Steadfast.Statistics.Tests.Regression;

/// <summary>
/// The ten children of the self-controlled case series tutorial: day of age of the meningitis and of the vaccination,
/// observed from day 366 to 730, at risk from the 15th to the 35th day after vaccination.
/// </summary>
internal static class OxfordMeningitis
{
    private static readonly (int Ill, int Vaccinated)[] Children =
        [(398, 458), (413, 392), (449, 429), (455, 433), (472, 432), (474, 395), (485, 470), (524, 496), (700, 428), (399, 716)];

    public static (double[] Days, double[] Age, double[] Risk, double[] Events, int[] Child) Intervals()
    {
        var rows = Children.SelectMany((child, number) => Cuts(child.Vaccinated).Zip(Cuts(child.Vaccinated).Skip(1), (after, to) =>
            (Days: to - after, Age: after >= 547 ? 1.0 : 0, Risk: after >= child.Vaccinated + 14 && to <= child.Vaccinated + 35 ? 1.0 : 0,
                Events: child.Ill > after && child.Ill <= to ? 1.0 : 0, number))).ToArray();
        return ([.. rows.Select(row => (double)row.Days)], [.. rows.Select(row => row.Age)], [.. rows.Select(row => row.Risk)],
            [.. rows.Select(row => row.Events)], [.. rows.Select(row => row.number)]);
    }

    private static int[] Cuts(int vaccinated) =>
        [.. new[] { 365, 547, 730, Math.Clamp(vaccinated + 14, 365, 730), Math.Clamp(vaccinated + 35, 365, 730) }.Distinct().Order()];
}
