using Steadfast.Statistics;
using Steadfast.Statistics.Ordinal;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>Shares and paired change of ordered levels.</summary>
public static class OrdinalChecks
{
    private const int Cases = 150;

    private const string Prelude = """
        .mcnemar <- function(b, c, correct) { r <- mcnemar.test(matrix(c(7, c, b, 9), 2), correct=correct); c(r$statistic, r$p.value) }
        .sign <- function(d) { b <- sum(d < 0); c <- sum(d > 0); r <- binom.test(b, b+c); l <- r$conf.int
          c(if (c == 0) NA else b/c, l[1]/(1-l[1]), if (c == 0) Inf else l[2]/(1-l[2]), b, r$p.value) }
        """;

    public static Family Family { get; } = new("ordinal", [], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw) => Enumerable.Range(0, Cases).SelectMany(_ => One(draw));

    private static IEnumerable<Check> One(Draw draw)
    {
        var people = draw.Whole(1, 400);
        var (count, level) = (draw.Whole(0, people), draw.Uniform(0.8, 0.99));
        yield return Limits("Proportion.Wilson", $"prop.test({count},{people},conf.level={R(level)},correct=FALSE)$conf.int", Proportion.Wilson(count, people, level));
        yield return Limits("Proportion.ClopperPearson", $"binom.test({count},{people},conf.level={R(level)})$conf.int", Proportion.ClopperPearson(count, people, level));
        var (b, c) = (draw.Whole(0, 40), draw.Whole(1, 40));
        foreach (var correct in new[] { true, false })
        {
            var answer = McNemar.ChiSquared(b, c, correct);
            yield return new Check($"McNemar.ChiSquared{(correct ? "" : ", uncorrected")}", Tolerance.ClosedForm,
                $".mcnemar({b},{c},{(correct ? "TRUE" : "FALSE")})", [answer.Statistic!.Value, answer.P!.Value]);
        }
        var readings = draw.Many(draw.Whole(6, 60), () => (Before: draw.Whole(1, 5), After: (int?)draw.Whole(1, 4)));
        readings[0] = (3, 1);
        yield return new Check("OrdinalChange.SignTest", Tolerance.ClosedForm,
            $".sign({R(readings.Select(r => r.After!.Value - r.Before))})", OrdinalChange.Of(readings).SignTest().Figures());
    }

    // Where the share is 0 or 1, R's own limits differ from 0 or 1 by rounding.
    private static Check Limits(string function, string r, Answer answer) =>
        new(function, Tolerance.ClosedForm, r, [answer.Low!.Value, answer.High!.Value], 1e-4);
}
