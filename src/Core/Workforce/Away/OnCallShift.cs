using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Away;

/// <summary>Somebody is on call for a site out of hours, from one instant up to another.</summary>
public sealed class OnCallShift : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    public required OnCallPart Part { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime StartsAt { get; init; }

    public required DateTime EndsAt { get; init; }

    /// <summary>The number they answer, under their own key.</summary>
    public required Sealed Phone { get; init; }

    public DateTime? RemovedAt { get; set; }
}

/// <summary>A shift as a manager puts it.</summary>
/// <param name="FormKey">Sent twice, it is one shift.</param>
/// <param name="Phone">The number they answer.</param>
public sealed record NewShift(Guid FormKey, Guid SiteId, OnCallPart Part, Guid AccountId, DateTime StartsAt, DateTime EndsAt, string Phone);

public enum OnCallPart
{
    /// <summary>Answers young people and families.</summary>
    Worker,

    /// <summary>Decides when somebody's safety hangs on it.</summary>
    Manager,
}

public static class OnCallNames
{
    public static string Of(OnCallPart part) => part switch
    {
        OnCallPart.Worker => "Worker on call",
        OnCallPart.Manager => "Manager on call",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
