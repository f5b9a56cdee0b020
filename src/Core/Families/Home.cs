using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Families;

/// <summary>Where the young person or somebody around them lives or lived.</summary>
public sealed class Home : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of kinds of home.</summary>
    public required string Kind { get; init; }

    /// <summary>As the family calls it: Mum's flat.</summary>
    public Sealed? Name { get; init; }
}

/// <summary>Somebody living in a home, from when to when. One may live in two homes at a time.</summary>
public sealed class HomeStay : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid HomeId { get; init; }

    /// <summary>Empty for the young person.</summary>
    public Guid? FamilyMemberId { get; init; }

    /// <summary>Empty where not known since when.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day they moved out; empty while they live there.</summary>
    public DateOnly? Until { get; set; }

    public Sealed? Why { get; init; }
}
