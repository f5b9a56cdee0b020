using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;empty-state text="No one is waiting" hint="New referrals come here once accepted" /&gt;: nothing to show, said kindly; content between the tags adds a way on.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState(Wording words) : TagHelper
{
    public required string Text { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Html.Join(
            Html.Tag("p", "govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1").Text(words[Text]),
            Hint is null ? null : Html.Tag("p", "govuk-body quiet").Text(words[Hint]),
            inner));
    }
}
