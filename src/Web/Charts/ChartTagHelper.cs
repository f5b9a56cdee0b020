using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Charts;

/// <summary>&lt;chart of="Model.ByReason" /&gt;: the picture with its title and sentence, and its table folded beside it.</summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper(Wording words) : TagHelper
{
    public required Chart Of { get; set; }

    /// <summary>The table starts unfolded.</summary>
    public bool Open { get; set; }

    /// <summary>The page itself says the same as a list, and no table is needed beside.</summary>
    public bool Listed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        var said = Html.Tag("figcaption").Add(Html.Tag("p", "chart__title").Text(Of.Title), Html.Tag("p", "chart__note").Text(Of.Description));
        output.Content.SetHtmlContent(Listed ? Html.Join(said, Of.Draw()) : Html.Join(said, Of.Draw(), Folded()));
    }

    private TagBuilder Folded() => Html.Tag("details", "govuk-details govuk-!-margin-bottom-0").When(Open, "open").Add(
        Html.Tag("summary", "govuk-details__summary").Add(Html.Tag("span", "govuk-details__summary-text").Text(words["See the figures as a table"])),
        WideTable.Around(Of.Title, Table(Of)));

    private static TagBuilder Table(Chart chart)
    {
        var table = chart.Table();
        var heads = Html.Tag("tr", "govuk-table__row");
        for (var i = 0; i < table.Heads.Count; i++)
            heads.Add(Html.Tag("th", Column(i, "govuk-table__header")).With("scope", "col").Text(table.Heads[i]));
        var body = Html.Tag("tbody", "govuk-table__body");
        foreach (var row in table.Rows)
            body.Add(Line(row));
        return Html.Tag("table", "govuk-table").Add(
            Html.Tag("caption", "govuk-table__caption govuk-visually-hidden").Text(chart.Title), Html.Tag("thead", "govuk-table__head").Add(heads), body);
    }

    private static TagBuilder Line(IReadOnlyList<string> row)
    {
        var line = Html.Tag("tr", "govuk-table__row").Add(Html.Tag("th", "govuk-table__header").With("scope", "row").Text(row[0]));
        for (var i = 1; i < row.Count; i++)
            line.Add(Html.Tag("td", Column(i, "govuk-table__cell")).Text(row[i]));
        return line;
    }

    private static string Column(int place, string css) => place == 0 ? css : $"{css} {css}--numeric";
}
