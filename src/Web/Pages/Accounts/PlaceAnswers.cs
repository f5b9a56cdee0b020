using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Accounts;

/// <summary>What an account is for, as the forms that add and change one ask it.</summary>
public sealed class PlaceAnswers
{
    [Required(ErrorMessage = "Choose a role")]
    public Role? Role { get; set; }

    public Guid? Site { get; set; }

    public string? Agency { get; set; }

    [Range(1, 50, ErrorMessage = "A caseload limit is a number from 1 to 50. Leave it empty for the site's own.")]
    public int? CaseloadLimit { get; set; }

    // A method: whatever is a property is read while the form is checked.
    public AccountPlace ToPlace() => new(Role!.Value, Site, string.IsNullOrEmpty(Agency) ? null : Agency, CaseloadLimit);

    /// <summary>The field that a rule is about, as both forms name it.</summary>
    public static string KeyOf(RuleException rule) => rule.About is { } answer ? $"Input.{answer}" : "";

    public static PlaceAnswers Of(Account account) =>
        new() { Role = account.Role, Site = account.SiteId, Agency = account.Agency, CaseloadLimit = account.CaseloadLimit };
}

/// <summary>The answers those forms offer.</summary>
public sealed record PlaceChoices(IReadOnlyList<Choice> Roles, IReadOnlyList<Choice> Sites, IReadOnlyList<Choice> Agencies)
{
    public static async Task<PlaceChoices> LoadAsync(ServiceDatabase db, OptionLists lists, TimeProvider clock, CancellationToken cancel)
    {
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).Select(s => new Choice(s.Id.ToString(), s.Name, null)).ToListAsync(cancel);
        var agencies = await lists.ForAsync("referral_source", null, clock.Today(), cancel);
        return new(
            [.. Enum.GetValues<Role>().Select(role => new Choice(role.ToString(), RoleNames.Of(role)))],
            sites,
            [.. agencies.Select(a => new Choice(a.Code, a.In(Wording.Code)))]);
    }
}
