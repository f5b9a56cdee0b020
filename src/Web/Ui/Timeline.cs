using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>One line of a timeline: a title already in the reader's language, who, when (UTC), and words about it.</summary>
/// <param name="Marked">Something to celebrate or to notice: its dot is filled.</param>
/// <param name="Text">Words about it, a paragraph for each line.</param>
/// <param name="OwnWords">What the young person said.</param>
/// <param name="When">In place of the instant, where only the day is known or nothing.</param>
public sealed record TimelineEntry(string Title, string? By, DateTime At, string? Text = null, string? Href = null, bool Marked = false, string? When = null, string? OwnWords = null)
{
    /// <summary>What can be done from here.</summary>
    public NavItem? Next { get; init; }
}

/// <summary>&lt;timeline entries="Model.Timeline" /&gt;: newest first as given.</summary>
[HtmlTargetElement("timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Timeline(Wording words) : TagHelper
{
    public required IReadOnlyList<TimelineEntry> Entries { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline");
        foreach (var entry in Entries)
            output.Content.AppendHtml(Item(entry));
    }

    private TagBuilder Item(TimelineEntry entry)
    {
        var title = Html.Tag("h3", "timeline__title");
        title.Add(entry.Href is null ? Html.Tag("span").Text(entry.Title) : Html.Link(entry.Href, entry.Title));
        var when = entry.When is not null
            ? Html.Tag("span").Text(entry.When)
            : Html.Tag("time").With("datetime", entry.At.ToString("yyyy-MM-ddTHH:mmZ", System.Globalization.CultureInfo.InvariantCulture)).Text(Shown.DateTime(entry.At));
        var by = Html.Tag("p", "timeline__by").Add(when).Text(entry.By is null ? null : $" · {words["by {0}", entry.By]}");
        var item = Html.Tag("li", entry.Marked ? "timeline__item timeline__item--marked" : "timeline__item").Add(title, by);
        if (entry.OwnWords is not null)
            item.Add(Html.Tag("blockquote", "own-words").Text(entry.OwnWords));
        foreach (var line in (entry.Text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            item.Add(Html.Tag("p", "timeline__text").Text(line));
        if (entry.Next is not null)
            item.Add(Html.Tag("p", "timeline__text no-print").Add(Html.Link(entry.Next.Href, words[entry.Next.Text])));
        return item;
    }
}
