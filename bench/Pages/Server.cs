using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Web;

namespace Steadfast.PagesBench;

/// <summary>The web application on Kestrel, and the worker and the manager who are signed in to it.</summary>
internal sealed partial class Server(Prepared prepared, WebApplication app, Client worker, Client manager, IReadOnlyList<string> references, IReadOnlyList<string> names) : IAsyncDisposable
{
    public int YoungPeople => prepared.YoungPeople;

    public string DatabaseFile => prepared.Database.Where;

    public static async Task<Server> StartAsync(Prepared prepared)
    {
        var builder = WebService.CreateBuilder(new Serving(prepared.Database, prepared.Keys, Demo: true));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build().Wire();
        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        var (references, names) = await CaseloadAsync(app.Services);
        return new Server(prepared, app, await SignedInAsync(address, Prepared.WorkerMail), await SignedInAsync(address, Prepared.ManagerMail), references, names);
    }

    public Task<Answer> CaseloadAsync() => PageAsync("/cases");

    public Task<Answer> CaseAsync(int turn) => PageAsync($"/cases/{references[turn % references.Count]}");

    public Task<Answer> SearchAsync(int turn) => PageAsync($"/cases?q={Uri.EscapeDataString(names[turn % names.Count])}");

    /// <summary>A page of the record of two thousand events; an empty part is the case page.</summary>
    public Task<Answer> LongRecordAsync(string part) => PageAsync($"/cases/{references[0]}{part}");

    /// <summary>A page as the worker has it.</summary>
    public Task<Answer> PageAsync(string path) => Must(worker.GetAsync(path), HttpStatusCode.OK);

    /// <summary>A page as the manager of the site has it.</summary>
    public Task<Answer> ManagerPageAsync(string path) => Must(manager.GetAsync(path), HttpStatusCode.OK);

    /// <summary>Opens the form, then sends it; the sending is what is measured.</summary>
    public async Task<Answer> RecordContactAsync(int turn)
    {
        var path = $"/cases/{references[turn % references.Count]}/record-contact";
        var fields = Fields((await PageAsync(path)).Body);
        (fields["Input.Kind"], fields["Input.Way"], fields["Input.Note"], fields["Input.Next"]) = ("contact", "knock", "Ten minutes on the wall outside. Talked about trainers.", "keep");
        return await Must(worker.PostAsync(path, fields), HttpStatusCode.Redirect);
    }

    /// <summary>The page's script as it is sent, in bytes.</summary>
    public async Task<int> ScriptBytesAsync()
    {
        var page = System.Text.Encoding.UTF8.GetString((await CaseloadAsync()).Body);
        var bytes = 0;
        foreach (Match script in Script().Matches(page))
            bytes += (await PageAsync(script.Groups[1].Value)).Body.Length;
        return bytes;
    }

    private static async Task<Client> SignedInAsync(Uri address, string mail)
    {
        var client = new Client(address);
        var fields = Fields((await Must(client.GetAsync("/demo/sign-in"), HttpStatusCode.OK)).Body);
        fields["email"] = mail;
        await Must(client.PostAsync("/demo/sign-in", fields), HttpStatusCode.Redirect);
        return client;
    }

    private static async Task<(List<string> References, List<string> Names)> CaseloadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, sealer) = (scope.ServiceProvider.GetRequiredService<ServiceDatabase>(), scope.ServiceProvider.GetRequiredService<Sealer>());
        var account = await db.Users.SingleAsync(a => a.Email == Prepared.WorkerMail);
        var viewer = new Viewer(account.Id, account.Name, Role.Practitioner, account.SiteId, DateTime.UnixEpoch);
        var people = await db.YoungPeople.AsNoTracking().VisibleTo(viewer, db).OrderBy(p => p.PackageId).Include(p => p.Key).ToListAsync();
        return ([.. people.Select(p => p.Reference)], [.. people.Select(p => sealer.WordsOf(p.Key).Open(p.FamilyName))]);
    }

    private static async Task<Answer> Must(Task<Answer> asked, HttpStatusCode status)
    {
        var answer = await asked;
        return answer.Status == status ? answer : throw new InvalidOperationException($"answered {(int)answer.Status} instead of {(int)status}: {System.Text.Encoding.UTF8.GetString(answer.Body)}");
    }

    /// <summary>What a browser would send back unchanged.</summary>
    private static Dictionary<string, string> Fields(byte[] page)
    {
        var form = new Dictionary<string, string>();
        foreach (Match input in Input().Matches(System.Text.Encoding.UTF8.GetString(page)))
        {
            var (name, value, type) = (Of(input.Value, "name"), Of(input.Value, "value"), Of(input.Value, "type"));
            if (name is not null && type is not ("radio" or "checkbox" or "search"))
                form[name] = value ?? "";
        }
        return form;
    }

    private static string? Of(string tag, string attribute) =>
        Regex.Match(tag, $" {attribute}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<script [^>]*src=\"([^\"]+)\"")]
    private static partial Regex Script();

    public async ValueTask DisposeAsync()
    {
        worker.Dispose();
        manager.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
