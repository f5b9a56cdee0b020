using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Steadfast.PagesBench;

/// <summary>The reference for pages: Kestrel answering the same bytes from memory.</summary>
internal sealed class Memory(WebApplication app, Client client) : IAsyncDisposable
{
    private static byte[] bytes = [];

    public static async Task<Memory> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        return new(app, new Client(new Uri(app.Urls.First())));
    }

    public Task<Answer> GetAsync(byte[] same)
    {
        bytes = same;
        return client.GetAsync("/");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
