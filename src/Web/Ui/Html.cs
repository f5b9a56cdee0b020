using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Steadfast.Web.Ui;

/// <summary>Short words for building elements; text and attributes are always encoded.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? css = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.Attributes["class"] = css;
        if (name is "input" or "br")
            tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder tag, string attribute, object? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        return tag;
    }

    /// <summary>Sets a boolean attribute where <paramref name="on"/>.</summary>
    public static TagBuilder When(this TagBuilder tag, bool on, string attribute) => on ? tag.With(attribute, attribute) : tag;

    public static TagBuilder Text(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? string.Empty);
        return tag;
    }

    public static TagBuilder Add(this TagBuilder tag, params IHtmlContent?[] children)
    {
        foreach (var child in children.OfType<IHtmlContent>())
            tag.InnerHtml.AppendHtml(child);
        return tag;
    }

    public static TagBuilder Hidden(string text) => Tag("span", "govuk-visually-hidden").Text(text);

    public static TagBuilder Link(string href, string text, string css = "govuk-link") => Tag("a", css).With("href", href).Text(text);

    /// <summary>Several pieces after each other, with no element around them.</summary>
    public static IHtmlContent Join(params IHtmlContent?[] pieces)
    {
        var all = new HtmlContentBuilder();
        foreach (var piece in pieces.OfType<IHtmlContent>())
            all.AppendHtml(piece);
        return all;
    }
}
