using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.YoungPeople;

/// <summary>An agency that works with a young person beside us, from when to when.</summary>
public sealed class AgencyInvolvement : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the agency list.</summary>
    public required string Agency { get; init; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>The person there, and how to reach them.</summary>
    public Sealed? Contact { get; set; }
}
