using Steadfast.Core.Database;

namespace Steadfast.Core.YoungPeople;

/// <summary>Where a young person learns, as known on a day. Of two on one day the later row counts.</summary>
public sealed class EducationRecord : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required DateOnly? RecordedOn { get; init; }

    /// <summary>Code of the education list; empty where it was asked and is not known.</summary>
    public string? Setting { get; init; }
}
