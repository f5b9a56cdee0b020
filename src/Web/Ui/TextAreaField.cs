using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;text-area-field for="Input.Note" label="What happened" rows="4" maxlength="2000" /&gt;; with maxlength it counts characters.</summary>
[HtmlTargetElement("text-area-field")]
public sealed class TextAreaField(Wording words) : FieldTagHelper(words)
{
    // A browser drops the first line break inside a textarea, so one of ours is given up for it.
    private static readonly HtmlString FirstLineBreak = new("\n");

    public int Rows { get; set; } = 5;

    /// <summary>The most characters the answer may have; the server checks it too, by [StringLength] or its like.</summary>
    public int? Maxlength { get; set; }

    protected override string GroupClass => Maxlength is null ? base.GroupClass : "govuk-form-group govuk-character-count";

    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner)
    {
        if (Maxlength is not null)
            CountCharacters(output);
        var info = Maxlength is null ? null : $"{Id}-info";
        var area = Html.Tag("textarea", $"govuk-textarea{(Maxlength is null ? null : " govuk-js-character-count")}{(HasError ? " govuk-textarea--error" : null)}")
            .With("id", Id).With("name", Name).With("rows", Rows)
            .With("aria-describedby", string.Join(' ', new[] { DescribedBy, info }.OfType<string>()) is { Length: > 0 } ids ? ids : null)
            .Add(FirstLineBreak).Text(Value());
        return Html.Join(LabelFor(Id), HintText(), ErrorText(), area, Info(info));
    }

    private TagBuilder? Info(string? id) => id is null ? null : Html.Tag("div", "govuk-hint govuk-character-count__message").With("id", id)
        .Text(T["You can enter up to {0} characters", Maxlength]);

    private void CountCharacters(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute("data-maxlength", Maxlength!.Value.ToString(CultureInfo.InvariantCulture));
        if (!Wording.IsWelsh)
            return;
        foreach (var form in new[] { "other", "one", "two", "few", "many", "zero" })
        {
            output.Attributes.SetAttribute($"data-i18n.characters-under-limit.{form}", "Mae gennych %{count} nod ar ôl");
            output.Attributes.SetAttribute($"data-i18n.characters-over-limit.{form}", "Mae gennych %{count} nod yn ormod");
        }

        output.Attributes.SetAttribute("data-i18n.characters-at-limit", "Nid oes gennych unrhyw nodau ar ôl");
    }
}
