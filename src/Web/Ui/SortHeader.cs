using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// &lt;sort-header by="silence" text="Longest silence" /&gt; in a table's head: a link that sorts by this column, the other way when
/// pressed again (?sort=silence, ?sort=-silence). The page sorts; the header only says and asks.
/// </summary>
[HtmlTargetElement("sort-header", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeader(Wording words) : TagHelper
{
    public required string By { get; set; }

    public required string Text { get; set; }

    public bool Numeric { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var now = request.Query["sort"].ToString();
        var way = now == By ? "ascending" : now == $"-{By}" ? "descending" : null;
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("class", Numeric ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header");
        if (way is not null)
            output.Attributes.SetAttribute("aria-sort", way);
        var arrow = Html.Tag("span").With("aria-hidden", "true").Text(way switch { "ascending" => "▲", "descending" => "▼", _ => "↕" });
        output.Content.SetHtmlContent(Html.Tag("a", "sort-link").With("href", Address.With(request, "sort", now == By ? $"-{By}" : By)).Add(
            Html.Tag("span", "sort-link__text").Text(words[Text]), arrow));
    }
}
