using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Families;

/// <summary>
/// Somebody of the family takes part in crime, so that a visit, a call or a word could put the young person or a worker in
/// danger. Read by those who work with the young person and by the site's manager, and by no one else; it stands in no
/// timeline, export, download or update to partners.
/// </summary>
public sealed class SafetyMatter : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid FamilyMemberId { get; init; }

    public required Sealed What { get; set; }

    /// <summary>What keeps the young person, the family and us safe: what not to say, where not to go.</summary>
    public required Sealed WhatToDo { get; set; }

    public Sealed? HowKnown { get; set; }

    public required DateTime At { get; init; }

    /// <summary>When it was no longer so; it stays readable.</summary>
    public DateTime? EndedAt { get; set; }

    public required Guid AccountId { get; init; }
}

public static class SafetyReach
{
    /// <summary>The matters that somebody may read. Those out of reach do not exist.</summary>
    public static IQueryable<SafetyMatter> VisibleTo(this IQueryable<SafetyMatter> matters, Viewer viewer, ServiceDatabase db)
    {
        var people = db.Allocations.Where(a => a.AccountId == viewer.AccountId && a.To == null).Select(a => a.YoungPersonId)
            .Concat(db.CaseCovers.On(viewer.Now.ToLondonDay()).Where(c => c.AccountId == viewer.AccountId).Select(c => c.YoungPersonId));
        if (viewer.Role == Role.ServiceManager)
            people = people.Concat(db.YoungPeople.Where(p => p.SiteId == viewer.SiteId).Select(p => p.Id));
        return viewer.Role is Role.Practitioner or Role.PeerMentor or Role.ServiceManager ? matters.Where(m => people.Contains(m.YoungPersonId)) : matters.Where(m => false);
    }
}
