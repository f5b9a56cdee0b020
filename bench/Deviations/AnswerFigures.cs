using Steadfast.Statistics;

namespace Steadfast.Deviations;

/// <summary>An answer's figures in the order R's side gives them; NaN for a figure that is not given.</summary>
public static class AnswerFigures
{
    public static double[] Figures(this Answer answer) =>
        [answer.Estimate ?? double.NaN, answer.Low ?? double.NaN, answer.High ?? double.NaN, answer.Statistic ?? double.NaN, answer.P ?? double.NaN];
}
