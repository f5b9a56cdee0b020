using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;radios-field for="Input.Way" label="How?" items="Model.Ways" inline="true" /&gt;: one answer out of a few.</summary>
[HtmlTargetElement("radios-field")]
public sealed class RadiosField(Wording words) : OptionsField(words)
{
    /// <summary>Side by side; for two or three short options.</summary>
    public bool Inline { get; set; }

    protected override string Kind => "radios";

    protected override string ListClass => Inline ? $"{base.ListClass} govuk-radios--inline" : base.ListClass;

    protected override bool IsChosen(string value) => string.Equals(Value(), value, StringComparison.OrdinalIgnoreCase);
}
