using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>
/// The way of one young person through the National Referral Mechanism. Only a first responder refers; we hand over what
/// we know and follow the decisions. A child needs to give no consent; at 18 they are asked.
/// </summary>
public sealed class NationalReferral : Editable, IAboutYoungPerson
{
    /// <summary>The form's own key: sent twice, it is one.</summary>
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of first responders.</summary>
    public required string FirstResponder { get; init; }

    public required Sealed HandedTo { get; init; }

    public required DateOnly HandedOn { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The day the first responder referred.</summary>
    public DateOnly? ReferredOn { get; set; }

    public Sealed? TheirNumber { get; set; }

    public GroundsDecision? ReasonableGrounds { get; set; }

    public DateOnly? ReasonableGroundsOn { get; set; }

    public GroundsDecision? ConclusiveGrounds { get; set; }

    public DateOnly? ConclusiveGroundsOn { get; set; }

    /// <summary>Whether they want to stay in it, asked again at 18.</summary>
    public bool? ConsentAt18 { get; set; }

    public DateOnly? ConsentAskedOn { get; set; }
}

public enum GroundsDecision
{
    Positive,
    Negative,
}
