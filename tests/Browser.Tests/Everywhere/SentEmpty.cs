using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>A form sent with nothing in it never fails inside: it is content, or comes back saying what is missing and leads to each place.</summary>
internal sealed class SentEmpty(HttpClient client, Place place)
{
    private const string Fields = "input:not([type=hidden]), textarea, select";
    private const string Focusable = Fields + ", button, [tabindex]";

    private static readonly HtmlParser Parser = new();

    private readonly List<string> faults = [];
    private int refused;

    public async Task<(int Refused, IReadOnlyList<string> Faults)> FaultsAsync()
    {
        if (await ReadAsync(new(HttpMethod.Get, place.Address)) is not { } page)
            return (0, faults);
        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => form.QuerySelector(Fields) is not null))
            await SendAsync(form);
        return (refused, faults);
    }

    private async Task SendAsync(IHtmlFormElement form)
    {
        var address = new Uri(new Uri(client.BaseAddress!, place.Address), form.GetAttribute("action") ?? "");
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(Emptied));
        if (await ReadAsync(new(HttpMethod.Post, address.PathAndQuery) { Content = content }) is not { } answer || answer.QuerySelector(".govuk-error-summary") is not { } summary)
            return;
        refused++;
        if (answer.Title?.StartsWith("Error: ", StringComparison.Ordinal) != true)
            faults.Add($"titled '{answer.Title}'");
        var links = summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        faults.AddRange(links.Where(href => href.Length < 2 || answer.GetElementById(href[1..])?.Matches(Focusable) != true).Select(href => $"the summary leads to '{href}', which cannot take the focus"));
    }

    /// <summary>The page; none where the answer leads on, or there is none, which is a fault where it failed.</summary>
    private async Task<IHtmlDocument?> ReadAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("Cookie", place.Visitor.Cookies);
            request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.NotFound) || (request.Method == HttpMethod.Post && answer.StatusCode == HttpStatusCode.NotFound))
                faults.Add($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode}");
            return answer.StatusCode == HttpStatusCode.OK ? Parser.ParseDocument(await answer.Content.ReadAsStringAsync()) : null;
        }
    }

    // What somebody who touches nothing but clears every box sends: a radio or checkbox is not sent, a list its first entry.
    private static IEnumerable<KeyValuePair<string, string>> Emptied(IElement field) => field switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" or "file" or "submit" } => [],
        IHtmlInputElement { Type: "hidden" } kept => [new(kept.Name!, kept.Value)],
        IHtmlSelectElement list => list.Options.FirstOrDefault() is { } first ? [new(list.Name!, first.Value)] : [],
        _ => [new(field.GetAttribute("name")!, "")],
    };
}
