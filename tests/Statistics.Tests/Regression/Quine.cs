using System.Globalization;
using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Tests.Regression;

/// <summary>
/// Days absent from school in Walgett, New South Wales (Quine 1975; Aitkin 1978): after each code of ethnicity (A, N),
/// sex (F, M), age (F0 to F3) and learner (AL, SL), each counted from 0, the days of the children with it.
/// </summary>
internal static class Quine
{
    private const string Text = """
        0101 2 11 14; 0100 5 5 13 20 22; 0111 6 6 15; 0110 7 14; 0121 6 32 53 57; 0120 14 16 16 17 40 43 46; 0130 8 23
        23 28 34 36 38; 0001 3; 0000 5 11 24 45; 0011 5 6 6 9 13 23 25 32 53 54; 0010 5 5 11 17 19; 0021 8 13 14 20 47
        48 60 81; 0020 2; 0030 0 2 3 5 10 14 21 36 40; 1101 6 17 67; 1100 0 0 2 7 11 12; 1111 0 0 5 5 5 11 17; 1110 3
        4; 1121 22 30 36; 1120 8 0 1 5 7 16 27; 1130 0 30 10 14 27 41 69; 1001 25; 1000 10 11 20 33; 1011 5 7 0 1 5 5
        5 5 7 11 15; 1010 5 14 6 6 7 28; 1021 0 5 14 2 2 3 8 10 12; 1020 1; 1030 1 9 22 3 3 5 15 18 22 37
        """;

    private static readonly (string Code, double Days)[] Children =
    [
        .. Text.Split(';').Select(group => group.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(words => words.Skip(1).Select(days => (words[0], double.Parse(days, CultureInfo.InvariantCulture)))),
    ];

    public static double[] Days => [.. Children.Select(child => child.Days)];

    /// <summary>Sex / (Age + Eth * Lrn).</summary>
    public static DesignMatrix Nested()
    {
        var columns = new List<(string, double[])> { ("male", Column((_, sex, _, _) => sex)) };
        for (var s = 0; s < 2; s++)
        {
            var own = s;
            for (var a = 1; a < 4; a++)
            {
                var years = a;
                columns.Add(($"age {a} in {s}", Column((_, sex, age, _) => sex == own && age == years ? 1 : 0)));
            }

            columns.Add(($"ethnicity in {s}", Column((eth, sex, _, _) => sex == own ? eth : 0)));
            columns.Add(($"learner in {s}", Column((_, sex, _, learner) => sex == own ? learner : 0)));
            columns.Add(($"both in {s}", Column((eth, sex, _, learner) => sex == own ? eth * learner : 0)));
        }

        return DesignMatrix.WithIntercept([.. columns]);
    }

    private static double[] Column(Func<int, int, int, int, double> value) =>
        [.. Children.Select(child => value(child.Code[0] - '0', child.Code[1] - '0', child.Code[2] - '0', child.Code[3] - '0'))];
}
