using Microsoft.AspNetCore.Identity;
using Steadfast.Core.Database;

namespace Steadfast.Core.Workforce;

/// <summary>Someone who signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Ids.New();

    /// <summary>The name colleagues know them by.</summary>
    public required string Name { get; set; }

    public required Role Role { get; set; }

    /// <summary>The site they work in; none for those who work over all sites.</summary>
    public Guid? SiteId { get; set; }

    /// <summary>For a partner: the agency they refer for (its code on the list of referral sources).</summary>
    public string? Agency { get; set; }

    /// <summary>How many young people they carry at most; a manager may go over it only with a reason (rule 4).</summary>
    public int? CaseloadLimit { get; set; }

    /// <summary>The language they use the program in: en or cy.</summary>
    public string Language { get; set; } = "en";

    /// <summary>When the account was withdrawn. Its sessions end at their next request.</summary>
    public DateTime? DisabledAt { get; set; }
}
