using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Families;

/// <summary>Someone around the young person: parent, carer, brother or sister, anyone they count on.</summary>
public sealed class FamilyMember : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Sealed Name { get; set; }

    /// <summary>Code of the relationship list.</summary>
    public required string Relationship { get; set; }

    public bool LivesWith { get; set; }

    /// <summary>Is a parent or carer whom we may speak to before the young person (§5.3).</summary>
    public bool FirstContact { get; set; }

    public Sealed? Phone { get; set; }

    /// <summary>What they wish from us, and how they want to be met.</summary>
    public Sealed? Wishes { get; set; }
}
