using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>One week: how much was planned and how much took place.</summary>
/// <param name="Shown">The week as people read it.</param>
/// <param name="Beside">What is counted beside it and is none of it, as people read it.</param>
public sealed record WeekColumn(string Shown, int? Planned, int Delivered, string Beside);

/// <summary>A column for each week with a line across at what was planned. Whole numbers from 0.</summary>
/// <param name="Heads">Heads of the table: week, planned, took place, beside it.</param>
/// <param name="NotPlanned">What stands in the table where nothing was planned.</param>
public sealed record WeekColumns(string Title, string Description, IReadOnlyList<string> Heads, string NotPlanned, IReadOnlyList<WeekColumn> Weeks)
    : Chart(Title, Description)
{
    private const double Left = 26;
    private const double Plot = 130;
    private const double Top = 14;

    public override TagBuilder Draw()
    {
        var picture = Marks.Picture(Width, Top + Plot + 66, Title, Description);
        var most = Math.Max(3, Weeks.Max(w => Math.Max(w.Planned ?? 0, w.Delivered)));
        var y = Scale.Linear(0, most, Top + Plot, Top);
        foreach (var tick in y.Ticks(4).Where(t => t == Math.Round(t)))
            picture.Add(Marks.Stroke(Left, y.At(tick), Width, y.At(tick), Marks.Line), Marks.Words(Left - 6, y.At(tick) + 4, $"{tick}", "end", Marks.Quiet));
        var step = (Width - Left) / Weeks.Count;
        for (var i = 0; i < Weeks.Count; i++)
            Draw(picture, Weeks[i], Left + (i * step), step, y, named: i % Math.Max(1, Weeks.Count / 4) == 0);
        var foot = Top + Plot + 44;
        picture.Add(Marks.Bar(Left, foot - 9, 12, 12, Marks.Colour(2)), Marks.Words(Left + 18, foot + 1, Heads[2]),
            Marks.Stroke(Left + 150, foot - 3, Left + 172, foot - 3, Marks.Ink, 3), Marks.Words(Left + 178, foot + 1, Heads[1]));
        return picture;
    }

    public override ChartTable Table() => new(Heads, [.. Weeks.Select(w => (IReadOnlyList<string>)[w.Shown, w.Planned is { } planned ? $"{planned}" : NotPlanned, $"{w.Delivered}", w.Beside])]);

    private static void Draw(TagBuilder picture, WeekColumn week, double x, double step, Scale y, bool named)
    {
        if (week.Delivered > 0)
            picture.Add(Marks.Bar(x + 4, y.At(week.Delivered), step - 8, y.At(0) - y.At(week.Delivered), Marks.Colour(2)));
        if (week.Planned is { } planned)
            picture.Add(Marks.Stroke(x + 1, y.At(planned), x + step - 1, y.At(planned), Marks.Ink, 3));
        if (named)
            picture.Add(Marks.Words(x + 4, Top + Plot + 18, week.Shown, colour: Marks.Quiet).With("font-size", 11));
    }
}
