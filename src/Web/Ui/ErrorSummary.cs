using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>&lt;error-summary /&gt;: every error at the top of the page, in the fields' order, each linking to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Wording words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount > 0)
            output.Content.SetHtmlContent(new Later(() => Draw(state)));
    }

    /// <summary>The error as a sentence in the request's language.</summary>
    internal static string Sentence(ModelError error, Wording words) =>
        error.ErrorMessage.Length > 0 ? words[error.ErrorMessage] : words["This answer could not be read; check it and try again"];

    private TagBuilder Draw(ModelStateDictionary state)
    {
        var fields = FieldsOnPage.Of(ViewContext.HttpContext);
        var list = Html.Tag("ul", "govuk-list govuk-error-summary__list");
        foreach (var (key, entry) in state.OrderBy(pair => fields.Place(pair.Key)))
        {
            foreach (var error in entry!.Errors)
                list.Add(Item(fields.Id(key), Sentence(error, words)));
        }

        return Html.Tag("div", "govuk-error-summary").With("data-module", "govuk-error-summary").Add(
            Html.Tag("div").With("role", "alert").Add(
                Html.Tag("h2", "govuk-error-summary__title").Text(words["There is a problem"]),
                Html.Tag("div", "govuk-error-summary__body").Add(list)));
    }

    private static TagBuilder Item(string? id, string sentence)
    {
        var item = Html.Tag("li");
        return id is null ? item.Text(sentence) : item.Add(Html.Tag("a").With("href", $"#{id}").Text(sentence));
    }

    /// <summary>Drawn when the page is written out, after its fields have run.</summary>
    private sealed class Later(Func<IHtmlContent> draw) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => draw().WriteTo(writer, encoder);
    }
}
