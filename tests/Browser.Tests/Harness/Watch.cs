using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>
/// Notes what must never happen on any page: something refused by the content security policy or wrong in a script (both
/// are written to the console), an answer that is an error, or a request to anywhere but the service.
/// </summary>
public sealed class Watch
{
    private readonly List<string> faults = [];

    public Watch(IBrowserContext profile, string address)
    {
        profile.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Note($"console {message.Type}: {message.Text}");
        };
        profile.WebError += (_, error) => Note($"script: {error.Error}");
        profile.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Note($"request to elsewhere: {request.Url}");
        };
        profile.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Note($"{response.Status} {response.Request.Method} {response.Url}");
        };
    }

    /// <summary>One line for each, in the order they happened.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (faults)
                return [.. faults];
        }
    }

    private void Note(string fault)
    {
        lock (faults)
            faults.Add(fault);
    }
}
