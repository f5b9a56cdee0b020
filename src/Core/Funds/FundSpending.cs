using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Funds;

/// <summary>What was paid, with its receipt.</summary>
/// <param name="ReceiptNote">Where the receipt is kept, or why there is none.</param>
public sealed record Purchase(DateOnly On, long Pence, string? ReceiptNumber, string? ReceiptNote);

/// <summary>Hands money or vouchers out, and writes down what was spent. What is left over goes back to the budget.</summary>
public sealed class FundSpending(ServiceDatabase db, SpendingRecord record, TimeProvider clock)
{
    /// <summary>Hands out cash, in front of a second worker, or a numbered voucher.</summary>
    public Task HandOutAsync(Viewer by, Spending spending, Guid? seenById, string? voucherNumber, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await record.LockAsync(spending, cancel);
        if (spending.Status == SpendingStatus.HandedOut && spending.HandedById == by.AccountId)
            return false;
        MustBeHandedOut(spending);
        spending.MoveTo(SpendingStatus.HandedOut);
        if (spending.Way == PaymentWay.Cash)
            await MustBeSeenAsync(by, spending, seenById, cancel);
        else
            spending.VoucherNumber = await UnusedAsync(voucherNumber, cancel);
        (spending.HandedById, spending.HandedOn) = (by.AccountId, clock.Today());
        await record.SaveAsync(by, spending, ActKind.SupportHandedOut, null, null, cancel);
        return true;
    }, cancel);

    public Task SpendAsync(Viewer by, Spending spending, Purchase told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var budget = await record.LockAsync(spending, cancel);
        if (spending.Status == SpendingStatus.Spent && (spending.SpentPence, spending.SpentOn) == (told.Pence, told.On))
            return false;
        if (spending.Way != PaymentWay.Purchase && spending.Status == SpendingStatus.Approved)
            throw new RuleException("Hand it out first: cash in front of a second worker, a voucher with its number.");
        MustBeTrue(spending, told);
        var held = spending.HeldPence;
        spending.MoveTo(SpendingStatus.Spent);
        (spending.SpentPence, spending.SpentOn) = (told.Pence, told.On);
        spending.ReceiptNumber = await UnusedReceiptAsync(spending, told, cancel);
        spending.ReceiptNote = await record.SealAsync(spending, told.ReceiptNote, cancel);
        budget!.GiveBack(held - told.Pence);
        await record.SaveAsync(by, spending, ActKind.SupportSpent, null, budget, cancel);
        return true;
    }, cancel);

    /// <summary>Writes down what support made possible. Sent twice, it is written once.</summary>
    public Task SayResultAsync(Viewer by, SupportRequest request, PersonWords words, Guid formKey, string code, string? said, CancellationToken cancel) => db.InTurnAsync(request.YoungPersonId, async () =>
    {
        if (request.Status != SpendingStatus.Spent)
            throw new RuleException("Say what it made possible after it was bought.");
        if (await db.SupportResults.AnyAsync(r => r.Id == formKey || (r.RequestId == request.Id && r.Code == code), cancel))
            return;
        db.SupportResults.Add(new SupportResult
        {
            Id = formKey,
            YoungPersonId = request.YoungPersonId,
            RequestId = request.Id,
            Code = code,
            Words = words.Seal(said),
            On = clock.Today(),
            AccountId = by.AccountId,
        });
        db.Record(new Deed(ActKind.SupportResultRecorded, by.AccountId, request.YoungPersonId, formKey, words.Seal(said)));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private static void MustBeHandedOut(Spending spending)
    {
        if (spending.Way == PaymentWay.Purchase)
            throw new RuleException("This is bought by us; nothing is handed out.");
        if (spending.Status == SpendingStatus.Asked)
            throw new RuleException("Nothing is handed out before it is approved.");
    }

    private async Task MustBeSeenAsync(Viewer by, Spending spending, Guid? seenById, CancellationToken cancel)
    {
        if (seenById is null || seenById == by.AccountId)
            throw new RuleException("Cash is handed out in front of a second worker. Say who saw it.", "SeenBy");
        if (!await db.Users.AnyAsync(a => a.Id == seenById && a.DisabledAt == null && (a.SiteId == spending.SiteId || a.SiteId == null), cancel))
            throw new RuleException("Choose a worker of this site.", "SeenBy");
        spending.SeenById = seenById;
    }

    private async Task<string> UnusedAsync(string? number, CancellationToken cancel)
    {
        var tidy = string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (tidy.Length == 0)
            throw new RuleException("Enter the number of the voucher.", "VoucherNumber");
        await MeetOthersAsync(cancel);
        if (await db.SupportRequests.AnyAsync(r => r.VoucherNumber == tidy, cancel))
            throw new RuleException("A voucher of this number was handed out already.", "VoucherNumber");
        return tidy;
    }

    private void MustBeTrue(Spending spending, Purchase told)
    {
        if (told.On > clock.Today())
            throw new RuleException("The day it was bought cannot be after today.", "On");
        if (told.On < spending.AskedAt.ToLondonDay())
            throw new RuleException("The day it was bought cannot be before it was asked for.", "On");
        if (told.Pence > spending.ApprovedPence && spending.BudgetId is not null)
            throw new RuleException("This is more than was approved. Ask for the rest as a request of its own.", "Amount");
        if (told.Pence < (spending.Status == SpendingStatus.HandedOut ? 0 : 1))
            throw new RuleException("Enter what was paid.", "Amount");
        if (string.IsNullOrWhiteSpace(told.ReceiptNumber) && string.IsNullOrWhiteSpace(told.ReceiptNote))
            throw new RuleException("Enter the receipt's number, or say why there is none.", "ReceiptNumber");
    }

    /// <summary>One receipt pays for one thing: the same number, day and sum again is the same receipt.</summary>
    private async Task<string?> UnusedReceiptAsync(Spending spending, Purchase told, CancellationToken cancel)
    {
        var number = string.IsNullOrWhiteSpace(told.ReceiptNumber) ? null : told.ReceiptNumber.Trim().ToUpperInvariant();
        if (number is null)
            return null;
        await MeetOthersAsync(cancel);
        if (await IsUsedAsync(db.SupportRequests, spending, told, number, cancel) || await IsUsedAsync(db.GroupCosts, spending, told, number, cancel))
            throw new RuleException("This receipt is written down for another request already.", "ReceiptNumber");
        return number;
    }

    /// <summary>Each budget has a lock of its own; who draws on different ones at once, with one voucher or one receipt, waits here.</summary>
    private Task MeetOthersAsync(CancellationToken cancel) => db.LockChainsAsync([Act.House], cancel);

    private static Task<bool> IsUsedAsync<T>(IQueryable<T> all, Spending spending, Purchase told, string number, CancellationToken cancel)
        where T : Spending => all.AnyAsync(r => r.Id != spending.Id && r.ReceiptNumber == number && r.SpentOn == told.On && r.SpentPence == told.Pence, cancel);
}
