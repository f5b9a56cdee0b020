using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Tests.Evaluation.PoliceData;
using Steadfast.Statistics.Disclosure;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Release.Ledger;

public sealed class GivingOutTests : IAsyncLifetime
{
    private static readonly ReleaseProfile Five = ReleaseProfile.Below(5);
    private readonly TestService service = new();

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        // Twelve at Cardiff over two months, two in the third; seven at Edinburgh; three at Newcastle.
        await ReferAsync("Cardiff", 12, new DateOnly(2021, 5, 3), 5);
        await ReferAsync("Cardiff", 2, new DateOnly(2021, 7, 10), 1);
        await ReferAsync("Edinburgh", 7, new DateOnly(2021, 5, 4), 3);
        await ReferAsync("Newcastle", 3, new DateOnly(2021, 5, 5), 3);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task SameRequest_IsGivenAsItWas_WhateverChangedSince()
    {
        var first = await GiveAsync(Of(5, 1, 6, 30));
        await ReferAsync("Cardiff", 1, new DateOnly(2021, 6, 1), 1);
        var again = await GiveAsync(Of(5, 1, 6, 30));
        (first.IsNew, again.IsNew).ShouldBe((true, false));
        again.Content.Tables.Cells.ShouldBe(first.Content.Tables.Cells);
        await using var db = service.Open();
        (await db.Acts.CountAsync(a => a.Kind == ActKind.FiguresGivenOut)).ShouldBe(1);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task LongerPeriod_WithAFewMore_IsRefused()
    {
        await GiveAsync(Of(5, 1, 6, 30, "Cardiff"));
        await Should.ThrowAsync<RuleException>(() => GiveAsync(Of(5, 1, 7, 31, "Cardiff")));
        await using var db = service.Open();
        (await db.TableReleases.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task ShorterPeriod_AfterTheLonger_IsRefusedToo()
    {
        await GiveAsync(Of(5, 1, 7, 31, "Cardiff"));
        await Should.ThrowAsync<RuleException>(() => GiveAsync(Of(5, 1, 6, 30, "Cardiff")));
    }

    [Fact]
    public async Task ThreePeriods_ThatTellTogether_AreRefused_ThoughNoTwoDo()
    {
        // Twelve until the 12th, twelve from the 16th, and one on the 13th.
        await ReferAsync("Edinburgh", 9, new DateOnly(2021, 5, 3), 1);
        await ReferAsync("Edinburgh", 9, new DateOnly(2021, 5, 20), 1);
        await GiveAsync(Of(5, 1, 5, 12, "Edinburgh"));
        await GiveAsync(Of(5, 16, 5, 31, "Edinburgh"));
        var refused = await Should.ThrowAsync<FiguresRefusedException>(() => GiveAsync(Of(5, 1, 5, 31, "Edinburgh")));
        refused.Message.ShouldContain("tell of a few people");
    }

    [Fact]
    public async Task ARefusal_OffersACoarserReleaseThatIsGiven()
    {
        await GiveAsync(Of(5, 1, 6, 29, "Cardiff"));
        var refused = await Should.ThrowAsync<FiguresRefusedException>(() => GiveAsync(Of(5, 1, 6, 20, "Cardiff")));
        var offer = refused.Offer.ShouldNotBeNull();
        refused.Message.ShouldContain($"{offer.From:yyyy-MM-dd} to {offer.To:yyyy-MM-dd}");
        (await GiveAsync(offer)).Content.Tables.Cells.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task OverlappingPeriods_NeitherWithinTheOther_AreGiven()
    {
        await GiveAsync(Of(4, 1, 6, 30, "Cardiff"));
        (await GiveAsync(Of(5, 1, 8, 31, "Cardiff"))).IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task AllSitesLessSome_ThatLeavesAFew_IsRefused()
    {
        await GiveAsync(1, 12, ("Cardiff", 14), ("Edinburgh", 7), ("Newcastle", 3));
        await Should.ThrowAsync<FiguresRefusedException>(() => GiveAsync(2, 12, ("Cardiff", 14), ("Edinburgh", 7)));
    }

    [Fact]
    public async Task AnotherProfile_IsLookedAtBesideTheFirst()
    {
        await GiveAsync(Of(5, 1, 6, 30, "Cardiff"));
        await Should.ThrowAsync<RuleException>(() => GiveAsync(Of(5, 1, 7, 31, "Cardiff"), ReleaseProfile.Below(6)));
    }

    [Fact]
    public async Task TwoAtOneMoment_ThatTellTogether_AreNotBothGiven()
    {
        var both = await Task.WhenAll(TryAsync(Of(5, 1, 6, 30, "Cardiff")), TryAsync(Of(5, 1, 7, 31, "Cardiff")));
        both.Count(given => given).ShouldBe(1);
    }

    [Fact]
    public async Task Change_IsWrittenDownAndGivenAgain()
    {
        var request = Of(5, 1, 8, 31);
        using var scope = service.Scope();
        (await scope.Get<GivingOut>().ChangeAsync(null, request, Five, default)).IsNew.ShouldBeTrue();
        using var again = service.Scope();
        var given = await again.Get<GivingOut>().ChangeAsync(null, request, Five, default);
        given.IsNew.ShouldBeFalse();
        given.Content.Rows[0].People.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Offending_OfOneCohortUnderOtherWindows_ThatWouldTellOfOnePerson_IsRefused()
    {
        await GiveAsync(1, 12, ("Cardiff", 27));
        await Should.ThrowAsync<FiguresRefusedException>(() => GiveAsync(2, 36, ("Cardiff", 28)));
        await GiveAsync(3, 36, ("Cardiff", 34));
    }

    /// <summary>Offences are of the first 27 people, one before and one after.</summary>
    private async Task GiveAsync(int number, int monthsAfter, params (string Name, int People)[] sites)
    {
        var people = sites.SelectMany(site => Enumerable.Range(0, site.People).Select(i => (Id: $"{site.Name}{i}", Site: site.Name))).ToList();
        var cohort = string.Concat(people.Select(person => $"{person.Id},2020-01-01,{person.Site}\n"));
        var offences = string.Concat(people.Take(27).Select(person => $"{person.Id},2019-06-01,x\n{person.Id},2020-03-01,x\n"));
        using var files = new OffendingFiles(OffendingFiles.CohortHeader + cohort, OffendingFiles.OffenceHeader + offences);
        var run = new OffendingRun
        {
            Number = number, At = service.Clock.Instant(), AccountId = Guid.Empty, IndexDateIs = IndexDateIs.Referral, ExtractEnd = new DateOnly(2023, 12, 31), MonthsBefore = 12, MonthsAfter = monthsAfter, SealedResult = [],
        };
        using var scope = service.Scope();
        await scope.Get<GivingOut>().OffendingAsync(Guid.Empty, run, ReleasedOffending.Outside(files.Run(), Five), Five, default);
    }

    private static TablesRequest Of(int fromMonth, int fromDay, int toMonth, int toDay, params string[] sites) =>
        new(new DateOnly(2021, fromMonth, fromDay), new DateOnly(2021, toMonth, toDay), sites);

    private async Task<Core.Evaluation.Release.Ledger.Given<ProtectedTables>> GiveAsync(TablesRequest request, ReleaseProfile? profile = null)
    {
        using var scope = service.Scope();
        return await scope.Get<GivingOut>().TablesAsync(null, request, profile ?? Five, default);
    }

    private async Task<bool> TryAsync(TablesRequest request)
    {
        try
        {
            await GiveAsync(request);
            return true;
        }
        catch (RuleException)
        {
            return false;
        }
    }

    private async Task ReferAsync(string site, int count, DateOnly from, int apart)
    {
        for (var i = 0; i < count; i++)
        {
            var received = await service.AddReferralAsync($"Given{i}", $"{site}{from:MMdd}", site);
            await using var db = service.Open();
            var referral = await db.Referrals.SingleAsync(r => r.Id == received.Id);
            referral.ReferredOn = from.AddDays(i * apart);
            db.Record(new Deed(ActKind.DetailsChanged, null, referral.YoungPersonId, referral.Id));
            await db.SaveChangesAsync();
        }
    }
}
