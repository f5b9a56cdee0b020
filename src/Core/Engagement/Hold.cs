using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>A pause with the door open: until when, agreed with whom, and how to come back.</summary>
public sealed class Hold : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid ReferralId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The day somebody looks again. Not known only for holds that came in with a data package.</summary>
    public DateOnly? ReviewOn { get; set; }

    public Sealed? Why { get; init; }

    public Sealed? AgreedWith { get; init; }

    public Sealed? DoorStaysOpen { get; init; }

    public required Guid? AccountId { get; init; }

    /// <summary>The day it ended: by a return, or by the work ending.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>A young person who comes back, from a hold or after an ending.</summary>
public sealed class Return : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid ReferralId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required DateOnly On { get; init; }

    public Sealed? HowTheyCameBack { get; init; }

    /// <summary>The worker who takes up again; the same as before where they are still here.</summary>
    public required Guid WorkerId { get; init; }

    public required Guid AccountId { get; init; }
}

/// <summary>The end of an episode of work, for a reason of the list, and how to come back.</summary>
public sealed class Ending : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid ReferralId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Code of the list of closure reasons.</summary>
    public required string Reason { get; init; }

    public Sealed? InTheirWords { get; init; }

    public Sealed? Summary { get; init; }

    public required Guid AccountId { get; init; }
}

/// <summary>A young person handed from one worker, or one site, to another.</summary>
public sealed class Transfer : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid? FromAccountId { get; init; }

    public required Guid ToAccountId { get; init; }

    public Guid? FromSiteId { get; init; }

    public Guid? ToSiteId { get; init; }

    public required DateOnly On { get; init; }

    public required Sealed Why { get; init; }

    public required Guid AccountId { get; init; }
}
