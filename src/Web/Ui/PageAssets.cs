using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Steadfast.Web.Ui;

/// <summary>
/// The stylesheet, the script and the icon, embedded in the program. An address carries a fingerprint of its content,
/// so that a browser may keep it for a year and still never shows an old look after an upgrade.
/// </summary>
public sealed class PageAssets
{
    private readonly Dictionary<string, Asset> byPath;

    public PageAssets()
    {
        Css = Load("steadfast.css", "text/css; charset=utf-8");
        Script = Load("steadfast.js", "text/javascript; charset=utf-8");
        Icon = Load("icon.svg", "image/svg+xml");
        byPath = new[] { Css, Script, Icon }.ToDictionary(asset => asset.File, StringComparer.Ordinal);
    }

    public Asset Css { get; }

    public Asset Script { get; }

    public Asset Icon { get; }

    /// <summary>Answers /assets/FILE for the names with a fingerprint; anything else is not there.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{file}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous();

    private IResult Serve(string file, HttpContext context)
    {
        if (!byPath.TryGetValue(file, out var asset))
            return Results.NotFound();
        var headers = context.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new("immutable") } };
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var small = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (small)
            context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(small ? asset.Brotli : asset.Plain, asset.Type);
    }

    private static Asset Load(string name, string type)
    {
        var plain = Read(name);
        var print = Convert.ToHexStringLower(SHA256.HashData(plain))[..12];
        var file = $"{Path.GetFileNameWithoutExtension(name)}.{print}{Path.GetExtension(name)}";
        return new Asset(file, type, plain, Read($"{name}.br"));
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"assets/{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>One embedded file: its name with fingerprint, media type, and bytes plain and compressed.</summary>
    public sealed record Asset(string File, string Type, byte[] Plain, byte[] Brotli)
    {
        public string Href => $"/assets/{File}";
    }
}
