using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// &lt;person-header name="…" reference="…" href="…" facts="Model.Facts" /&gt; at the top of every page about one young person: who this is, and
/// a few plain facts (age, site, worker). No score, no warning, no picture. The page's h1 comes after it.
/// </summary>
[HtmlTargetElement("person-header", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonHeader(Wording words) : TagHelper
{
    public required string Name { get; set; }

    public required string Reference { get; set; }

    /// <summary>The case page; leave out on that page itself.</summary>
    public string? Href { get; set; }

    /// <summary>Whether a concern can be raised from here: from everywhere but the page that does it.</summary>
    public bool Raise { get; set; } = true;

    /// <summary>Short facts, already in the reader's language.</summary>
    public IReadOnlyList<string> Facts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "person");
        output.Attributes.SetAttribute("aria-label", words["Who this page is about"]);
        var name = Html.Tag("p", "person__name").Add(Href is null ? Html.Tag("span").Text(Name) : Html.Tag("a").With("href", Href).Text(Name));
        var facts = Html.Tag("ul", "person__facts");
        foreach (var fact in Facts.Prepend(Reference))
            facts.Add(Html.Tag("li").Text(fact));
        var raise = Raise ? Html.Tag("p", "person__raise no-print").Add(Html.Link($"/cases/{Reference}/concerns/new", words["Raise a concern"])) : null;
        output.Content.SetHtmlContent(Html.Join(name, facts, raise));
    }
}
