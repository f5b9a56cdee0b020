using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>
/// A young person's record: one for each young person, however often they come and go. Words are sealed under their
/// own key; codes and dates stay plain, so that tables can be counted without opening anything.
/// </summary>
public sealed class YoungPerson : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    Guid IAboutYoungPerson.YoungPersonId => Id;

    /// <summary>What people call the record by: site letters, a number, a check letter. Page addresses hold this.</summary>
    public required string Reference { get; init; }

    /// <summary>The id this person had in the data package they came in with, for coming back in an export.</summary>
    public string? PackageId { get; init; }

    public required Guid SiteId { get; set; }

    public required PersonKey Key { get; init; }

    public required Sealed GivenName { get; set; }

    public required Sealed FamilyName { get; set; }

    /// <summary>The name they want to be called by.</summary>
    public Sealed? KnownAs { get; set; }

    public Sealed? Pronouns { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public string? Gender { get; set; }

    public string? Ethnicity { get; set; }

    public string? Disability { get; set; }

    /// <summary>The language they want to be spoken and written to in.</summary>
    public string? Language { get; set; }

    public Sealed? Address { get; set; }

    public Sealed? Postcode { get; set; }

    public Sealed? Phone { get; set; }

    /// <summary>Which number, which time, who must not know. Shown before any phone number.</summary>
    public Sealed? SafeContact { get; set; }

    /// <summary>Who they are, in their own words. The record opens on this (rule 3).</summary>
    public Sealed? InTheirWords { get; set; }

    /// <summary>What matters now, kept by the worker with them.</summary>
    public Sealed? MattersNow { get; set; }

    /// <summary>The day of the next planned try or meeting.</summary>
    public DateOnly? NextContactOn { get; set; }

    /// <summary>In London, where a time was agreed.</summary>
    public TimeOnly? NextContactAt { get; set; }

    public Sealed? NextContactPlan { get; set; }

    /// <summary>Only those who work with them see the record; others need break-glass.</summary>
    public bool Restricted { get; set; }

    public DateTime CreatedAt { get; init; }
}

/// <summary>A part of a name to search by: a keyed hash, from which no name can be read.</summary>
public sealed class NameToken : IAboutYoungPerson
{
    public required Guid YoungPersonId { get; init; }

    public required long Token { get; init; }
}
