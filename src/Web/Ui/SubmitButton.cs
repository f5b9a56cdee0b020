using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;submit-button text="Save contact" secondary="true" warning="true" name="then" value="another" /&gt;. Two quick taps send once.</summary>
[HtmlTargetElement("submit-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SubmitButton(Wording words) : TagHelper
{
    public required string Text { get; set; }

    public bool Secondary { get; set; }

    public bool Warning { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        var look = Warning ? "govuk-button govuk-button--warning" : Secondary ? "govuk-button govuk-button--secondary" : "govuk-button";
        output.Attributes.SetAttribute("class", look);
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("data-module", "govuk-button");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
        output.Content.SetContent(words[Text]);
    }
}
