using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Families;

/// <summary>Who of the family was spoken to in a contact, and what they wished from us then.</summary>
public sealed class ContactMember : IAboutYoungPerson
{
    public required Guid ContactId { get; init; }

    public required Guid FamilyMemberId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public Sealed? Wish { get; init; }
}
