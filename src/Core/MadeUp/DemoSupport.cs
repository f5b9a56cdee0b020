using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Funds;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>Practical support for a made-up family: some bought, some waiting, one refused.</summary>
internal sealed class DemoSupport(DemoCase made)
{
    private sealed record Story(string Kind, SupportFor For, long Pence, PaymentWay Way, SpendingStatus Status, string? Result = null);

    /// <summary>By a young person's place among the fifty of their site; nobody else has any.</summary>
    private static readonly Dictionary<int, Story> Stories = new()
    {
        [4] = new("cooker", SupportFor.Parent, 249_00, PaymentWay.Purchase, SpendingStatus.Spent, "home_that_works"),
        [5] = new("uniform", SupportFor.Sibling, 85_00, PaymentWay.Purchase, SpendingStatus.Approved),
        [6] = new("food", SupportFor.Parent, 60_00, PaymentWay.Voucher, SpendingStatus.HandedOut),
        [7] = new("interview_clothes", SupportFor.YoungPerson, 70_00, PaymentWay.Purchase, SpendingStatus.Asked),
        [8] = new("flooring", SupportFor.Parent, 420_00, PaymentWay.Purchase, SpendingStatus.Refused),
        [9] = new("activity", SupportFor.YoungPerson, 45_00, PaymentWay.Purchase, SpendingStatus.Spent, "taking_part"),
        [10] = new("flooring", SupportFor.Parent, 310_00, PaymentWay.Purchase, SpendingStatus.Asked),
        [11] = new("food", SupportFor.Parent, 40_00, PaymentWay.Voucher, SpendingStatus.Approved),
        [24] = new("travel", SupportFor.YoungPerson, 24_00, PaymentWay.Cash, SpendingStatus.Spent, "school_or_college"),
        [25] = new("interview_clothes", SupportFor.Sibling, 64_00, PaymentWay.Purchase, SpendingStatus.Spent, "work_or_interview"),
    };

    public void Tell(Account worker, int place)
    {
        if (!Stories.TryGetValue(place, out var story))
            return;
        var asked = Within(story.Status == SpendingStatus.Asked ? 1 : made.Between(12, 40));
        var request = New(worker, story, asked);
        made.Team.Fund.Add(request);
        made.Did(ActKind.SupportAsked, request.AskedAt, worker.Id, request.Id, request.What, request);
        if (story.Status != SpendingStatus.Asked)
            Decide(request, story);
        if (story.Status is SpendingStatus.HandedOut or SpendingStatus.Spent)
            Spend(worker, request, story);
    }

    private SupportRequest New(Account worker, Story story, DateOnly asked) => new()
    {
        YoungPersonId = made.Id,
        SiteId = made.Team.SiteId,
        For = story.For,
        Kind = story.Kind,
        What = made.Says("support." + story.Kind),
        AskedPence = story.Pence,
        Way = story.Way,
        AskedById = worker.Id,
        AskedAt = made.At(asked),
        Status = story.Status,
    };

    private void Decide(SupportRequest request, Story story)
    {
        var manager = made.Team.Manager.Id;
        (request.DecidedById, request.DecidedAt) = (manager, After(request.AskedAt, 20));
        var refused = story.Status == SpendingStatus.Refused;
        if (refused)
            request.DecisionWhy = made.Says("support.refused");
        else
            (request.BudgetId, request.ApprovedPence) = (made.Team.Fund.BudgetId, story.Pence);
        made.Did(refused ? ActKind.SupportRefused : ActKind.SupportApproved, request.DecidedAt.Value, manager, request.Id, request.DecisionWhy);
    }

    private void Spend(Account worker, SupportRequest request, Story story)
    {
        var day = After(request.AskedAt, 70);
        if (story.Way != PaymentWay.Purchase)
        {
            (request.HandedById, request.HandedOn) = (worker.Id, day.ToLondonDay());
            request.SeenById = story.Way == PaymentWay.Cash ? made.Team.Manager.Id : null;
            request.VoucherNumber = story.Way == PaymentWay.Voucher ? $"{made.Team.City.Name[..2].ToUpperInvariant()}{made.Between(10_000, 99_999)}" : null;
            made.Did(ActKind.SupportHandedOut, day, worker.Id, request.Id, null);
        }
        if (story.Status != SpendingStatus.Spent)
            return;
        (request.SpentOn, request.SpentPence, request.ReceiptNumber) = (day.ToLondonDay(), story.Pence - made.Between(0, 900), $"{made.Between(100, 9_999)}");
        made.Did(ActKind.SupportSpent, day.AddMinutes(5), worker.Id, request.Id, null);
        var result = new SupportResult { YoungPersonId = made.Id, RequestId = request.Id, Code = story.Result!, Words = made.Says("support.said"), On = day.ToLondonDay(), AccountId = worker.Id };
        made.Did(ActKind.SupportResultRecorded, day.AddMinutes(9), worker.Id, result.Id, result.Words, result);
    }

    /// <summary>So many days ago, and within this year's budget.</summary>
    private DateOnly Within(int daysAgo)
    {
        var (day, first) = (made.Today.AddDays(-daysAgo), FundYear.FirstDay(FundYear.Of(made.Today)));
        return day < first ? first : day;
    }

    private DateTime After(DateTime at, int hours) => at.AddHours(hours) < made.Now ? at.AddHours(hours) : made.Now.AddMinutes(-1);
}
