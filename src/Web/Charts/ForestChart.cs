using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>An estimate and its interval; null limits are open on that side, a null estimate has only its words.</summary>
/// <param name="Shown">The figure as people read it ("0.69 (0.41 to 1.12)"), or why there is none.</param>
public sealed record ForestRow(string Label, double? Estimate, double? Low, double? High, string Shown, bool Overall = false);

/// <summary>Dots with their intervals over one axis, and a line where there is no difference.</summary>
/// <param name="Neutral">Where there is no difference: 1 for ratios, 0 for differences.</param>
/// <param name="Ratio">Drawn by logarithm, as ratios are.</param>
public sealed record ForestChart(string Title, string Description, string LabelHead, string ValueHead, IReadOnlyList<ForestRow> Rows,
    double Neutral = 1, bool Ratio = true) : Chart(Title, Description)
{
    private const double Row = 46;
    private const double Side = 12;

    public override TagBuilder Draw()
    {
        var picture = Marks.Picture(Width, (Rows.Count * Row) + 34, Title, Description);
        var (low, high) = Ends();
        var x = Ratio ? Scale.Logarithmic(low, high, Side, Width - Side) : Scale.Linear(low, high, Side, Width - Side);
        var foot = Rows.Count * Row;
        foreach (var tick in x.Ticks(5))
            picture.Add(Marks.Words(x.At(tick), foot + 18, tick.ToString("0.###", CultureInfo.InvariantCulture), "middle", Marks.Quiet));
        for (var i = 0; i < Rows.Count; i++)
        {
            DrawGrid(picture, i * Row, x);
            DrawRow(picture, Rows[i], i * Row, x);
        }

        return picture;
    }

    public override ChartTable Table() => new([LabelHead, ValueHead], [.. Rows.Select(row => (IReadOnlyList<string>)[row.Label, row.Shown])]);

    // Grid lines keep to the interval's part of a row, so that no line runs through words.
    private void DrawGrid(TagBuilder picture, double top, Scale x)
    {
        foreach (var tick in x.Ticks(5))
            picture.Add(Marks.Stroke(x.At(tick), top + 21, x.At(tick), top + 39, Marks.Line));
        picture.Add(Marks.Stroke(x.At(Neutral), top + 21, x.At(Neutral), top + 39, Marks.Ink, 1.5));
    }

    private static void DrawRow(TagBuilder picture, ForestRow row, double top, Scale x)
    {
        var colour = Marks.Colour(row.Overall ? 1 : 0);
        picture.Add(Marks.Words(0, top + 15, row.Label, bold: row.Overall), Marks.Words(Width, top + 15, row.Shown, "end", Marks.Quiet));
        if (row.Estimate is not { } estimate)
            return;
        var from = row.Low is { } low ? x.At(low) : Side;
        var to = row.High is { } high && double.IsFinite(high) ? x.At(high) : Width - Side;
        picture.Add(Marks.Stroke(from, top + 30, to, top + 30, colour, 2.5), Cap(from, top, colour, row.Low is not null),
            Cap(to, top, colour, row.High is { } end && double.IsFinite(end)), Marks.Dot(x.At(estimate), top + 30, row.Overall ? 7 : 5.5, colour));
    }

    // An open side has no cap: the line runs out to the edge.
    private static TagBuilder? Cap(double x, double top, string colour, bool closed) =>
        closed ? Marks.Stroke(x, top + 25, x, top + 35, colour, 2) : null;

    private (double Low, double High) Ends()
    {
        var values = Rows.SelectMany(row => new[] { row.Estimate, row.Low, row.High }).OfType<double>()
            .Where(value => double.IsFinite(value) && (!Ratio || value > 0)).Append(Neutral).ToList();
        var (low, high) = (values.Min(), values.Max());
        return Ratio ? (Math.Min(low, 0.5) / 1.1, Math.Max(high, 2) * 1.1) : (low - ((high - low) * 0.05), high + ((high - low) * 0.05));
    }
}
