using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>One time a group meets: part of a programme, or on its own.</summary>
public sealed class GroupSession : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    public Guid? ProgrammeId { get; init; }

    public required string Name { get; set; }

    public required Guid LeaderId { get; set; }

    /// <summary>The second worker.</summary>
    public Guid? HelperId { get; set; }

    public required DateTime At { get; set; }

    public required int Minutes { get; set; }

    public required Guid VenueId { get; set; }

    public GroupStatus Status { get; set; } = GroupStatus.Planned;

    /// <summary>What the group agreed to expect of each other, in their own words.</summary>
    public Sealed? Expectations { get; set; }

    /// <summary>How the group as a whole went; no young person is named in it.</summary>
    public Sealed? HowItWent { get; set; }

    public bool IsOpen => Status is GroupStatus.Planned or GroupStatus.Confirmed;

    /// <summary>Whether this account leads it, alone or with another.</summary>
    public bool IsLedBy(Guid accountId) => LeaderId == accountId || HelperId == accountId;
}
