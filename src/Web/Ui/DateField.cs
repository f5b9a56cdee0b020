using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// &lt;date-field for="Input.ReviewDate" label="Review date" hint="For example, 27 3 2026" /&gt;: a day in three boxes, bound to DateOnly or
/// DateOnly?. The day's box has the field's id, the others end in _Month and _Year. Set birthday="true" for a date of birth.
/// </summary>
[HtmlTargetElement("date-field")]
public sealed class DateField(Wording words) : FieldTagHelper(words)
{
    /// <summary>Lets the browser offer the person's own birthday.</summary>
    public bool Birthday { get; set; }

    protected override string ErrorId => HasError ? PartId(Parts().Faulty[0]) : Id;

    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner)
    {
        var parts = Parts();
        var boxes = Html.Tag("div", "govuk-date-input").With("id", $"{Id}-boxes");
        foreach (var part in DateParts.Names)
            boxes.Add(Box(part, parts));
        return Fieldset(boxes);
    }

    private IHtmlContent Box(string part, DateParts parts)
    {
        var id = PartId(part);
        var wrong = HasError && parts.Faulty.Contains(part) ? " govuk-input--error" : null;
        var input = Html.Tag("input", $"govuk-input govuk-date-input__input govuk-input--width-{(part == "Year" ? 4 : 2)}{wrong}")
            .With("id", id).With("name", $"{Name}.{part}").With("type", "text").With("inputmode", "numeric").With("value", parts[part])
            .With("autocomplete", Birthday ? $"bday-{part.ToLowerInvariant()}" : null);
        var label = Html.Tag("label", "govuk-label govuk-date-input__label").With("for", id).Text(T[part]);
        return Html.Tag("div", "govuk-date-input__item").Add(Html.Tag("div", "govuk-form-group").Add(label, input));
    }

    private string PartId(string part) => part == "Day" ? Id : $"{Id}_{part}";

    private DateParts Parts()
    {
        var typed = new DateParts(Value($"{Name}.Day"), Value($"{Name}.Month"), Value($"{Name}.Year"));
        if (typed is not (null, null, null))
            return typed;
        return For.Model is DateOnly day
            ? new DateParts(Text(day.Day), Text(day.Month), Text(day.Year))
            : typed;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
