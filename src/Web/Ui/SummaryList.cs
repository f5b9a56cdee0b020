using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;summary-list&gt; around &lt;summary-row&gt;: check answers, and facts on a record.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}

/// <summary>&lt;summary-row key="Review date" value="@Shown.Date(day)" change-href="…" /&gt;; content between the tags stands in place of value. Nothing given reads "Not known".</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRow(Wording words) : TagHelper
{
    public required string Key { get; set; }

    public string? Value { get; set; }

    public string? ChangeHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var value = Html.Tag("dd", inner.IsEmptyOrWhiteSpace ? "govuk-summary-list__value keep-lines" : "govuk-summary-list__value");
        if (inner.IsEmptyOrWhiteSpace)
            value.Text(string.IsNullOrWhiteSpace(Value) ? words["Not known"] : Value);
        else
            value.Add(inner);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ChangeHref is null ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Content.SetHtmlContent(Html.Join(Html.Tag("dt", "govuk-summary-list__key").Text(words[Key]), value, Change()));
    }

    private Microsoft.AspNetCore.Html.IHtmlContent? Change() => ChangeHref is null ? null : Html.Tag("dd", "govuk-summary-list__actions").Add(
        Html.Tag("a", "govuk-link").With("href", ChangeHref).Text(words["Change"]).Add(Html.Hidden(" " + words[Key])));
}
