using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>What radios and checkboxes share: their options, hints, dividers, and what an option reveals.</summary>
public abstract class OptionsField(Wording words) : FieldTagHelper(words)
{
    private Dictionary<string, IHtmlContent> revealed = [];

    public IReadOnlyList<Choice> Items { get; set; } = [];

    public bool Small { get; set; }

    /// <summary>radios or checkboxes.</summary>
    protected abstract string Kind { get; }

    protected abstract bool IsChosen(string value);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(RevealedFields)] = revealed;
        await base.ProcessAsync(context, output);
    }

    protected virtual string ListClass => $"govuk-{Kind}{(Small ? $" govuk-{Kind}--small" : null)}";

    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner)
    {
        var list = Html.Tag("div", ListClass);
        for (var i = 0; i < Items.Count; i++)
            list.Add(Items[i].IsDivider ? Divider(Items[i]) : Option(Items[i], i == 0 ? Id : $"{Id}-{i + 1}"));
        return Fieldset(list);
    }

    private TagBuilder Divider(Choice item) => Html.Tag("div", $"govuk-{Kind}__divider").Text(T[item.Text]);

    private IHtmlContent Option(Choice item, string id)
    {
        var hint = item.Hint is null ? null : Html.Tag("div", $"govuk-hint govuk-{Kind}__hint").With("id", $"{id}-item-hint").Text(T[item.Hint]);
        var hidden = revealed.GetValueOrDefault(item.Value);
        var input = Html.Tag("input", $"govuk-{Kind}__input").With("id", id).With("name", Name)
            .With("type", Kind == "radios" ? "radio" : "checkbox").With("value", item.Value)
            .With("aria-describedby", hint is null ? null : $"{id}-item-hint")
            .With("data-reveals", hidden is null ? null : $"{id}-more")
            .When(IsChosen(item.Value), "checked");
        var label = Html.Tag("label", $"govuk-label govuk-{Kind}__label").With("for", id).Text(T[item.Text]);
        var option = Html.Tag("div", $"govuk-{Kind}__item").Add(input, label, hint);
        return hidden is null ? option : Html.Join(option, More(id, hidden));
    }

    private TagBuilder More(string id, IHtmlContent hidden) =>
        Html.Tag("div", $"govuk-{Kind}__conditional").With("id", $"{id}-more").Add(hidden);
}

/// <summary>&lt;when-chosen value="other"&gt;fields&lt;/when-chosen&gt; inside radios or checkboxes: shown under that option. Without script always shown.</summary>
[HtmlTargetElement("when-chosen")]
public sealed class RevealedFields : TagHelper
{
    public required string Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        ((Dictionary<string, IHtmlContent>)context.Items[typeof(RevealedFields)])[Value] = content;
        output.SuppressOutput();
    }
}
