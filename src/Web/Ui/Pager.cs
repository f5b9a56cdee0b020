using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;pager page="Model.PageNumber" of="Model.Pages" /&gt;: previous and next, keeping the address's other answers. Nothing on a single page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pager(Wording words) : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Of { get; set; } = 1;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", words["Pages"]);
        output.Content.SetHtmlContent(Html.Join(
            Page > 1 ? Step("prev", Page - 1, words["Previous page"]) : null,
            Html.Tag("p", "govuk-body govuk-!-margin-bottom-0 govuk-!-padding-2").Text(words["Page {0} of {1}", Page, Of]),
            Page < Of ? Step("next", Page + 1, words["Next page"]) : null));
    }

    private TagBuilder Step(string rel, int page, string text) => Html.Tag("div", $"govuk-pagination__{rel}").Add(
        Html.Tag("a", "govuk-link govuk-pagination__link").With("rel", rel).With("href", Address.With(ViewContext.HttpContext.Request, "page", page))
            .Add(Html.Tag("span", "govuk-pagination__link-title").Text(text)));
}

/// <summary>This page's address with one answer changed.</summary>
internal static class Address
{
    public static string With(HttpRequest request, string key, object value)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        query[key] = Convert.ToString(value, CultureInfo.InvariantCulture);
        return request.PathBase.Add(request.Path) + new QueryBuilder(query).ToQueryString();
    }
}
