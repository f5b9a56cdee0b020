using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;file-field for="Input.File" label="Upload a letter" accept=".pdf" /&gt;; the form needs enctype="multipart/form-data".</summary>
[HtmlTargetElement("file-field")]
public sealed class FileField(Wording words) : FieldTagHelper(words)
{
    public string? Accept { get; set; }

    protected override IHtmlContent Draw(TagHelperOutput output, IHtmlContent inner) => Html.Join(
        LabelFor(Id), HintText(), ErrorText(),
        Html.Tag("input", HasError ? "govuk-file-upload govuk-file-upload--error" : "govuk-file-upload")
            .With("id", Id).With("name", Name).With("type", "file").With("accept", Accept).With("aria-describedby", DescribedBy));
}
