using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Access;

/// <summary>What keeps a record to those it is for, in its own sentences.</summary>
public sealed class AccessRulesTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account guardian = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        guardian = await service.AddAccountAsync(Role.Guardian);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Glass_BrokenWithHardlyAWord_IsRefused_AndNothingIsWritten()
    {
        var person = await service.AddCaseAsync(await service.AddAccountAsync(Role.Practitioner));
        await Refused.AsAsync("Say in a sentence what the emergency is and why you need this record now.", () => BreakAsync(person.Reference, "Need it.           "));
        await using var db = service.Open();
        (await db.BrokenGlass.AnyAsync() || await db.Alerts.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Review_OfOnesOwn_OrOfNothing_IsRefused_AndAnothersIsReviewed()
    {
        var person = await service.AddCaseAsync(await service.AddAccountAsync(Role.Practitioner));
        await BreakAsync(person.Reference, "Police are at the door and ask where he is.");
        await using var db = service.Open();
        var broken = (await db.BrokenGlass.SingleAsync()).Id;
        await Refused.AsAsync("There is no such entry.", () => ReviewAsync(guardian, Ids.New()));
        await Refused.AsAsync("You opened this record yourself. Another guardian reviews it.", () => ReviewAsync(guardian, broken));
        await ReviewAsync(await service.AddAccountAsync(Role.Guardian), broken);
    }

    [Fact]
    public async Task Review_ByThreeGuardiansAtOnce_IsOnesOwn()
    {
        var person = await service.AddCaseAsync(await service.AddAccountAsync(Role.Practitioner));
        await BreakAsync(person.Reference, "Police are at the door and ask where he is.");
        await using var db = service.Open();
        var broken = (await db.BrokenGlass.AsNoTracking().SingleAsync()).Id;
        var guardians = new[] { await service.AddAccountAsync(Role.Guardian), await service.AddAccountAsync(Role.Guardian), await service.AddAccountAsync(Role.Guardian) };
        await Task.WhenAll(guardians.Select(g => Task.Run(() => ReviewAsync(g, broken))));
        var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.AccessReviewed);
        (await db.BrokenGlass.SingleAsync()).ReviewedBy.ShouldBe(act.AccountId);
    }

    [Fact]
    public async Task Restrict_WhereNobodyWorksWithThem_OrByAWorker_IsRefused()
    {
        var manager = await service.AddAccountAsync(Role.ServiceManager);
        var referral = await service.AddReferralAsync();
        await Refused.AsAsync("Nobody works with this young person yet, so nobody could see the record. Choose a worker first.", () => RestrictAsync(manager, referral.YoungPersonId));
        await Refused.AsAsync("A service manager or the Caldicott guardian decides who may see a record.", async () => await RestrictAsync(await service.AddAccountAsync(Role.Practitioner), referral.YoungPersonId));
    }

    private async Task BreakAsync(string reference, string reason)
    {
        using var piece = service.Scope();
        await piece.Get<BreakingGlass>().BreakAsync(service.ViewerOf(guardian), reference, reason, default);
    }

    private async Task ReviewAsync(Account by, Guid id)
    {
        using var piece = service.Scope();
        await piece.Get<AccessReview>().ReviewAsync(service.ViewerOf(by), id, default);
    }

    private async Task RestrictAsync(Account by, Guid person)
    {
        using var record = await service.OpenRecordAsync(by, person);
        await record.Get<Restricting>().SetAsync(record.By, record.Person, record.Words, true, "Known to a colleague.", default);
    }
}
