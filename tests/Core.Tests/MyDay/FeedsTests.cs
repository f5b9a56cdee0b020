using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MyDay;

public sealed class FeedsTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Give_Again_IsAnotherAddress_AndTheOneBeforeEnds()
    {
        var first = await GiveAsync(worker);
        var second = await GiveAsync(worker);
        second.ShouldNotBe(first);
        (await FindAsync(first)).ShouldBeNull();
        (await FindAsync(second)).ShouldNotBeNull();
        await using var db = service.Open();
        (await db.CalendarFeeds.CountAsync(f => f.EndedAt == null)).ShouldBe(1);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdrawn_IsGone()
    {
        var secret = await GiveAsync(worker);
        using (var piece = service.Scope())
            await piece.Get<Feeds>().WithdrawAsync(service.ViewerOf(worker), CancellationToken.None);
        (await FindAsync(secret)).ShouldBeNull();
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("role")]
    [InlineData("site")]
    [InlineData("reset")]
    public async Task AccountThatChanges_EndsItsFeed_ForGood(string change)
    {
        var secret = await GiveAsync(worker);
        var cardiff = (await service.SiteAsync()).Id;
        var edinburgh = (await service.SiteAsync("Edinburgh")).Id;
        await KeepAsync((keeping, account) => change switch
        {
            "disabled" => keeping.DisableAsync(null, account.Id, CancellationToken.None),
            "role" => keeping.ChangeAsync(null, account.Id, new(Role.ServiceManager, cardiff, null, null), CancellationToken.None),
            "site" => keeping.ChangeAsync(null, account.Id, new(Role.Practitioner, edinburgh, null, null), CancellationToken.None),
            _ => keeping.ResetAsync(null, account.Id, CancellationToken.None),
        });
        (await FindAsync(secret)).ShouldBeNull();
        if (change == "disabled")
            await KeepAsync((keeping, account) => keeping.EnableAsync(null, account.Id, CancellationToken.None));
        else
            await KeepAsync((keeping, account) => keeping.ChangeAsync(null, account.Id, new(Role.Practitioner, cardiff, null, null), CancellationToken.None));
        (await FindAsync(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Role_ChangedPastTheDoors_EndsItAllTheSame()
    {
        var secret = await GiveAsync(worker);
        await using (var db = service.Open())
            await db.Users.Where(a => a.Id == worker.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, Role.Evaluator));
        (await FindAsync(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Entries_HaveInitials_KeepTheirUid_AndTellPlacesOnlyWhereWantedAndSafe()
    {
        var person = await service.AddCaseAsync(worker, "Siân", "Hughes");
        using (var opened = await service.OpenRecordAsync(worker, person.Id))
        {
            await opened.Get<Recording>().PlanNextAsync(opened.By, opened.Person, opened.Words, service.Clock.Today().AddDays(1), "Planted canary", CancellationToken.None, new TimeOnly(10, 30));
            foreach (var (place, hour) in new[] { ("court", 13), ("cafe", 14) })
                await opened.Get<Arranging>().ArrangeAsync(opened.By, opened.Person, opened.Words, new("court", service.Clock.Today(), new TimeOnly(hour, 0)) { Details = new() { Place = place, Purpose = "Planted canary", WorkerId = worker.Id } }, CancellationToken.None);
        }
        var secret = await GiveAsync(worker, places: true);
        var entries = await ReadAsync(secret);
        entries.Select(e => (e.Of, e.Initials, e.On.Day, e.At?.Hour, e.Place)).ShouldBe([
            (FeedEntryOf.Appointment, "SH", 31, 13, null), (FeedEntryOf.Appointment, "SH", 31, 14, "cafe"), (FeedEntryOf.Visit, "SH", 1, 10, null),
        ]);
        (await ReadAsync(secret)).Select(e => e.Uid).ShouldBe(entries.Select(e => e.Uid));
        entries.Select(e => e.Uid).Distinct().Count().ShouldBe(3);
        (await ReadAsync(await GiveAsync(worker, places: false))).ShouldAllBe(e => e.Place == null);
    }

    [Fact]
    public async Task Entries_OfACaseThatWasHandedOver_AreGone()
    {
        var person = await service.AddCaseAsync(worker);
        using (var opened = await service.OpenRecordAsync(worker, person.Id))
        {
            await opened.Get<Recording>().PlanNextAsync(opened.By, opened.Person, opened.Words, service.Clock.Today(), null, CancellationToken.None);
            await opened.Get<Arranging>().ArrangeAsync(opened.By, opened.Person, opened.Words, new("court", service.Clock.Today(), null) { Details = new() { WorkerId = worker.Id } }, CancellationToken.None);
        }
        var secret = await GiveAsync(worker);
        (await ReadAsync(secret)).Count.ShouldBe(2);
        var other = await service.AddAccountAsync(Role.Practitioner);
        var manager = await service.AddAccountAsync(Role.ServiceManager);
        using (var piece = service.Scope())
        {
            var opened = await Opened.InAsync(piece, service, person.Id);
            await piece.Get<ComingAndGoing>().HandOverAsync(service.ViewerOf(manager), opened.Episode, opened.Words, other.Id, "Moves on", null, CancellationToken.None);
        }
        (await ReadAsync(secret)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Give_ToRolesWithoutADay_IsRefused()
    {
        var partner = await service.AddAccountAsync(Role.Partner);
        await Should.ThrowAsync<RuleException>(() => GiveAsync(partner));
    }

    private async Task<string> GiveAsync(Account account, bool places = false)
    {
        using var piece = service.Scope();
        var feeds = piece.Get<Feeds>();
        await feeds.GiveAsync(service.ViewerOf(account), places, CancellationToken.None);
        return feeds.SecretOf((await feeds.MineAsync(account.Id, CancellationToken.None))!);
    }

    private async Task<OpenFeed?> FindAsync(string secret)
    {
        using var piece = service.Scope();
        return await piece.Get<Feeds>().FindAsync(secret, CancellationToken.None);
    }

    private async Task<IReadOnlyList<FeedEntry>> ReadAsync(string secret)
    {
        using var piece = service.Scope();
        return await piece.Get<FeedDays>().ReadAsync((await piece.Get<Feeds>().FindAsync(secret, CancellationToken.None))!, CancellationToken.None);
    }

    private async Task KeepAsync(Func<AccountKeeping, Account, Task> work)
    {
        using var piece = service.Scope();
        await work(piece.Get<AccountKeeping>(), await piece.Get<ServiceDatabase>().Users.SingleAsync(a => a.Id == worker.Id));
    }
}
