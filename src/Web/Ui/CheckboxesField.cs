using System.Collections;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;checkboxes-field for="Input.Topics" label="Topics" items="Model.Topics" /&gt;: several answers, bound to a list.</summary>
[HtmlTargetElement("checkboxes-field")]
public sealed class CheckboxesField(Wording words) : OptionsField(words)
{
    private HashSet<string>? chosen;

    protected override string Kind => "checkboxes";

    protected override bool IsChosen(string value) => (chosen ??= Chosen()).Contains(value);

    private HashSet<string> Chosen()
    {
        var posted = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.RawValue : null;
        IEnumerable<string?> values = posted switch
        {
            string[] many => many,
            string one => [one],
            _ => For.Model is IEnumerable model and not string ? model.Cast<object?>().Select(Written) : [Written(For.Model)],
        };
        return new HashSet<string>(values.OfType<string>(), StringComparer.OrdinalIgnoreCase);
    }
}
