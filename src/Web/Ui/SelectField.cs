using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;select-field for="Input.Worker" label="Worker" items="Model.Workers" empty="Choose a worker" /&gt;: one answer out of many.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectField(Wording words) : FieldTagHelper(words)
{
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>The first line, which means no answer; without it the first item is chosen at the start.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner)
    {
        var value = Value();
        var select = Html.Tag("select", HasError ? "govuk-select govuk-select--error" : "govuk-select")
            .With("id", Id).With("name", Name).With("aria-describedby", DescribedBy);
        if (Empty is not null)
            select.Add(Html.Tag("option").With("value", string.Empty).Text(T[Empty]));
        foreach (var item in Items)
        {
            select.Add(Html.Tag("option").With("value", item.Value)
                .When(string.Equals(item.Value, value, StringComparison.OrdinalIgnoreCase), "selected").Text(T[item.Text]));
        }

        return Html.Join(LabelFor(Id), HintText(), ErrorText(), select);
    }
}
