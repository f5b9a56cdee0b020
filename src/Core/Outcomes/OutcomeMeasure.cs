using Steadfast.Core.Database;

namespace Steadfast.Core.Outcomes;

/// <summary>One value of one measure on one day, for change to be seen over time.</summary>
public sealed class OutcomeMeasure : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required string Measure { get; init; }

    public DateOnly? RecordedOn { get; init; }

    public string? Value { get; init; }
}
