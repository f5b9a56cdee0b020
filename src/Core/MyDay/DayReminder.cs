using Steadfast.Core.Database;

namespace Steadfast.Core.MyDay;

/// <summary>A worker's wish for one mail a day at an hour of theirs, with counts only.</summary>
public sealed class DayReminder : Editable
{
    public required Guid AccountId { get; init; }

    /// <summary>The hour in London, 5 to 21; none when they want no mail any more.</summary>
    public int? Hour { get; set; }
}
