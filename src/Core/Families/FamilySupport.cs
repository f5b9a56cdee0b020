using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Families;

/// <summary>Work with the family: family work at home, a course, a parents' group; who it is for and what came of it.</summary>
public sealed class FamilySupport : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Whom it is for; empty for the family as a whole.</summary>
    public Guid? FamilyMemberId { get; init; }

    /// <summary>Code of the list of family support.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called, and where.</summary>
    public required Sealed Name { get; init; }

    public required DateOnly StartedOn { get; init; }

    public DateOnly? EndedOn { get; set; }

    public Sealed? CameOfIt { get; set; }

    public required Guid AccountId { get; init; }
}

/// <summary>One meeting of a course or group: whether they came.</summary>
public sealed class FamilySupportMeeting : IAboutYoungPerson
{
    public required Guid SupportId { get; init; }

    public required DateOnly On { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required bool Came { get; init; }
}
