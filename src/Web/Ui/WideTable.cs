using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;wide-table label="Caseload"&gt;table&lt;/wide-table&gt;: a table that may be wider than a phone scrolls in its own frame, by keyboard too.</summary>
[HtmlTargetElement("wide-table")]
public sealed class WideTable(Wording words) : TagHelper
{
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Around(words[Label], inner));
    }

    internal static TagBuilder Around(string label, IHtmlContent table) => Html.Tag("div", "table-scroll")
        .With("role", "region").With("tabindex", 0).With("aria-label", label).Add(table);
}
