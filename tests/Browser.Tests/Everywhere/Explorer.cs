using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Follows every link and every form that only asks, from where somebody begins; some addresses of each page will do.</summary>
internal sealed class Explorer(HttpClient client, Visitor visitor, IReadOnlyList<PageRoute> routes)
{
    private const int MostOfOnePage = 8;

    private static readonly HtmlParser Parser = new();

    private readonly Queue<string> ahead = [];
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, int> taken = [];

    public List<Place> Places { get; } = [];

    /// <summary>Links that lead nowhere.</summary>
    public List<string> Faults { get; } = [];

    public async Task GoAsync()
    {
        foreach (var start in visitor.Starts)
            Remember(start);
        while (ahead.TryDequeue(out var address))
            await VisitAsync(address);
    }

    private async Task VisitAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", visitor.Cookies } } };
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
            Faults.Add($"{visitor}, {address}: {(int)answer.StatusCode}");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        var found = answer.RequestMessage!.RequestUri!;
        var text = await answer.Content.ReadAsStringAsync();
        var page = Parser.ParseDocument(text);
        if (PageRoute.At(routes, found.AbsolutePath) is { } route && page.QuerySelector("main") is { } main)
            Places.Add(new(visitor, route.Pattern, found.PathAndQuery, KindsIn(main), text.Length));
        foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Concat(page.QuerySelectorAll("form[method=get]").Select(AddressOf)))
            Follow(new Uri(found, link));
    }

    private void Follow(Uri link)
    {
        if (link.IsLoopback && link.Authority == client.BaseAddress!.Authority)
            Remember(link.PathAndQuery);
    }

    private void Remember(string address)
    {
        var path = address.Split('?')[0];
        var page = PageRoute.At(routes, path)?.Pattern ?? path;
        if (taken.GetValueOrDefault(page) < MostOfOnePage && known.Add(address))
        {
            taken[page] = taken.GetValueOrDefault(page) + 1;
            ahead.Enqueue(address);
        }
    }

    private static HashSet<string> KindsIn(IElement main) => [.. main.QuerySelectorAll("*").Select(e => $"{e.LocalName}.{e.ClassName}.{e.GetAttribute("type")}")];

    // What the form asks for when it is sent as it stands.
    private static string AddressOf(IElement form)
    {
        var given = from field in form.QuerySelectorAll("[name]")
                    let value = field switch
                    {
                        IHtmlSelectElement list => list.Value,
                        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                        IHtmlInputElement box => box.Value,
                        _ => null,
                    }
                    where value is not null
                    select $"{field.GetAttribute("name")}={Uri.EscapeDataString(value)}";
        return $"{form.GetAttribute("action")}?{string.Join('&', given)}";
    }
}
