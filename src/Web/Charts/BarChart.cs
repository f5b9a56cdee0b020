using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>One bar: whose it is (a site), how long, and the figure as people read it ("12 (40 %)", "fewer than 5").</summary>
/// <param name="Value">The length; null draws no bar, only its words.</param>
public sealed record Bar(string Series, double? Value, string Shown);

/// <summary>The bars of one thing counted (a reason, a source).</summary>
public sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);

/// <summary>Grouped horizontal bars, each named beside itself, so that colour carries nothing alone. Starts at 0.</summary>
/// <param name="LabelHead">Head of the table's first column ("Reason").</param>
/// <param name="Most">The value of a full-length bar; without it the longest bar is full length.</param>
public sealed record BarChart(string Title, string Description, string LabelHead, IReadOnlyList<BarGroup> Groups, double? Most = null)
    : Chart(Title, Description)
{
    private const double Row = 20;
    private const double LineHeight = 17;
    private const double NameWidth = 92;
    private const double ValueWidth = 78;
    private const int LettersInLine = 46;

    private IReadOnlyList<string> Series => [.. Groups.SelectMany(group => group.Bars).Select(bar => bar.Series).Distinct()];

    public override TagBuilder Draw()
    {
        var longest = Most ?? Groups.SelectMany(group => group.Bars).Max(bar => bar.Value) ?? 1;
        var scale = Scale.Linear(0, longest, 0, Width - NameWidth - ValueWidth);
        var picture = Marks.Picture(Width, Groups.Sum(Height), Title, Description);
        var top = 0.0;
        foreach (var group in Groups)
        {
            DrawGroup(picture, group, scale, top);
            top += Height(group);
        }

        return picture;
    }

    public override ChartTable Table() => new(
        [LabelHead, .. Series],
        [.. Groups.Select(group => (IReadOnlyList<string>)
            [group.Label, .. Series.Select(series => group.Bars.FirstOrDefault(bar => bar.Series == series)?.Shown ?? string.Empty)])]);

    private static double Height(BarGroup group) => (Marks.Wrap(group.Label, LettersInLine).Count * LineHeight) + (group.Bars.Count * Row) + 14;

    private void DrawGroup(TagBuilder picture, BarGroup group, Scale scale, double top)
    {
        foreach (var line in Marks.Wrap(group.Label, LettersInLine))
            picture.Add(Marks.Words(0, top += LineHeight, line, bold: true));
        top += 5;
        foreach (var bar in group.Bars)
        {
            var length = bar.Value is { } value ? scale.At(value) : 0;
            picture.Add(
                Marks.Words(0, top + 14, bar.Series, colour: Marks.Quiet),
                Marks.Stroke(NameWidth, top + 1, NameWidth, top + Row - 1, Marks.Quiet),
                length > 0 ? Marks.Bar(NameWidth, top + 2, length, Row - 4, Marks.Colour(Place(bar.Series))) : null,
                Marks.Words(NameWidth + length + 5, top + 14, bar.Shown));
            top += Row;
        }
    }

    private int Place(string series) => Series.ToList().IndexOf(series);
}
