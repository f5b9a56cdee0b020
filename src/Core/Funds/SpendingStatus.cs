namespace Steadfast.Core.Funds;

/// <summary>Where money asked of the fund stands.</summary>
public enum SpendingStatus
{
    Asked,

    /// <summary>Set aside in the budget.</summary>
    Approved,

    /// <summary>Cash or a voucher is with the family; what is not used comes back.</summary>
    HandedOut,

    /// <summary>Spent, with its receipt; what was not used went back to the budget.</summary>
    Spent,
    Refused,
    Withdrawn,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class SpendingMoves
{
    private static readonly Dictionary<SpendingStatus, SpendingStatus[]> Allowed = new()
    {
        [SpendingStatus.Asked] = [SpendingStatus.Approved, SpendingStatus.Refused, SpendingStatus.Withdrawn],
        [SpendingStatus.Approved] = [SpendingStatus.HandedOut, SpendingStatus.Spent, SpendingStatus.Withdrawn],
        [SpendingStatus.HandedOut] = [SpendingStatus.Spent],
        [SpendingStatus.Spent] = [],
        [SpendingStatus.Refused] = [],
        [SpendingStatus.Withdrawn] = [],
    };

    public static bool CanMoveTo(this SpendingStatus from, SpendingStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves it, or says in the rule's words why it may not.</summary>
    public static void MoveTo(this Spending spending, SpendingStatus to)
    {
        if (!spending.Status.CanMoveTo(to))
            throw new RuleException(Sentence(spending.Status));
        spending.Status = to;
    }

    private static string Sentence(SpendingStatus from) => from switch
    {
        SpendingStatus.Asked => "This waits for a decision first.",
        SpendingStatus.Approved => "This was approved already.",
        SpendingStatus.HandedOut => "The money or voucher was handed out already. Record what was spent; what is left goes back to the budget.",
        SpendingStatus.Spent => "This was spent already.",
        SpendingStatus.Refused => "This was refused. Ask again if something has changed.",
        SpendingStatus.Withdrawn => "This was withdrawn. Ask again if it is needed after all.",
        _ => throw new ArgumentOutOfRangeException(nameof(from)),
    };
}
