using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>A point with its interval where there is one.</summary>
public sealed record LinePoint(double X, double Y, double? Low = null, double? High = null);

/// <summary>A line through points in order of X.</summary>
/// <param name="Steps">The value holds until the next point, as in a survival curve.</param>
public sealed record LineSeries(string Name, IReadOnlyList<LinePoint> Points, bool Steps = false);

/// <summary>Lines over an axis, with a band where points have intervals. The upright axis starts at 0.</summary>
/// <param name="ShowX">A place on the axis as people read it; without it the number.</param>
/// <param name="ShowY">A value as people read it; without it the number.</param>
public sealed record LineChart(string Title, string Description, string XHead, IReadOnlyList<LineSeries> Series, double? Most = null,
    Func<double, string>? ShowX = null, Func<double, string>? ShowY = null) : Chart(Title, Description)
{
    private const double Left = 50;
    private const double Plot = 190;
    private const double Top = 8;

    private IEnumerable<LinePoint> All => Series.SelectMany(series => series.Points);

    public override TagBuilder Draw()
    {
        var legend = Series.Count * 20;
        var picture = Marks.Picture(Width, Top + Plot + 44 + legend, Title, Description);
        if (!All.Any())
            return picture;
        var x = Scale.Linear(All.Min(point => point.X), All.Max(point => point.X), Left, Width - 14);
        var y = Scale.Linear(0, Most ?? All.Max(point => point.High ?? point.Y), Top + Plot, Top);
        DrawAxes(picture, x, y);
        for (var i = 0; i < Series.Count; i++)
            DrawSeries(picture, Series[i], i, x, y);
        return picture;
    }

    public override ChartTable Table() => new(
        [XHead, .. Series.Select(series => series.Name)],
        [.. All.Select(point => point.X).Distinct().Order().Select(at => (IReadOnlyList<string>)
            [XText(at), .. Series.Select(series => series.Points.FirstOrDefault(point => point.X == at) is { } point ? Cell(point) : string.Empty)])]);

    private string Cell(LinePoint point) =>
        point is { Low: { } low, High: { } high } ? $"{YText(point.Y)} ({YText(low)} – {YText(high)})" : YText(point.Y);

    private string XText(double value) => ShowX?.Invoke(value) ?? value.ToString("0.##", CultureInfo.InvariantCulture);

    private string YText(double value) => ShowY?.Invoke(value) ?? value.ToString("0.##", CultureInfo.InvariantCulture);

    private void DrawAxes(TagBuilder picture, Scale x, Scale y)
    {
        foreach (var tick in y.Ticks(4))
        {
            picture.Add(Marks.Stroke(Left, y.At(tick), Width - 14, y.At(tick), Marks.Line));
            picture.Add(Marks.Words(Left - 6, y.At(tick) + 4, YText(tick), "end", Marks.Quiet));
        }

        foreach (var tick in x.Ticks(4))
            picture.Add(Marks.Words(x.At(tick), Top + Plot + 18, XText(tick), "middle", Marks.Quiet));
        picture.Add(Marks.Stroke(Left, Top + Plot, Width - 14, Top + Plot, Marks.Quiet));
        picture.Add(Marks.Words((Left + Width - 14) / 2, Top + Plot + 38, XHead, "middle", Marks.Quiet));
    }

    private static void DrawSeries(TagBuilder picture, LineSeries series, int place, Scale x, Scale y)
    {
        var colour = Marks.Colour(place);
        var banded = series.Points.Where(point => point is { Low: not null, High: not null }).ToList();
        if (banded.Count > 1)
        {
            var there = Trace(banded, x, y, point => point.High!.Value, series.Steps);
            var back = Trace(banded, x, y, point => point.Low!.Value, series.Steps, backwards: true);
            picture.Add(Marks.Area($"M{there}L{back}Z", colour));
        }

        if (series.Points.Count > 0)
            picture.Add(Marks.Path($"M{Trace(series.Points, x, y, point => point.Y, series.Steps)}", colour, place == 0 ? 2.5 : 2).With("stroke-dasharray", Dashes(place)));
        var below = Top + Plot + 58 + (place * 20);
        picture.Add(Marks.Stroke(Left, below - 4, Left + 24, below - 4, colour, 2.5, Dashes(place)), Marks.Words(Left + 32, below, series.Name));
    }

    // A second sign beside colour, for those who do not tell the colours apart.
    private static string? Dashes(int place) => (place % 3) switch { 0 => null, 1 => "7 4", _ => "2 3" };

    private static string Trace(IReadOnlyList<LinePoint> points, Scale x, Scale y, Func<LinePoint, double> value, bool steps, bool backwards = false)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var point in points)
        {
            if (steps && corners.Count > 0)
                corners.Add((x.At(point.X), corners[^1].Y));
            corners.Add((x.At(point.X), y.At(value(point))));
        }

        if (backwards)
            corners.Reverse();
        var path = new StringBuilder();
        foreach (var (cx, cy) in corners)
            path.Append(path.Length == 0 ? null : " ").Append(Marks.Number(cx)).Append(' ').Append(Marks.Number(cy));
        return path.ToString();
    }
}
