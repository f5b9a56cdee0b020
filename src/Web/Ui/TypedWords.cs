using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// &lt;typed-words for="Input.What" label="What came of it?" /&gt; where the form is drawn no more, because things moved on while it was open:
/// what was typed, to copy to where it belongs. Nothing where nothing was typed.
/// </summary>
[HtmlTargetElement("typed-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TypedWords(Wording words) : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>The question as the form asked it, in English.</summary>
    public required string Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var typed = ViewContext.ViewData.ModelState.TryGetValue(For.Name, out var entry) ? entry.AttemptedValue : null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            output.SuppressOutput();
            return;
        }

        var id = TagBuilder.CreateSanitizedId(For.Name, "_");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group");
        output.Content.SetHtmlContent(Html.Join(
            Html.Tag("label", "govuk-label govuk-!-font-weight-bold").With("for", id).Text(words[Label]),
            Html.Tag("div", "govuk-hint").With("id", $"{id}-hint").Text(words["What you typed. It is not saved: copy it to where it belongs."]),
            Html.Tag("textarea", "govuk-textarea").With("id", id).With("rows", 3).With("readonly", "readonly").With("aria-describedby", $"{id}-hint").Text("\n" + typed)));
    }
}
