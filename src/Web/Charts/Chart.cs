using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Steadfast.Web.Charts;

/// <summary>A picture of figures with the words for those who do not see it, and its figures as a table. Texts come in the reader's language.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Description">What it says, in a sentence.</param>
public abstract record Chart(string Title, string Description)
{
    // Drawn for the width of a phone, so that letters are never smaller than they are there.
    protected const double Width = 360;

    public abstract TagBuilder Draw();

    public abstract ChartTable Table();

    /// <summary>The picture alone as an SVG file.</summary>
    public string ToSvg()
    {
        using var writer = new StringWriter();
        Draw().WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}

/// <summary>The figures behind a chart: column heads, and rows whose first cell names the row.</summary>
public sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
