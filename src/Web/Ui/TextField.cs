using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// &lt;text-field for="Input.Name" label="Name" hint="…" width="20" autocomplete="name" inputmode="numeric" type="email" /&gt;.
/// Other attributes go onto the input.
/// </summary>
[HtmlTargetElement("text-field")]
public sealed class TextField(Wording words) : FieldTagHelper(words)
{
    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20 or 30; without it the whole column.</summary>
    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    public string? Suffix { get; set; }

    public string? Prefix { get; set; }

    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner) =>
        Html.Join(LabelFor(Id), HintText(), ErrorText(), Around(Input(output)));

    private IHtmlContent Around(IHtmlContent input) => Prefix is null && Suffix is null
        ? input
        : Html.Tag("div", "govuk-input__wrapper").Add(Side("prefix", Prefix), input, Side("suffix", Suffix));

    private IHtmlContent? Side(string side, string? text) =>
        text is null ? null : Html.Tag("div", $"govuk-input__{side}").With("aria-hidden", "true").Text(T[text]);

    private IHtmlContent Input(TagHelperOutput output)
    {
        var css = $"govuk-input{(Width is null ? null : $" govuk-input--width-{Width}")}{(HasError ? " govuk-input--error" : null)}";
        var input = Html.Tag("input", css).With("id", Id).With("name", Name).With("type", Type)
            .With("value", Type == "password" ? null : Value()).With("aria-describedby", DescribedBy);
        foreach (var other in output.Attributes.Where(attribute => attribute.Name != "class").ToList())
        {
            input.With(other.Name, other.Value);
            output.Attributes.Remove(other);
        }

        return input;
    }
}
