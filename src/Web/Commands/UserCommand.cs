using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Commands;

/// <summary>The people who sign in, kept from the command line: the first administrator comes from here.</summary>
internal static class UserCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "the address they sign in with", Required = true };

    public static Command Create() => new("user", "The people who sign in: add, role, reset, disable, list.") { Add(), ChangeRole(), Reset(), Disable(), List() };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "the name colleagues know them by", Required = true };
        var place = new PlaceOptions();
        var command = place.Onto(new Command("add", "Adds an account and prints the path of a one-time link, good for 24 hours, to set it up.") { Email, name });
        return Acting(command, async (parsed, services, cancel) =>
        {
            var link = await services.GetRequiredService<AccountKeeping>().AddAsync(null, parsed.GetValue(Email)!, parsed.GetValue(name)!, await place.ReadAsync(parsed, services, cancel), cancel);
            SayLink(link);
        });
    }

    private static Command ChangeRole()
    {
        var place = new PlaceOptions();
        var command = place.Onto(new Command("role", "Changes an account's role and site; its sessions end at their next request.") { Email });
        return Acting(command, async (parsed, services, cancel) =>
        {
            var account = await FindAsync(parsed, services, cancel);
            await services.GetRequiredService<AccountKeeping>().ChangeAsync(null, account.Id, await place.ReadAsync(parsed, services, cancel), cancel);
            Console.WriteLine($"{account.Email} is now: {RoleNames.Of(account.Role)}.");
        });
    }

    private static Command Reset() => Acting(new Command("reset", "Ends everything that lets somebody in, and prints the path of a new one-time link.") { Email }, async (parsed, services, cancel) =>
        SayLink(await services.GetRequiredService<AccountKeeping>().ResetAsync(null, (await FindAsync(parsed, services, cancel)).Id, cancel)));

    private static Command Disable() => Acting(new Command("disable", "Withdraws an account; its sessions end at their next request.") { Email }, async (parsed, services, cancel) =>
    {
        var account = await FindAsync(parsed, services, cancel);
        await services.GetRequiredService<AccountKeeping>().DisableAsync(null, account.Id, cancel);
        Console.WriteLine($"{account.Email} is withdrawn.");
    });

    private static Command List() => Acting(new Command("list", "Lists accounts: address, role, site, state."), async (_, services, cancel) =>
    {
        var db = services.GetRequiredService<ServiceDatabase>();
        var sites = await db.Sites.ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        foreach (var account in await db.Users.AsNoTracking().OrderBy(a => a.Email).ToListAsync(cancel))
        {
            var state = account.DisabledAt is not null ? "withdrawn" : account.TwoFactorEnabled ? "set up" : "not set up";
            Console.WriteLine($"{account.Email}\t{PlaceOptions.WordOf(account.Role)}\t{(account.SiteId is { } id ? sites[id] : "")}\t{state}");
        }
    });

    private static Command Acting(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task> act)
    {
        var database = DatabaseChoice.Option();
        command.Options.Add(database);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await DatabaseChoice.OpenAsync(DatabaseChoice.Of(parsed, database), cancel);
            await using (var scope = services.CreateAsyncScope())
                await act(parsed, scope.ServiceProvider, cancel);
            await services.CheckpointAsync(cancel);
            return 0;
        });
        return command;
    }

    private static async Task<Account> FindAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var email = parsed.GetValue(Email)!.Trim().ToUpperInvariant();
        return await services.GetRequiredService<ServiceDatabase>().Users.SingleOrDefaultAsync(a => a.NormalizedEmail == email, cancel)
            ?? throw new RuleException($"There is no account with the address {parsed.GetValue(Email)}. 'steadfast user list' names them all.");
    }

    private static void SayLink(string path)
    {
        Console.WriteLine(path);
        Console.Error.WriteLine("Put the service's address before this path and hand it over yourself. It works once, within 24 hours.");
    }
}
