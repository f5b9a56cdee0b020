using System.Net;
using AngleSharp.Html.Dom;

namespace Steadfast.Web.Tests.Harness;

/// <summary>
/// A browser without script: keeps cookies, follows redirects, sends real forms with their hidden fields and
/// antiforgery token. A page that fails inside throws here with the reason.
/// </summary>
public sealed class Browser(HttpMessageHandler server, ErrorLog errors)
{
    private const int MostRedirects = 10;

    private readonly HttpMessageInvoker invoker = new(server);

    public CookieContainer Cookies { get; } = new();

    /// <summary>Opens an address, following redirects.</summary>
    public async Task<WebPage> GetAsync(string url)
    {
        var address = new Uri(WebHost.Address, url);
        return await FollowAsync(address, await SendAsync(HttpMethod.Get, address, null));
    }

    /// <summary>Sends a form as it stands on the page, with these answers typed over it; a field may be given several times, and null leaves it out.</summary>
    /// <exception cref="InvalidOperationException">The form has no such field.</exception>
    public async Task<WebPage> SubmitAsync(IHtmlFormElement form, params (string Name, string? Value)[] answers)
    {
        var address = new Uri(WebHost.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : form.Dataset["page"]!);
        if (form.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) != true)
            return await GetAsync(new UriBuilder(address) { Query = await FormFields.Content(form, answers).ReadAsStringAsync() }.Uri.PathAndQuery);
        return await FollowAsync(address, await SendAsync(HttpMethod.Post, address, FormFields.Content(form, answers)));
    }

    /// <summary>Sends a form with files in it.</summary>
    public async Task<WebPage> SendFormAsync(string url, MultipartFormDataContent content)
    {
        var address = new Uri(WebHost.Address, url);
        return await FollowAsync(address, await SendAsync(HttpMethod.Post, address, content));
    }

    /// <summary>Sends exactly these fields, with no token of any form: what a page that is not ours could send.</summary>
    public async Task<HttpResponseMessage> PostWithoutTokenAsync(string url, params (string Name, string Value)[] fields) =>
        await SendAsync(HttpMethod.Post, new Uri(WebHost.Address, url), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>One request with the cookies kept, and its response as it is: no redirect is followed.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        // As browsers do with what they send.
        if (method == HttpMethod.Post)
            request.Headers.Add("Origin", WebHost.Address.GetLeftPart(UriPartial.Authority));
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } kept)
            request.Headers.Add("Cookie", kept);
        errors.Forget();
        var response = await invoker.SendAsync(request, CancellationToken.None);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Cookies.SetCookies(address, cookie);
        }
        if (response.StatusCode == HttpStatusCode.InternalServerError)
            throw new InvalidOperationException($"{method} {address.PathAndQuery} failed: {errors.Last}");
        return response;
    }

    private async Task<WebPage> FollowAsync(Uri address, HttpResponseMessage response)
    {
        for (var redirects = 0; response.Headers.Location is { } next; redirects++)
        {
            if (redirects == MostRedirects)
                throw new InvalidOperationException($"redirected in a circle, last to {next}");
            address = new Uri(address, next);
            address.Host.ShouldBe(WebHost.Address.Host, "a redirect led to another site");
            response = await SendAsync(HttpMethod.Get, address, null);
        }
        return await WebPage.ReadAsync(address, response);
    }
}
