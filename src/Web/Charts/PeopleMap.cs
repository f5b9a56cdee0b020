using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

public enum TieLook
{
    Plain,
    Strong,
    Broken,
    Arrow,
}

/// <summary>Somebody or some place on the map.</summary>
/// <param name="Kind">What they are, in words, so that shape and colour carry nothing alone.</param>
/// <param name="Tie">How they stand to the one in the middle, in words.</param>
public sealed record MapDot(Guid Id, string Name, string Kind, string Tie, TieLook Look, bool IsPlace, bool IsGuarded);

/// <summary>A tie between two others.</summary>
public sealed record MapLine(Guid From, Guid To, string Tie, TieLook Look);

/// <summary>People and places around one young person, who stands in the middle: those of a kind beside each other, people round, places square.</summary>
/// <param name="Middle">Whom it is about.</param>
/// <param name="Heads">Heads of the table: who or where, what they are, how they stand to the young person, ties to others.</param>
public sealed record PeopleMap(string Title, string Description, string Middle, IReadOnlyList<string> Heads, IReadOnlyList<MapDot> Dots, IReadOnlyList<MapLine> Lines)
    : Chart(Title, Description)
{
    private const double Half = Width / 2;
    private const double Reach = 122;
    private const int MostInOneRing = 8;
    private const int LettersInLine = 15;
    private const int LongestWord = 17;
    private const int MostLines = 3;

    private double Tall => Math.Max(118, Dots.Count * 20);

    private double MiddleY => Tall + 30;

    public override TagBuilder Draw()
    {
        var picture = Marks.Picture(Width, (2 * MiddleY) + 42, Title, Description);
        var places = Dots.Select((dot, i) => (dot.Id, Place: Around(i))).ToDictionary(d => d.Id, d => d.Place);
        foreach (var dot in Dots)
            picture.Add(Between((Half, MiddleY), places[dot.Id], dot.Look, towards: true));
        foreach (var line in Lines)
            picture.Add(Between(places[line.From], places[line.To], line.Look, towards: false));
        foreach (var dot in Dots)
            DrawDot(picture, dot, places[dot.Id]);
        picture.Add(Marks.Dot(Half, MiddleY, 26, Marks.Colour(0)), Marks.Words(Half, MiddleY + 5, Short(Middle, 7), "middle", "#ffffff", bold: true));
        return picture;
    }

    public override ChartTable Table() => new(Heads, [.. Dots.Select(dot => (IReadOnlyList<string>)[dot.Name, dot.Kind, dot.Tie, TiesOf(dot.Id)])]);

    /// <summary>The ties to others than the young person, in words.</summary>
    public string TiesOf(Guid id) => string.Join("; ", Lines.Where(l => l.From == id || l.To == id)
        .Select(l => $"{l.Tie}: {Dots.First(d => d.Id == (l.From == id ? l.To : l.From)).Name}"));

    // From the top, with the clock.
    private (double X, double Y) Around(int place)
    {
        var angle = (2 * Math.PI * place / Math.Max(Dots.Count, 1)) - (Math.PI / 2);
        // Of many every second stands nearer, so that names beside each other do not run into each other.
        var near = Dots.Count > MostInOneRing && place % 2 == 1 ? 0.66 : 1;
        return (Half + (Reach * near * Math.Cos(angle)), MiddleY + (Tall * near * Math.Sin(angle)));
    }

    private static void DrawDot(TagBuilder whole, MapDot dot, (double X, double Y) at)
    {
        // Pointed at, the whole name is shown.
        var picture = Html.Tag("g").Add(Html.Tag("title").Text(dot.Name));
        whole.Add(picture);
        var colour = dot.IsGuarded ? Marks.Colour(1) : Marks.Colour(2);
        picture.Add(dot.IsPlace ? Marks.Bar(at.X - 9, at.Y - 9, 18, 18, colour) : Marks.Dot(at.X, at.Y, 10, colour));
        if (dot.IsGuarded)
            picture.Add(Marks.Words(at.X, at.Y + 5, "!", "middle", Marks.Ink, bold: true));
        var y = at.Y + 12;
        foreach (var line in NameLines(dot.Name))
            Label(picture, at.X, y += 13, line, Marks.Words(0, y, line, "middle", bold: true).With("font-size", 12), 6.8);
        Label(picture, at.X, y += 13, dot.Kind, Marks.Words(0, y, dot.Kind, "middle", Marks.Quiet).With("font-size", 11), 5.8);
    }

    // A name that does not end in its lines says so; it stands whole in the list.
    private static IEnumerable<string> NameLines(string name)
    {
        var lines = Marks.Wrap(name, LettersInLine);
        return lines.Count <= MostLines ? lines.Select(l => Short(l, LongestWord)) : [.. lines.Take(MostLines - 1).Select(l => Short(l, LongestWord)), Short($"{lines[MostLines - 1]} …", LongestWord)];
    }

    // Words keep within the picture, and lines do not run through them.
    private static void Label(TagBuilder picture, double x, double y, string text, TagBuilder words, double letter)
    {
        var half = (letter * text.Length / 2) + 2;
        x = Math.Clamp(x, half, Width - half);
        picture.Add(Html.Tag("rect").With("x", Marks.Number(x - half)).With("y", Marks.Number(y - 11)).With("width", Marks.Number(2 * half)).With("height", 14)
            .With("fill", "#fcfaf6").With("fill-opacity", 0.85), words.With("x", Marks.Number(x)));
    }

    private static TagBuilder Between((double X, double Y) from, (double X, double Y) to, TieLook look, bool towards) => look switch
    {
        TieLook.Strong => Marks.Stroke(from.X, from.Y, to.X, to.Y, Marks.Colour(0), 4),
        TieLook.Broken => Marks.Stroke(from.X, from.Y, to.X, to.Y, Marks.Ink, 2, "3 5"),
        TieLook.Arrow => Html.Tag("g").Add(Marks.Stroke(from.X, from.Y, to.X, to.Y, Marks.Ink, 2.5, "9 3"), towards ? Head(to, from, 30) : Head(from, to, 14)),
        _ => Marks.Stroke(from.X, from.Y, to.X, to.Y, Marks.Quiet, 1.5),
    };

    /// <summary>The head of an arrow that comes from one and ends this far before the other.</summary>
    private static TagBuilder Head((double X, double Y) from, (double X, double Y) to, double before)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1);
        var (ux, uy) = (dx / length, dy / length);
        var (tipX, tipY) = (to.X - (ux * before), to.Y - (uy * before));
        string Point(double along, double across) => $"{Marks.Number(tipX - (ux * along) - (uy * across))} {Marks.Number(tipY - (uy * along) + (ux * across))}";
        return Html.Tag("path").With("d", $"M{Marks.Number(tipX)} {Marks.Number(tipY)}L{Point(11, 6)}L{Point(11, -6)}Z").With("fill", Marks.Ink);
    }

    private static string Short(string text, int letters) => text.Length <= letters ? text : text[..(letters - 1)] + "…";
}
