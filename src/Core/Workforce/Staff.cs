using Steadfast.Core.Access;

namespace Steadfast.Core.Workforce;

/// <summary>Who answers for whom.</summary>
public static class Staff
{
    /// <summary>Roles that meet young people, or answer for those who do.</summary>
    public static bool Works(Role role) => role is Role.Practitioner or Role.PeerMentor or Role.ServiceManager;

    /// <summary>A service manager answers for the staff of their site, the national lead for all; nobody for themselves.</summary>
    public static bool Manages(Viewer by, Account account) => by.AccountId != account.Id && Works(account.Role)
        && (by.Role == Role.NationalLead || (by.Role == Role.ServiceManager && by.SiteId == account.SiteId));

    /// <summary>The staff a manager answers for, those whose account is open; nobody for themselves.</summary>
    public static IQueryable<Account> ManagedBy(this IQueryable<Account> accounts, Viewer by) => accounts.Where(a =>
        a.DisabledAt == null && a.Id != by.AccountId && (a.Role == Role.Practitioner || a.Role == Role.PeerMentor || a.Role == Role.ServiceManager)
        && (by.Role == Role.NationalLead || (by.Role == Role.ServiceManager && a.SiteId == by.SiteId)));

    /// <summary>Those who work at the same site, oneself with them.</summary>
    public static IQueryable<Account> ColleaguesOf(this IQueryable<Account> accounts, Viewer viewer) => accounts.Where(a =>
        a.DisabledAt == null && a.SiteId != null && a.SiteId == viewer.SiteId && (a.Role == Role.Practitioner || a.Role == Role.PeerMentor || a.Role == Role.ServiceManager));
}
