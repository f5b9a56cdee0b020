using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>Something worth keeping that is neither a contact nor a session.</summary>
public sealed class Note : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Sealed Text { get; set; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
