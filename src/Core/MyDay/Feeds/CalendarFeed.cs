using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MyDay.Feeds;

/// <summary>
/// A worker's days for the calendar on their phone, at a secret address. The database keeps the hash of the secret. It ends
/// with the account, the role or the site it was made for, and nothing wakes it again.
/// </summary>
public sealed class CalendarFeed : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required byte[] SecretHash { get; init; }

    public required Role Role { get; init; }

    public Guid? SiteId { get; init; }

    /// <summary>Whether the kind of place is told, of places that give nothing away.</summary>
    public bool ShowsPlaces { get; set; }

    public required DateTime MadeAt { get; init; }

    public DateTime? EndedAt { get; set; }
}
