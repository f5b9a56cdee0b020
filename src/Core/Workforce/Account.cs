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

    /// <summary>The key of their authenticator app, sealed under the installation's key.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>The key of an app being set up, until a code of it was typed.</summary>
    public byte[]? NextAuthenticatorKey { get; set; }

    /// <summary>The step (30 seconds) of the last code used; none of it or before it is taken again.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>When the account was withdrawn. Its sessions end at their next request.</summary>
    public DateTime? DisabledAt { get; set; }
}
