using System.Runtime.CompilerServices;
using Steadfast.Core.Files;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Bench.Windows;

/// <summary>A made-up cohort and extract: ids in no order, some offences of people outside the cohort, a fixed seed.</summary>
internal static class Extract
{
    private const ulong Seed = 20211231;
    private static readonly string[] Sites = ["cardiff", "edinburgh", "newcastle"];
    private static readonly string[] Codes = ["8/01", "19C/2", "49/10", "92A/4"];

    public static void Write(string cohort, string offences, int people, int events)
    {
        var random = new SeededRandom(Seed);
        using (var rows = new CsvWriter(File.Create(cohort)))
        {
            rows.Row("id", "index_date", "site");
            for (var person = 0; person < people; person++)
                rows.Row(Id(person), Day(365 + random.Below(2 * 365)), Sites[random.Below(Sites.Length)]);
        }

        using var crimes = new CsvWriter(File.Create(offences));
        crimes.Row("id", "offence_date", "offence_code");
        for (var crime = 0; crime < events; crime++)
            crimes.Row(Id((int)(people * 1.1 * Math.Pow(random.Uniform(), 1.5))), Day(random.Below(4 * 365)), Codes[random.Below(Codes.Length)]);
    }

    public static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string Id(int person) => $"NP{person * 7919L % 9_999_991:0000000}";

    private static string Day(int day) => $"{new DateOnly(2018, 1, 1).AddDays(day):yyyy-MM-dd}";
}
