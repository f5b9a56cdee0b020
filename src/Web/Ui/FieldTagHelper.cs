using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// What every question shares: its label, hint, error and group, and what was typed, kept after a post that was refused.
/// The id is the property's path with underscores, so that links from the error summary stay the same.
/// </summary>
public abstract class FieldTagHelper(Wording words) : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>The question, in English; without it the property's display name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Adds "(optional)" to the label.</summary>
    public bool Optional { get; set; }

    /// <summary>The label is the page's heading: for a page that asks one question.</summary>
    public bool Heading { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    protected Wording T { get; } = words;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    /// <summary>Where the error summary's link leads.</summary>
    protected virtual string ErrorId => Id;

    protected bool HasError => Errors.Count > 0;

    protected string LabelText
    {
        get
        {
            var text = T[Label ?? Titles.Of(For.Metadata)];
            return Optional ? T["{0} (optional)", text] : text;
        }
    }

    /// <summary>The ids of hint and error for aria-describedby, or null.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : $"{Id}-hint", HasError ? $"{Id}-error" : null }.OfType<string>().ToList();
            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    private IReadOnlyList<string> Errors =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? [.. entry.Errors.Select(error => ErrorSummary.Sentence(error, T))] : [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FieldsOnPage.Of(ViewContext.HttpContext).Add(Name, ErrorId);
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", HasError ? $"{GroupClass} govuk-form-group--error" : GroupClass);
        output.Content.SetHtmlContent(Draw(output, inner));
    }

    protected virtual string GroupClass => "govuk-form-group";

    /// <summary>The inside of the group.</summary>
    protected abstract IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner);

    /// <summary>What was typed, else what the model holds.</summary>
    protected string? Value(string? name = null)
    {
        var key = name ?? Name;
        if (ViewContext.ViewData.ModelState.TryGetValue(key, out var entry) && entry.AttemptedValue is not null)
            return entry.AttemptedValue;
        return name is null ? Written(For.Model) : null;
    }

    protected static string? Written(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    protected IHtmlContent LabelFor(string id)
    {
        var label = Html.Tag("label", Heading ? "govuk-label govuk-label--l" : "govuk-label govuk-!-font-weight-bold").With("for", id).Text(LabelText);
        return Heading ? Html.Tag("h1", "govuk-label-wrapper").Add(label) : label;
    }

    protected IHtmlContent? HintText() =>
        Hint is null ? null : Html.Tag("div", "govuk-hint").With("id", $"{Id}-hint").Text(T[Hint]);

    protected IHtmlContent? ErrorText() => !HasError ? null : Html.Tag("p", "govuk-error-message").With("id", $"{Id}-error")
        .Add(Html.Hidden(T["Error:"] + " ")).Text(string.Join(" ", Errors));

    /// <summary>A fieldset whose legend is the question, around several inputs.</summary>
    protected IHtmlContent Fieldset(IHtmlContent inputs)
    {
        var legend = Html.Tag("legend", Heading ? "govuk-fieldset__legend govuk-fieldset__legend--l" : "govuk-fieldset__legend govuk-!-font-weight-bold");
        if (Heading)
            legend.Add(Html.Tag("h1", "govuk-fieldset__heading").Text(LabelText));
        else
            legend.Text(LabelText);
        return Html.Tag("fieldset", "govuk-fieldset").With("aria-describedby", DescribedBy).Add(legend, HintText(), ErrorText(), inputs);
    }
}
