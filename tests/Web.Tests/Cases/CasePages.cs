using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>A worker signed in, with a young person of their own, for a test of one page.</summary>
public sealed record CasePages(Browser Browser, Account Worker, YoungPerson Person)
{
    public string Href => $"/cases/{Person.Reference}";

    public static async Task<CasePages> OfAsync(WebHost host)
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        return new(await host.SignedInAsync(worker), worker, await host.Service.AddCaseAsync(worker));
    }

    public Task<WebPage> GetAsync(string part = "") => Browser.GetAsync(Href + part);

    /// <summary>Opens a form of the case and sends it with these answers.</summary>
    public async Task<WebPage> SendAsync(string part, params (string Name, string? Value)[] answers) =>
        await Browser.SubmitAsync((await GetAsync(part)).Form(), answers);

    public static (string, string?)[] Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];
}
