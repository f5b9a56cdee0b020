using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;filter-panel open="true"&gt;fields&lt;/filter-panel&gt; inside a GET form: the ways to narrow a list, folded away until wanted.</summary>
[HtmlTargetElement("filter-panel")]
public sealed class FilterPanel(Wording words) : TagHelper
{
    /// <summary>Open at the start: when a filter is in use.</summary>
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "filters");
        if (Open)
            output.Attributes.SetAttribute("open", "open");
        var apply = Html.Tag("button", "govuk-button govuk-button--secondary").With("type", "submit").Text(words["Show these"]);
        output.Content.SetHtmlContent(Html.Join(
            Html.Tag("summary").Text(words["Narrow this list"]), Html.Tag("div", "filters__fields").Add(inner), apply));
    }
}
