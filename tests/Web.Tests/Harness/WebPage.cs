using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Steadfast.Web.Tests.Harness;

/// <summary>A page as it came: its address after all redirects, status, headers and document.</summary>
public sealed record WebPage(Uri Address, HttpResponseMessage Response, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query, /sign-in?then=%2Fmy-day say.</summary>
    public string Path => Address.PathAndQuery;

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What a person reads in the page's own part, spaces brought together.</summary>
    public string Text => Tidy((Document.QuerySelector("main") ?? (IElement)Document.DocumentElement).TextContent);

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(e => Tidy(e.TextContent))];

    /// <summary>The sentence shown once after something was done.</summary>
    public string? Done => Document.QuerySelector(".govuk-notification-banner--success .govuk-notification-banner__content")?.TextContent.Trim();

    /// <summary>The only form of the page's own part, or the only one that posts to <paramref name="action"/>.</summary>
    public IHtmlFormElement Form(string? action = null)
    {
        var forms = Document.QuerySelectorAll<IHtmlFormElement>(action is null ? "main form" : $"form[action='{action}']").ToList();
        forms.Count.ShouldBe(1, $"forms on {Path}{(action is null ? "" : $" that go to {action}")}; the page says: {Text}");
        return forms[0];
    }

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    public static async Task<WebPage> ReadAsync(Uri address, HttpResponseMessage response)
    {
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        foreach (var form in document.QuerySelectorAll<IHtmlFormElement>("form"))
            form.Dataset["page"] = address.PathAndQuery;
        return new(address, response, document);
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
