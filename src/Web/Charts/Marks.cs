using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>
/// The marks charts are made of. Looks are presentation attributes, not styles, so a picture obeys the content security
/// policy and looks the same when it is saved as a file.
/// </summary>
internal static class Marks
{
    public const string Ink = "#1b2a2c";
    public const string Quiet = "#4c595b";
    public const string Line = "#d9d1c3";

    /// <summary>Each at least 3 to 1 against white, and told apart by lightness in grey print.</summary>
    private static readonly string[] Colours = ["#0f4c4a", "#c07a1e", "#5e86ad", "#8a4f7d", "#6f8a3a", "#9a4f3f"];

    public static string Colour(int series) => Colours[series % Colours.Length];

    /// <summary>A picture of the given size in its own units; it takes the width it is given on the page.</summary>
    public static TagBuilder Picture(double width, double height, string title, string description) => Html.Tag("svg")
        .With("xmlns", "http://www.w3.org/2000/svg").With("viewBox", $"0 0 {Number(width)} {Number(height)}")
        .With("role", "img").With("font-family", "system-ui, sans-serif").With("font-size", 13)
        .Add(Html.Tag("title").Text(title), Html.Tag("desc").Text(description));

    public static TagBuilder Bar(double x, double y, double width, double height, string colour) => Html.Tag("rect")
        .With("x", Number(x)).With("y", Number(y)).With("width", Number(Math.Max(width, 0))).With("height", Number(height))
        .With("rx", 2).With("fill", colour);

    public static TagBuilder Stroke(double x1, double y1, double x2, double y2, string colour, double width = 1, string? dashes = null) => Html.Tag("line")
        .With("x1", Number(x1)).With("y1", Number(y1)).With("x2", Number(x2)).With("y2", Number(y2))
        .With("stroke", colour).With("stroke-width", width).With("stroke-dasharray", dashes);

    public static TagBuilder Dot(double x, double y, double radius, string colour) => Html.Tag("circle")
        .With("cx", Number(x)).With("cy", Number(y)).With("r", Number(radius)).With("fill", colour);

    public static TagBuilder Path(string d, string stroke, double width) => Html.Tag("path")
        .With("d", d).With("fill", "none").With("stroke", stroke).With("stroke-width", width).With("stroke-linejoin", "round");

    public static TagBuilder Area(string d, string fill) => Html.Tag("path").With("d", d).With("fill", fill).With("fill-opacity", 0.15);

    public static TagBuilder Words(double x, double y, string text, string anchor = "start", string colour = Ink, bool bold = false) => Html.Tag("text")
        .With("x", Number(x)).With("y", Number(y)).With("text-anchor", anchor == "start" ? null : anchor).With("fill", colour)
        .With("font-weight", bold ? 700 : null).Text(text);

    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Breaks a text into lines of at most about <paramref name="letters"/> letters, between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < letters)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }
}
