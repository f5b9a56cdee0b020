using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>One field that two people changed at once, in words the reader knows.</summary>
/// <param name="Field">The record's property, by which the act that changed it is found.</param>
public sealed record EditedField(string Field, string Label, string? Theirs, string? Yours);

/// <summary>What somebody else saved while a form was open, beside what was typed.</summary>
public sealed record EditConflict(string? By, DateTime At, IReadOnlyList<EditedField> Fields)
{
    /// <summary>What the form carries from now on: both versions have been seen.</summary>
    public long Seen { get; private init; }

    /// <summary>The fields that both changed, differently; none when the two edits do not touch. Says so in the error summary.</summary>
    /// <param name="seen">What the form carried, as <c>Input.Seen</c>.</param>
    public static async Task<EditConflict?> MeetAsync(PageModel page, Edits edits, Wording words, IAboutYoungPerson record, long seen, EditedField[] fields, CancellationToken cancel)
    {
        var other = await edits.SinceAsync(record, seen, [.. fields.Select(f => f.Field)], cancel);
        // Where both wrote the same, or neither touched what the other wrote, nobody need look.
        var both = fields.Where(f => other?.Fields.Contains(f.Field) == true && (f.Theirs ?? "") != (f.Yours ?? "").Trim()).ToList();
        if (both.Count == 0)
            return null;
        page.ModelState.AddModelError("", words["Somebody else changed this while your form was open. Look at both versions, then save again."]);
        page.ModelState.Remove("Input.Seen");
        return new(other!.By, other.At, both) { Seen = await edits.SeenAsync(record.YoungPersonId, cancel) };
    }
}

/// <summary>&lt;edit-conflict of="Model.Conflict" /&gt; above a form: both versions, field by field. What was typed is still in the form. Nothing where there is no conflict.</summary>
[HtmlTargetElement("edit-conflict", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EditConflictTable(Wording words) : TagHelper
{
    public EditConflict? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is not { } conflict)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-inset-text");
        output.Attributes.SetAttribute("aria-label", words["Both versions"]);
        var table = Html.Tag("table", "govuk-table stack-table").Add(Html.Tag("thead").Add(Row("th", "Field", "They wrote", "You typed")));
        var body = Html.Tag("tbody");
        foreach (var field in conflict.Fields)
            body.Add(Row(words[field.Label], Told(field.Theirs), Told(field.Yours)));
        output.Content.SetHtmlContent(Html.Join(Html.Tag("p", "govuk-body").Text(Sentence(conflict)), table.Add(body)));
    }

    private string Sentence(EditConflict conflict) =>
        words["{0} saved this on {1}. What you typed is still in the form below; saving it puts yours in place of theirs.", conflict.By ?? words["Somebody"], Shown.DateTime(conflict.At)];

    private string Told(string? value) => string.IsNullOrWhiteSpace(value) ? words["Nothing"] : value;

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Row(string cell, params string[] heads)
    {
        var row = Html.Tag("tr");
        foreach (var head in heads)
            row.Add(Html.Tag(cell, "govuk-table__header").With("scope", "col").Text(words[head]));
        return row;
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Row(string label, string theirs, string yours) => Html.Tag("tr", "govuk-table__row").Add(
        Html.Tag("th", "govuk-table__header").With("scope", "row").Text(label),
        Html.Tag("td", "govuk-table__cell").With("data-label", words["They wrote"]).Text(theirs),
        Html.Tag("td", "govuk-table__cell").With("data-label", words["You typed"]).Text(yours));
}
