using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Assessment.Life;

/// <summary>Something that shaped a young person's life, from long before us to now: a move, a loss, first trouble, a good year.</summary>
public sealed class LifeEvent : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of life events.</summary>
    public required string Kind { get; set; }

    /// <summary>The day, where it is known; else the year or the age, and only one of the three.</summary>
    public DateOnly? On { get; set; }

    public int? Year { get; set; }

    /// <summary>How old they were, in whole years.</summary>
    public int? Age { get; set; }

    public required Sealed What { get; set; }
}
