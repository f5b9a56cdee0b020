using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>One thing that happened in a life.</summary>
/// <param name="When">As people read it: a day, a year, an age.</param>
/// <param name="Kind">What it was: a move, a loss.</param>
/// <param name="IsGood">Drawn full and to be seen first; what was hard is drawn as a ring.</param>
public sealed record LifeMark(DateOnly At, string When, string Kind, string What, bool IsGood);

/// <summary>
/// A life on one line, from the top down as a phone is held: each event at its place in time, moved apart only where two would
/// run into each other. Years stand beside the line.
/// </summary>
/// <param name="WhenHead">Head of the table's first column; the others follow.</param>
public sealed record LifeLine(string Title, string Description, string WhenHead, string KindHead, string WhatHead, IReadOnlyList<LifeMark> Events)
    : Chart(Title, Description)
{
    private const double LineX = 62;
    private const double TextX = 84;
    private const double LineHeight = 16;
    private const double YearHeight = 26;
    private const double Top = 16;
    private const int LettersInLine = 36;

    public override TagBuilder Draw()
    {
        var placed = Placed();
        var foot = placed.Count == 0 ? Top : placed[^1].Y + Height(placed[^1].Mark);
        var picture = Marks.Picture(Width, foot + 8, Title, Description);
        picture.Add(Marks.Stroke(LineX, 4, LineX, foot, Marks.Quiet, 3));
        int? year = null;
        foreach (var (mark, y) in placed)
        {
            if (mark.At.Year != year)
                picture.Add(Marks.Words(0, y + 5, $"{mark.At.Year}", bold: true));
            year = mark.At.Year;
            Draw(picture, mark, y);
        }
        return picture;
    }

    public override ChartTable Table() => new([WhenHead, KindHead, WhatHead], [.. Events.Select(e => (IReadOnlyList<string>)[e.When, e.Kind, e.What])]);

    private static void Draw(TagBuilder picture, LifeMark mark, double y)
    {
        picture.Add(Marks.Dot(LineX, y, 8, mark.IsGood ? Marks.Colour(0) : Marks.Ink));
        if (!mark.IsGood)
            picture.Add(Marks.Dot(LineX, y, 4.5, "#ffffff"));
        picture.Add(Marks.Words(TextX, y + 5, mark.Kind, bold: true));
        foreach (var line in Lines(mark))
            picture.Add(Marks.Words(TextX, (y += LineHeight) + 5, line));
    }

    private static IReadOnlyList<string> Lines(LifeMark mark) => [mark.When, .. Marks.Wrap(mark.What, LettersInLine)];

    private static double Height(LifeMark mark) => ((1 + Lines(mark).Count) * LineHeight) + 10;

    /// <summary>As far apart as the time between them asks, and never on top of each other.</summary>
    private List<(LifeMark Mark, double Y)> Placed()
    {
        var placed = new List<(LifeMark, double)>();
        var y = Top;
        for (var i = 0; i < Events.Count; i++)
        {
            if (i > 0)
                y += Math.Max(Height(Events[i - 1]), Math.Min((Events[i].At.DayNumber - Events[i - 1].At.DayNumber) / 365.25 * YearHeight, 4 * YearHeight));
            placed.Add((Events[i], y));
        }
        return placed;
    }
}
