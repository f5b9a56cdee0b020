using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;side-nav label="This young person" items="Model.Sections" /&gt;: the parts of one record. The address being read is marked.</summary>
[HtmlTargetElement("side-nav", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SideNav(Wording words) : TagHelper
{
    public required string Label { get; set; }

    public required IReadOnlyList<NavItem> Items { get; set; }

    /// <summary>The part that this page belongs to, where its own address does not say so.</summary>
    public string? Current { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "side-nav");
        output.Attributes.SetAttribute("aria-label", words[Label]);
        var list = Html.Tag("ul", "side-nav__list");
        var here = Navigation.Current(Items, Current ?? ViewContext.HttpContext.Request.Path);
        foreach (var item in Items)
        {
            list.Add(Html.Tag("li").Add(Html.Link(item.Href, words[item.Text], "govuk-link side-nav__link")
                .With("aria-current", item == here ? "page" : null)));
        }

        output.Content.SetHtmlContent(list);
    }
}
