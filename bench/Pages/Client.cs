using System.Diagnostics;
using System.Net;

namespace Steadfast.PagesBench;

/// <summary>One answer: how long it took from sending to the last byte, and what the process took of the processor and allocated meanwhile.</summary>
internal readonly record struct Answer(double Milliseconds, double Processor, long Allocated, HttpStatusCode Status, byte[] Body);

/// <summary>One person's browser on a connection that is kept open.</summary>
internal sealed class Client(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address };

    public async Task<Answer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return await SendAsync(request);
    }

    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        return await SendAsync(request);
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
        return new(took, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, GC.GetTotalAllocatedBytes() - allocated, response.StatusCode, body);
    }

    public void Dispose() => http.Dispose();
}
