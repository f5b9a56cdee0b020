using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;tag-label text="On hold" colour="yellow" /&gt;: a state in a word. Colours: grey, green, teal, blue, purple, yellow, orange, red; red never for a young person.</summary>
[HtmlTargetElement("tag-label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TagLabel(Wording words) : TagHelper
{
    public required string Text { get; set; }

    public string Colour { get; set; } = "teal";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-tag govuk-tag--{Colour}");
        output.Content.SetContent(words[Text]);
    }
}
