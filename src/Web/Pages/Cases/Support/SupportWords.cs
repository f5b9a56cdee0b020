using Steadfast.Core.Funds;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Support;

/// <summary>The words for whom support is for, how it is paid, and where it stands.</summary>
public static class SupportWords
{
    public static IReadOnlyList<Choice> ForWhom { get; } =
    [
        new(nameof(SupportFor.YoungPerson), "The young person"), new(nameof(SupportFor.Parent), "A parent or carer"), new(nameof(SupportFor.Sibling), "A brother or sister"),
    ];

    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new(nameof(PaymentWay.Purchase), "We buy it"), new(nameof(PaymentWay.Voucher), "A voucher"), new(nameof(PaymentWay.Cash), "Cash", "Handed over in front of a second worker"),
    ];

    public static string Of(SupportFor whom) => ForWhom.First(c => c.Value == whom.ToString()).Text;

    public static string Of(PaymentWay way) => Ways.First(c => c.Value == way.ToString()).Text;

    public static (string Text, string Colour) Of(SpendingStatus status) => status switch
    {
        SpendingStatus.Asked => ("Waits for a decision", "yellow"),
        SpendingStatus.Approved => ("Approved", "green"),
        SpendingStatus.HandedOut => ("Handed out", "teal"),
        SpendingStatus.Spent => ("Bought", "blue"),
        SpendingStatus.Refused => ("Refused", "grey"),
        SpendingStatus.Withdrawn => ("Withdrawn", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
