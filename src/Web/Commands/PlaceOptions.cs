using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Commands;

/// <summary>Role, site, agency and caseload limit as options of a verb.</summary>
internal sealed class PlaceOptions
{
    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(WordOf);

    private readonly Option<string> role = new("--role") { Description = string.Join(", ", Roles.Keys), Required = true };
    private readonly Option<string?> site = new("--site") { Description = "for practitioner, peer-mentor and service-manager: the site's name" };
    private readonly Option<string?> agency = new("--agency") { Description = "for partner: the code of the agency they refer for, police say" };
    private readonly Option<int?> limit = new("--caseload-limit") { Description = "how many young people they carry at most (default: the site's own limit)" };

    /// <summary>The role as the command line says it: service-manager.</summary>
    public static string WordOf(Role role) => Titles.Of(role.ToString()).ToLowerInvariant().Replace(' ', '-');

    public Command Onto(Command command)
    {
        foreach (var option in new Option[] { role, site, agency, limit })
            command.Options.Add(option);
        return command;
    }

    public async Task<AccountPlace> ReadAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        if (!Roles.TryGetValue(parsed.GetValue(role)!.ToLowerInvariant().Replace('_', '-'), out var named))
            throw new UsageException($"--role '{parsed.GetValue(role)}' is none of {string.Join(", ", Roles.Keys)}");
        return new(named, await SiteAsync(parsed.GetValue(site), services.GetRequiredService<ServiceDatabase>(), cancel), parsed.GetValue(agency), parsed.GetValue(limit));
    }

    private static async Task<Guid?> SiteAsync(string? name, ServiceDatabase db, CancellationToken cancel)
    {
        if (name is null)
            return null;
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancel);
        return sites.Find(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw new RuleException($"There is no site '{name}'; there are: {(sites.Count == 0 ? "none yet" : string.Join(", ", sites.Select(s => s.Name)))}.");
    }
}
