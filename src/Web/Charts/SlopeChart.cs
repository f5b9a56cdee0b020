using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>One person's, or one group's, value before and after.</summary>
public sealed record Slope(string Label, double Before, double After);

/// <summary>A line for each from before to after: who rose, who fell, who stayed, and that they differ.</summary>
/// <param name="BeforeHead">What stands under the left end.</param>
/// <param name="AfterHead">What stands under the right end.</param>
public sealed record SlopeChart(string Title, string Description, string LabelHead, string BeforeHead, string AfterHead, IReadOnlyList<Slope> Slopes)
    : Chart(Title, Description)
{
    private const double Plot = 220;
    private const double Top = 12;
    private const double Left = 60;

    public override TagBuilder Draw()
    {
        var picture = Marks.Picture(Width, Top + Plot + 30, Title, Description);
        var y = Scale.Linear(0, Slopes.Select(slope => Math.Max(slope.Before, slope.After)).DefaultIfEmpty(1).Max(), Top + Plot, Top);
        foreach (var tick in y.Ticks(4))
            picture.Add(Marks.Stroke(Left, y.At(tick), Width - Left, y.At(tick), Marks.Line), Marks.Words(Left - 8, y.At(tick) + 4, Text(tick), "end", Marks.Quiet));
        picture.Add(Marks.Words(Left, Top + Plot + 22, BeforeHead, "middle", Marks.Quiet), Marks.Words(Width - Left, Top + Plot + 22, AfterHead, "middle", Marks.Quiet));
        foreach (var same in Slopes.GroupBy(slope => (slope.Before, slope.After)))
            DrawSlope(picture, same.Key.Before, same.Key.After, same.Count(), y);
        return picture;
    }

    public override ChartTable Table() => new(
        [LabelHead, BeforeHead, AfterHead],
        [.. Slopes.Select(slope => (IReadOnlyList<string>)[slope.Label, Text(slope.Before), Text(slope.After)])]);

    // Rises are dashed, so that falls and rises are told apart without colour; several alike make one thicker line.
    private static void DrawSlope(TagBuilder picture, double before, double after, int alike, Scale y)
    {
        var colour = Marks.Colour(after < before ? 0 : after > before ? 1 : 2);
        picture.Add(
            Marks.Stroke(Left, y.At(before), Width - Left, y.At(after), colour, Math.Min(1.5 * Math.Sqrt(alike), 6), after > before ? "6 4" : null),
            Marks.Dot(Left, y.At(before), 3.5, colour), Marks.Dot(Width - Left, y.At(after), 3.5, colour));
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
