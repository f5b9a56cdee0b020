using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Funds;

/// <summary>How the money is paid out.</summary>
public enum PaymentWay
{
    /// <summary>We buy it.</summary>
    Purchase,

    /// <summary>A numbered voucher is handed over.</summary>
    Voucher,

    /// <summary>Money is handed over, in front of a second worker.</summary>
    Cash,
}

/// <summary>Money asked of a site's budget, from asking to the receipt. Each step is written once and stays.</summary>
public abstract class Spending : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    public required long AskedPence { get; init; }

    public required PaymentWay Way { get; init; }

    public SpendingStatus Status { get; set; } = SpendingStatus.Asked;

    public required Guid AskedById { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>The budget that holds the money, from approval on.</summary>
    public Guid? BudgetId { get; set; }

    public Guid? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Sealed? DecisionWhy { get; set; }

    public long ApprovedPence { get; set; }

    public Guid? HandedById { get; set; }

    /// <summary>The second worker who saw money handed over.</summary>
    public Guid? SeenById { get; set; }

    public DateOnly? HandedOn { get; set; }

    public string? VoucherNumber { get; set; }

    public long SpentPence { get; set; }

    public DateOnly? SpentOn { get; set; }

    public string? ReceiptNumber { get; set; }

    public Sealed? ReceiptNote { get; set; }

    /// <summary>What lists show: what was asked for while nobody agreed to it, then what the budget holds.</summary>
    public long ShownPence => Status is SpendingStatus.Asked or SpendingStatus.Refused or SpendingStatus.Withdrawn ? AskedPence : HeldPence;

    /// <summary>What the budget holds for it now. Over all of a budget's spending these add up to what is used.</summary>
    public long HeldPence => Status switch
    {
        SpendingStatus.Approved or SpendingStatus.HandedOut => ApprovedPence,
        SpendingStatus.Spent => SpentPence,
        _ => 0,
    };

    /// <summary>The chain its acts stand on.</summary>
    internal Guid Chain => this is IAboutYoungPerson about ? about.YoungPersonId : Act.House;
}
