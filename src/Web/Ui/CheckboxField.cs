using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;checkbox-field for="Input.Told" label="They know about this" /&gt;: one yes, bound to a bool.</summary>
[HtmlTargetElement("checkbox-field")]
public sealed class CheckboxField(Wording words) : FieldTagHelper(words)
{
    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner)
    {
        var input = Html.Tag("input", "govuk-checkboxes__input").With("id", Id).With("name", Name).With("type", "checkbox").With("value", "true")
            .With("aria-describedby", DescribedBy).When(string.Equals(Value(), "true", StringComparison.OrdinalIgnoreCase), "checked");
        var label = Html.Tag("label", "govuk-label govuk-checkboxes__label").With("for", Id).Text(LabelText);
        var hint = Hint is null ? null : Html.Tag("div", "govuk-hint govuk-checkboxes__hint").With("id", $"{Id}-hint").Text(T[Hint]);
        return Html.Join(ErrorText(), Html.Tag("div", "govuk-checkboxes").Add(Html.Tag("div", "govuk-checkboxes__item").Add(input, label, hint)));
    }
}
